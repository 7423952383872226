export const processesDe = {
  title: "Beteiligungsprozesse",
} as const;
