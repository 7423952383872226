export const publicDe = {
  shell: {
    skipToContent: "Zum Inhalt springen",
    home: "Startseite",
    chooseLanguage: "Sprache wählen",
    staffSignIn: "Anmeldung für die Verwaltung",
    syntheticTown:
      "Das ist eine Vorführung. Alle Personen und alle Zahlen zu Personen sind erfunden.",
    poweredBy: "Losrunde: Bürgerdialog mit Losverfahren",
  },
  start: {
    title: "Mitreden in {{town}}",
    lead: "Hier sehen Sie, worüber die Stadt mit ihren Einwohnerinnen und Einwohnern berät. Wer mitberät, entscheidet das Los.",
    processes: "Laufende Verfahren",
    noProcesses: "Zurzeit läuft kein Verfahren. Schauen Sie später noch einmal vorbei.",
    howItWorks: "So funktioniert das Los",
    howItWorksSteps: {
      letter: "Das Los entscheidet, wer einen Brief bekommt. Alle haben die gleiche Chance.",
      reply: "Wer mitmachen möchte, sagt zu. Niemand muss.",
      panel:
        "Aus allen Zusagen zieht das Los die Gruppe. Sie soll so gemischt sein wie die Stadt: nach Alter, Geschlecht, Ortsteil und mehr.",
      check: "Jede Ziehung lässt sich nachrechnen. Niemand kann sie heimlich wiederholen.",
    },
    whoSeesWhat:
      "Ihre Angaben sind verschlüsselt gespeichert. Nur die Verwaltung des Verfahrens liest sie. Veröffentlicht werden nie einzelne Personen.",
  },
  process: {
    question: "Die Frage",
    mandate: "Auftrag",
    position: "Haltung der Stadt",
    scope: "Was entschieden werden kann",
    commitment: "Was die Stadt mit dem Ergebnis macht",
    dates: "Zeitraum",
    datesRange: "{{from}} bis {{to}}",
    panelSize_one: "Eine Person wird gelost.",
    panelSize_other: "{{count}} Personen werden gelost.",
    outdatedTranslation:
      "Der deutsche Text ist neuer als diese Übersetzung. Es gilt der deutsche Text.",
    onlyGerman: "Dieser Text liegt nur auf Deutsch vor.",
    panel: "Die Losgruppe",
    notDrawn: "Die Losgruppe ist noch nicht gezogen.",
    drawn: "Gezogen am {{date}}.",
    drawNumber: "{{number}}. Ziehung",
    repeatReason: "Grund der Wiederholung",
    quotaTable: "Quoten der Losgruppe",
    feature: "Merkmal",
    value: "Ausprägung",
    quota: "Plätze",
    quotaRange: "{{min}} bis {{max}}",
    kept: "eingehalten",
    status: "Stand",
    protectPeople:
      "Genaue Zahlen stehen hier nicht: In einer kleinen Stadt könnte man sonst einzelne Menschen erkennen.",
    fingerprint: "Prüfsummen",
    inputHash: "Prüfsumme der Eingabe",
    auditHead: "Stand des Protokolls",
    algorithm: "Verfahren",
    objectives: {
      leximin: "Leximin: Wer die kleinste Chance hat, bekommt die größtmögliche.",
      maximin: "Maximin: Die kleinste Chance ist so groß wie möglich.",
      random: "Einfaches Ziehen: ziehen, prüfen, wiederholen. Nur zum Vergleich.",
    },
  },
  errors: {
    notFoundTitle: "Diese Seite gibt es nicht",
    notFoundText:
      "Vielleicht ist die Adresse unvollständig. Auf der Startseite finden Sie alle Verfahren.",
    forbiddenTitle: "Dafür fehlt Ihnen die Berechtigung",
    forbiddenText:
      "Wenn Sie diese Seite brauchen, fragen Sie die Person, die die Konten verwaltet.",
    brokenTitle: "Das hat nicht geklappt",
    brokenText:
      "Der Fehler liegt bei uns. Es ist nichts verloren gegangen. Bitte versuchen Sie es noch einmal.",
    toStart: "Zur Startseite",
  },
} as const;
