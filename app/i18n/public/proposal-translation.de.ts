export const proposalTranslationDe = {
  by: "Die Stadt hat diesen Text übersetzt. Sprache der Übersetzung: {{language}}",
  toOriginal: "Original lesen ({{language}})",
  toTranslation: "Übersetzung lesen ({{language}})",
  outdated: "Der Vorschlag wurde nach dieser Übersetzung geändert. Es gilt das Original.",
} as const;
