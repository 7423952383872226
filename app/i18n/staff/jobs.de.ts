export const jobsDe = {
  title: {
    draw_panel: "Losgruppe ziehen",
    import_pool: "Liste in den Lostopf übernehmen",
  },
  refused: "Das geht jetzt nicht",
  progressLabel: "Fortschritt",
  percent: "{{percent}} %",
  status: {
    queued: "Wartet",
    running: "Läuft",
    succeeded: "Fertig",
    failed: "Gescheitert",
    cancelled: "Abgebrochen",
    interrupted: "Unterbrochen",
  },
  explanation: {
    queued: "Zuerst wird eine andere Arbeit fertig. Danach geht es von selbst los.",
    running: "Sie können diese Seite verlassen. Die Arbeit läuft weiter.",
    succeeded: {
      draw_panel: "Die Losgruppe ist gezogen.",
      import_pool: "Die Liste ist im Lostopf.",
    },
    failed: "Es wurde nichts geändert.",
    cancelled: "Die Arbeit wurde auf Wunsch abgebrochen. Es wurde nichts geändert.",
    interrupted:
      "Der Server wurde während der Arbeit angehalten. Nichts Halbes ist gespeichert; alles ist so wie vorher. Sie können noch einmal beginnen.",
  },
  phases: {
    starting: "Beginnt",
    working: "In Arbeit",
    // Import
    reading_file: "Die Datei wird gelesen und geprüft",
    storing_people: "Die Personen werden verschlüsselt gespeichert",
    completing: "Die Personen kommen in den Lostopf",
    // Draw
    reading_pool: "Der Lostopf wird gelesen",
    feasibility: "Geprüft wird, ob sich alle Quoten zusammen erfüllen lassen",
    reachability: "Geprüft wird, wer in eine Losgruppe kommen kann",
    explanation: "Gesucht wird, warum jemand in keine Losgruppe kommen kann",
    relaxation: "Gesucht werden die gerechtesten Chancen",
    decomposition: "Die Chancen werden auf Losgruppen verteilt",
    pricing: "Weitere Losgruppen werden gesucht, damit die Chancen genau stimmen",
    column_generation: "Die Chancen werden Losgruppe für Losgruppe verbessert",
    sampling: "Losgruppen werden zufällig gezogen und geprüft",
    verification: "Das Ergebnis wird nachgerechnet",
    storing_result: "Das Ergebnis wird gespeichert",
  },
  actions: {
    cancel: "Abbrechen",
    startAgain: "Noch einmal beginnen",
    toPool: "Zum Lostopf",
    toDraw: "Zum Ergebnis",
    toDraws: "Zur Ziehung",
    toQuotas: "Zu den Quoten",
    toUpload: "Zur hochgeladenen Datei",
    refresh: "Seite neu laden",
  },
} as const;
