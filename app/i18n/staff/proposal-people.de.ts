/** Who writes a proposal and who supports it, as far as staff act for people without a code. */
export const proposalPeopleDe = {
  toProposal: "Zum Vorschlag",
  support: {
    title: "Unterstützung eintragen",
    lead: "Für Menschen ohne Code, die am Telefon, am Schalter oder mit einer Karte sagen, dass sie den Vorschlag unterstützen. Sie zählen wie alle anderen. Der Name ist nicht öffentlich; er dient nur dazu, niemanden zweimal zu zählen. Wer einen Code hat, unterstützt damit selbst.",
    name: "Wer unterstützt den Vorschlag?",
    nameHint:
      "Vor- und Nachname. Bei gleichen Namen ein Zusatz, etwa die Straße. Höchstens 80 Zeichen.",
    submit: "Unterstützung eintragen",
    closed: "So wie der Vorschlag jetzt steht, kann ihn niemand mehr unterstützen.",
    entered_zero: "Noch ist niemand eingetragen",
    entered_one: "{{count}} Person ist eingetragen",
    entered_other: "{{count}} Personen sind eingetragen",
    person: "{{name}}, eingetragen am {{date}}",
    takeBack: "Eintrag zurücknehmen",
    consequence:
      "Diese Person zählt dann nicht mehr mit, und ihr Name wird hier gelöscht. Liegt der Vorschlag schon bei der Stadt, bleibt er dort.",
    notices: { entered: "Eingetragen.", takenBack: "Der Eintrag ist zurückgenommen." },
    problems: {
      shown_name_missing: "Bitte geben Sie einen Namen ein.",
      shown_name_too_long: "Der Name hat mehr als 80 Zeichen.",
      shown_name_invalid: "Ein Name steht in einer Zeile.",
      shown_name_mixes_scripts:
        "Der Name mischt Buchstaben verschiedener Schriften. Bitte geben Sie ihn neu ein.",
      support_entered_already:
        "Dieser Name ist hier schon eingetragen. Ist es eine andere Person, ergänzen Sie etwas, das beide unterscheidet.",
      support_not_entered: "Dieser Eintrag ist schon zurückgenommen.",
      proposal_missing: "Diesen Vorschlag gibt es nicht mehr.",
      proposal_not_there: "So wie der Vorschlag jetzt steht, geht das nicht mehr.",
      process_not_open: "Der Prozess nimmt nichts mehr an.",
      not_invited: "Das geht nur für Menschen ohne Code.",
      panel_missing: "Eine Losgruppe kann nichts unterstützen.",
    },
  },
  authors: {
    title: "Wer schreibt mit?",
    explain:
      "Für die Losgruppe, oder für jemanden ohne Code, erstellen Sie einen Code zum Mitschreiben. Geben Sie ihn einer eingeladenen Person: Sie meldet sich mit ihrem eigenen Code aus dem Brief an, wählt „Meine Vorschläge“, dann „Mit einem Code mitschreiben“. Er gilt 14 Tage und für eine Person.",
    offer: "Code erstellen",
    codeTitle: "Code zum Mitschreiben",
    codeNote: "Er wird nur jetzt angezeigt und gilt bis zum {{date}}. Schreiben Sie ihn ab.",
    themselves: "Wer hier schreibt, hat einen Code und lädt andere damit selbst ein.",
    fixed: "Der Text steht fest. Es kann niemand mehr dazukommen.",
    offers: "Offene Codes",
    offerOf: "Erstellt am {{made}}, gilt bis zum {{until}}",
    revoke: "Code ungültig machen",
    revokeConsequence: "Wer den Code schon bekommen hat, kann damit nicht mehr dazukommen.",
    revoked: "Der Code ist ungültig.",
    problems: {
      proposal_not_there: "Der Text steht fest. Es kann niemand mehr dazukommen.",
      coauthor_offers_too_many:
        "Es sind schon fünf Codes offen. Machen Sie einen ungültig, den niemand mehr braucht.",
      coauthors_have_codes: "Wer hier schreibt, hat einen Code und lädt andere damit selbst ein.",
    },
  },
} as const;
