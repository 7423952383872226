export const proposalLinksDe = {
  similar: {
    title: "Ähnliche Vorschläge",
    lead: "Bitte sehen Sie nach, ob einer davon dasselbe meint, bevor Sie veröffentlichen.",
    look: "Nach ähnlichen Vorschlägen suchen",
    none: "Es gibt noch keinen ähnlichen Vorschlag",
    notSaved: "Der Text steht weiter unten. Er ist noch nicht gespeichert.",
    close: "Sehr ähnlich",
    anyway: "Trotzdem weiterschreiben",
  },
  settings: {
    title: "Unterstützung und Antwort",
    lead: "Ab einer Zahl von Unterstützungen, die Sie festlegen, geht ein Vorschlag von selbst an die Stadt, und sie muss innerhalb einer Frist antworten. Beides steht öffentlich an jedem Vorschlag.",
    threshold: "Ab wie vielen Unterstützungen muss die Stadt antworten?",
    thresholdHint: "Leer: Unterstützung allein führt zu keiner Antwort.",
    days: "Innerhalb von wie vielen Tagen?",
    submit: "Speichern",
    saved: "Gespeichert.",
    consequence:
      "Vorschläge, die schon so viele Unterstützungen haben, gehen beim Speichern sofort an die Stadt. Wer schon auf Antwort wartet, behält seine Frist.",
    problems: {
      threshold_invalid: "Bitte geben Sie eine Zahl ab 2 ein oder lassen Sie das Feld leer.",
      answer_days_invalid: "Bitte geben Sie eine Zahl von 1 bis 365 ein.",
      process_missing: "Diesen Prozess gibt es nicht mehr.",
      process_closed: "Der Prozess ist abgeschlossen. Hier ändert sich nichts mehr.",
    },
  },
  toProposal: "Zum Vorschlag",
} as const;
