export const proposalTranslationsDe = {
  title: "Vorschlag übersetzen: {{language}}",
  section: "Übersetzungen",
  lead: "Der Text in der Sprache, in der er geschrieben wurde, bleibt das Original und ist immer erreichbar. Wer in einer anderen Sprache liest, bekommt Ihre Übersetzung.",
  stateOf: "{{language}}: {{state}}",
  outdated:
    "Die Übersetzung gehört zu Fassung {{was}}; inzwischen gilt Fassung {{now}}. Wenn Sie speichern, gilt sie für Fassung {{now}}.",
  save: "Übersetzung speichern",
  saved: "Die Übersetzung ist gespeichert.",
  remove: "Übersetzung entfernen",
  removeConsequence: "Alle lesen dann wieder das Original. Der übersetzte Text ist weg.",
  fields: {
    title: "Titel",
    text: "Was vorgeschlagen wird",
    reasons: "Warum",
    effect: "Was sich für wen ändert",
    costBasis: "Woher die Schätzung kommt",
  },
  problems: {
    text_missing: "Hier fehlt noch etwas.",
    text_too_long: "Das ist zu lang. Bitte kürzen Sie.",
    title_of_one_line: "Der Titel steht in einer Zeile.",
    proposal_missing: "Diesen Vorschlag gibt es nicht mehr.",
    translation_of_original: "In dieser Sprache ist der Vorschlag geschrieben.",
    translation_changed_meanwhile:
      "Jemand anderes hat diese Übersetzung inzwischen gespeichert. Ihr Text steht noch im Formular; darüber steht, worin er sich vom gespeicherten unterscheidet. Bringen Sie beides zusammen und speichern Sie noch einmal.",
  },
} as const;
