export const questionsDe = {
  title: "Fragen an die Eingeladenen",
  introduction:
    "Wer zusagt, wird nach den Merkmalen Ihrer Quoten gefragt, und nach nichts sonst. Bei jeder Frage steht, warum Sie fragen, und jede kann offen bleiben: „Das möchte ich nicht sagen“.",
  saved: "Die Fragen sind gespeichert.",
  savedText: "So werden sie ab jetzt gestellt: im Internet, am Telefon und auf Papier.",
  unsavedTitle: "Bitte prüfen und speichern Sie die Fragen",
  unsavedText:
    "Das ist ein Vorschlag. Solange Sie ihn nicht speichern, wird nach allen Merkmalen in diesen Worten gefragt, und wer etwas nicht sagen möchte, kann womöglich nicht gelost werden.",
  frozenTitle: "Die Fragen stehen fest",
  frozenText: {
    committed: "Das Losverfahren ist veröffentlicht. Fragen lassen sich nicht mehr ändern.",
    drawing: "Gerade wird gezogen. Bitte warten Sie, bis das fertig ist.",
    closed: "Der Prozess ist abgeschlossen und kann nicht mehr geändert werden.",
  },
  empty: {
    title: "Noch keine Fragen",
    text: "Gefragt wird nach den Merkmalen der Quoten. Legen Sie zuerst die Quoten fest.",
    action: "Zu den Quoten",
  },
  answered_one:
    "{{count}} Person hat schon geantwortet. Was sie gesagt hat, bleibt so stehen; geänderte Fragen gelten ab jetzt.",
  answered_other:
    "{{count}} Personen haben schon geantwortet. Was sie gesagt haben, bleibt so stehen; geänderte Fragen gelten ab jetzt.",
  source: {
    legend: "Woher kommt die Angabe?",
    register: "Aus dem Melderegister übernehmen",
    registerHint:
      "Wer aus dem Register gezogen ist, wird nicht danach gefragt. Wer vor Ort angesprochen wurde, wird gefragt.",
    asked: "Alle fragen",
    askedHint: "Das Register weiß es nicht, oder die eigene Auskunft soll gelten.",
    askedOnly: "Das Melderegister kennt diese Angabe nicht. Deshalb wird danach gefragt.",
    summary: { register: "aus dem Register", asked: "wird gefragt" },
  },
  why: "Warum wir fragen",
  answers: "Antworten zur Auswahl",
  notSaid: "Das möchte ich nicht sagen",
  notSaidHint:
    "Wer das wählt, steht mit „keine Angabe“ im Lostopf. Beim Speichern bekommt jedes Merkmal dafür eine eigene Quote: mindestens 0, höchstens alle Plätze. So wird niemand benachteiligt.",
  edit: "Worte ändern und übersetzen",
  texts: {
    question: "Frage",
    why: "Warum wir fragen",
    answer: "Antwort „{{value}}“",
  },
  translations: {
    complete: "in allen Sprachen",
    missing: "fehlt: {{languages}}",
    hint: "Was in einer Sprache fehlt, erscheint dort auf Deutsch.",
  },
  problems: {
    question_without_text:
      "Beim Merkmal „{{feature}}“ fehlt die Frage oder der Grund auf Deutsch. Bitte ergänzen Sie beides.",
    quotas_frozen: "Die Quoten stehen fest, und damit auch die Fragen. Nichts wurde geändert.",
    questions_outdated:
      "Inzwischen wurden die Quoten geändert. Bitte laden Sie die Seite neu und prüfen Sie die Fragen noch einmal.",
  },
  save: "Fragen speichern",
} as const;
