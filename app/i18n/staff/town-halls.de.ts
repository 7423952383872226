export const townHallsDe = {
  title: "Bürgerversammlungen",
  new: "Neue Bürgerversammlung",
  newLead:
    "Eine Bürgerversammlung ist öffentlich und wird angekündigt. Sie bleibt ein Entwurf, bis Sie sie veröffentlichen.",
  create: "Entwurf anlegen",
  empty: "Es gibt noch keine Bürgerversammlung.",
  emptyHint:
    "Legen Sie die erste an. Tagesordnung, Regeln und Personen bereiten Sie danach Schritt für Schritt vor.",
  emptyHintReader: "Sobald die Organisation eine Bürgerversammlung anlegt, steht sie hier.",
  noDate: "noch ohne Termin",
  noPlace: "noch ohne Ort",
  items_one: "{{count}} Tagesordnungspunkt",
  items_other: "{{count}} Tagesordnungspunkte",
  status: { draft: "Entwurf", published: "veröffentlicht", cancelled: "abgesagt" },
  sections: {
    label: "Bereiche der Bürgerversammlung",
    overview: "Stand",
    checkIn: "Einlass",
    questions: "Fragen",
    minutes: "Protokoll",
    speakingTime: "Redezeit",
  },
  fields: {
    title: "Titel",
    processId: "Beteiligungsprozess",
  },
  hints: {
    title: "Kurz und wiedererkennbar, zum Beispiel „Bürgerversammlung: Wie wächst unsere Stadt?“.",
    processId: "Wenn die Versammlung zu einem Prozess gehört, verweisen beide aufeinander.",
  },
  noProcess: "gehört zu keinem Prozess",
  errors: {
    text_missing: "Bitte füllen Sie dieses Feld aus.",
    text_too_long: "Dieser Text ist zu lang. Bitte kürzen Sie ihn.",
    process_not_found: "Diesen Prozess gibt es nicht mehr. Bitte wählen Sie einen anderen.",
    form_invalid: "Bitte laden Sie die Seite neu und versuchen Sie es noch einmal.",
  },
  notices: {
    created: "Der Entwurf ist angelegt. Die fünf Regeln von Hettstedt sind schon eingetragen.",
  },
} as const;
