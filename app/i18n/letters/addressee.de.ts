/** What stands in the window of an envelope beside name and address: read by the German post. */
export const addresseeDe = {
  parents: "An die Sorgeberechtigten von",
  guardian: "An die rechtliche Betreuung von",
  registerOffice: "Über das Einwohnermeldeamt",
  reference: "Kennung im Melderegister: {{reference}}",
} as const;
