/** A ballot that staff look at before a vote opens. */
export const votePreviewDe = {
  title: "Vorschau des Stimmzettels",
  notice: "Das ist eine Vorschau. Abgegeben wird hier nichts.",
  ended: "Hier endet die Vorschau. Es wurde nichts abgegeben und nichts gespeichert.",
  back: "Zurück zur Vorbereitung",
} as const;
