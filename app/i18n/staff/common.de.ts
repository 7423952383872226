export const commonDe = {
  navigation: {
    label: "Bereiche",
    skipToContent: "Zum Inhalt springen",
    chooseLanguage: "Sprache wählen",
    syntheticTown:
      "Das ist eine Vorführung. Alle Personen und alle Zahlen zu Personen sind erfunden.",
    overview: "Übersicht",
    townHalls: "Bürgerversammlungen",
    facts: "Zahlen und Fakten",
    scenarios: "Szenarien",
    audit: "Prüfprotokoll",
    staff: "Konten",
    sworn: "Vertrauenspersonen",
    town: "Gemeinde",
    account: "Mein Konto",
    signOut: "Abmelden",
    publicSite: "Öffentliche Seiten",
  },
  roles: {
    administrator: "Administration",
    organiser: "Organisation",
    moderator: "Moderation",
    auditor: "Prüfung",
  },
  actions: {
    save: "Speichern",
    cancel: "Abbrechen",
    back: "Zurück",
    delete: "Löschen",
    download: "Herunterladen",
    exportCsv: "Als CSV-Datei speichern",
    print: "Drucken",
  },
  translation: {
    original: "Deutsches Original",
    noOriginal: "Im Original steht hier noch nichts.",
    states: {
      missing: "fehlt",
      incomplete: "unvollständig",
      outdated: "veraltet",
      current: "aktuell",
    },
  },
  pages: {
    label: "Seiten",
    position: "Seite {{page}} von {{pages}}",
    previous: "Vorige Seite",
    next: "Nächste Seite",
  },
  errors: {
    notFoundTitle: "Diese Seite gibt es nicht",
    notFoundText: "Vielleicht wurde sie gelöscht, oder die Adresse ist unvollständig.",
    forbiddenTitle: "Dafür fehlt Ihnen die Berechtigung",
    forbiddenText: "Ihre Rolle erlaubt das nicht. Rollen vergibt die Administration.",
    brokenTitle: "Das hat nicht geklappt",
    brokenText:
      "Der Fehler liegt bei der Software. Gespeichertes ist nicht verloren. Bitte versuchen Sie es noch einmal.",
    toStart: "Zur Übersicht",
  },
  form: {
    pleaseCheck: "Bitte prüfen Sie Ihre Eingaben",
  },
} as const;
