/** Amendments to the benches of the demo town, from people who wrote or called. Made up. */
export const BENCH_AMENDMENTS = {
  accepted: {
    shownName: "Günter",
    form: {
      change: "replace",
      paragraph: 2,
      read: 1,
      text: "Sie stehen im Schatten, haben Armlehnen, und zwischen zwei Bänken liegen höchstens 150 Meter.",
      reasons: "Ohne Armlehnen kommt man nicht wieder hoch.",
      language: "de",
    },
  },
  rejected: {
    shownName: "Ein Anlieger",
    form: {
      change: "remove",
      paragraph: 1,
      read: 1,
      reasons: "Ich möchte keine Bank vor meinem Fenster.",
      language: "de",
    },
    decisionReason:
      "Ohne diesen Absatz gäbe es keine Bänke. Wo sie stehen, wird mit den Anliegern besprochen.",
  },
  open: [
    {
      shownName: "أمينة",
      form: {
        change: "insert",
        paragraph: 1,
        text: "Zwei der Bänke stehen am Spielplatz.",
        reasons: "ننتظر الأطفال هناك ولا مكان للجلوس.",
        language: "ar",
      },
    },
    {
      shownName: "Jens",
      form: {
        change: "insert",
        paragraph: 1,
        text: "Eine der Bänke steht an der Bushaltestelle.",
        reasons: "Dort wartet man oft lange.",
        language: "de",
      },
    },
  ],
} as const;

/** The Arabic proposal of the demo town in German, as staff translated it. */
export const MEETING_IN_GERMAN = {
  title: "Jede Woche ein Treffen zum Deutschsprechen",
  text: "Die Stadt öffnet jeden Mittwochabend die Bibliothek, damit alte und neue Einwohnerinnen und Einwohner miteinander sprechen.\n\nWer möchte, kommt ohne Anmeldung. Kinder werden betreut.",
  reasons: "Im Kurs lernen wir Deutsch, finden aber niemanden, mit dem wir es sprechen.",
  effect: "Die Menschen lernen einander kennen, und wer neu ist, lernt die Sprache schneller.",
} as const;
