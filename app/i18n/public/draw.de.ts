export const drawDe = {
  pageTitle: "Öffentliche Ziehung",
  title: "{{number}}. Ziehung",
  process: "Beteiligungsprozess",
  committedTitle: "Die Gruppen stehen fest. Die Zahl fehlt noch.",
  committedText:
    "Seit dem {{date}} steht fest, welche {{panels}} Gruppen möglich sind. Daran kann niemand mehr etwas ändern, auch die Stadt nicht. Welche Gruppe es wird, entscheidet eine Zahl, die noch niemand kennt.",
  committedWhen: "Die Zahl ist angekündigt für {{date}}.",
  drawnTitle: "Gezogen ist die Gruppe {{number}}.",
  drawnText: "Gezogen am {{date}}. Die Gruppe hält jede Quote ein.",
  withdrawnTitle: "Diese Festlegung gilt nicht mehr.",
  withdrawnText:
    "Sie wurde am {{date}} zurückgenommen, bevor eine Zahl gezogen war. Zwei Personen haben dem zugestimmt. Alles, was veröffentlicht war, bleibt hier sichtbar.",
  repeatedTitle: "Dieses Ergebnis gilt nicht mehr.",
  repeatedText:
    "Am {{date}} wurde entschieden, die Ziehung zu wiederholen. Zwei Personen haben dem zugestimmt. Das Ergebnis bleibt hier sichtbar.",
  reason: "Grund",
  newer: "Zur {{number}}. Ziehung",
  number: "Die Zahl",
  numberAnnounced: "So kommt die Zahl zustande",
  sources: {
    stage:
      "Sie wird vor Publikum gezogen: mit drei zehnseitigen Würfeln oder mit Kugeln von 0 bis 9, die jedes Mal zurückgelegt werden. Die drei Ziffern sind, in der angekündigten Reihenfolge, die Nummer der Gruppe.",
    "lottery-numbers":
      "Sie folgt aus Lottozahlen, die bei der Festlegung noch niemand kannte. Eine veröffentlichte Rechenregel macht daraus eine Zahl von 000 bis 999, jede gleich wahrscheinlich.",
    beacon:
      "Sie folgt aus einem öffentlichen Zufallsgenerator im Internet, dessen Runde bei der Festlegung noch niemand kannte. Eine veröffentlichte Rechenregel macht daraus eine Zahl von 000 bis 999, jede gleich wahrscheinlich.",
  },
  announcedDetails: "Angekündigt ist",
  announcedAt: "Wann",
  round: "Runde",
  seenBeacon: "Runde {{round}}, Zufallswert:",
  entriesTitle: "Wer die Zahl eingetragen hat",
  entriesText: "Zwei Personen haben unabhängig voneinander eingetragen, was zu sehen war.",
  entryFirst: "Erste Person",
  entrySecond: "Zweite Person",
  entryWho: "Wer",
  entryWhen: "Wann",
  entryWhat: "Eingetragen",
  roles: { staff: "Verwaltung", sworn: "Vertrauensperson" },
  early: "Die Zahl wurde vor der angekündigten Zeit eingetragen.",
  attempt: "{{attempt}}. Versuch",
  differed:
    "Die beiden Einträge waren verschieden. Deshalb wurde nichts gezogen und neu eingetragen.",
  halfEntered: "Die erste Person hat eingetragen. Die zweite Person fehlt noch.",
  panel: "Die gezogene Gruppe",
  panelText_one: "Zur Gruppe {{number}} gehört diese eine Zeile.",
  panelText_other: "Zur Gruppe {{number}} gehören diese {{count}} Zeilen.",
  panelNames:
    "Jede Zeile steht für einen Menschen. Namen und Angaben stehen hier nicht. Nur wer den Brief hat, kennt die eigene Zeile.",
  ownRow: "Ihre Zeile",
  ownRowText:
    "Haben Sie zugesagt? Mit Ihrem Brief finden Sie Ihre Zeile: wie groß Ihre Chance ist und was über Sie festgehalten ist.",
  ownRowLink: "Meine Zeile finden",
  commitment: "Was festgelegt ist",
  commitmentText:
    "Am {{date}} wurde diese Prüfsumme veröffentlicht. Sie gehört zu genau einer Datei: Wird darin auch nur ein Zeichen geändert, ergibt sich eine andere Prüfsumme. Schreiben Sie sie sich auf, oder vergleichen Sie sie mit dem Amtsblatt.",
  commitmentCode: "Prüfsumme",
  file: "Öffentliche Datei",
  fileLink: "lottery-public.json herunterladen ({{size}})",
  fileText:
    "In der Datei stehen {{panels}} nummerierte Gruppen aus Zeilennummern, dazu eine Prüfsumme für jede der {{rows}} Zeilen. Namen oder Angaben zu Menschen stehen nicht darin.",
  fullFile:
    "Eine zweite Datei mit den Angaben bekommen nur die benannten Prüferinnen und Prüfer. Ihre Prüfsumme steht in der öffentlichen Datei, also ist auch sie festgelegt.",
  chances: "Die Chancen",
  chancesText:
    "In wie vielen Gruppen eine Zeile steht, das ist ihre Chance. Die seltenste Zeile steht in {{least}} von {{panels}} Gruppen, die häufigste in {{most}}.",
  chancesUnreachable_one: "Eine Zeile steht in keiner Gruppe. Das Rathaus sagt der Person, warum.",
  chancesUnreachable_other:
    "{{count}} Zeilen stehen in keiner Gruppe. Das Rathaus sagt diesen Menschen, warum.",
  chancesRounded:
    "Damit drei Ziffern genügen, wurden die errechneten Chancen auf {{panels}} Gruppen gerundet. Um mehr als {{deviation}} von 100 hat sich dabei keine Chance geändert.",
  households: "Aus einem Haushalt kommt höchstens eine Person in die Gruppe.",
  quotas: "Quoten",
  quotasText: "Jede der {{panels}} Gruppen hält diese Quoten ein.",
  quotaNot: "nicht: {{feature}}",
  statements: "Was die Prüferinnen und Prüfer sagen",
  statementsNone: "Es liegt noch keine Erklärung vor.",
  statementHolds: "Alles stimmt.",
  statementFails: "Nicht alles stimmt.",
  statementBy: "Erklärt am {{date}} von",
  check: "So prüfen Sie selbst",
  checkSteps: {
    file: "Laden Sie die öffentliche Datei herunter.",
    page: "Öffnen Sie die Seite zum Nachrechnen, und wählen Sie dort die Datei aus.",
    compare: "Vergleichen Sie die Prüfsumme mit der im Amtsblatt.",
    number: "Geben Sie die Zahl ein: Die Seite zeigt, welche Gruppe dazu gehört.",
  },
  checkLink: "Ziehung nachrechnen",
  checkCommand: "Wer lieber mit dem freien Programm prüft:",
  others: "Alle Ziehungen zu diesem Beteiligungsprozess",
  otherStates: {
    committed: "Festgelegt am {{date}}, die Zahl fehlt noch",
    drawn: "Gezogen am {{date}}",
    withdrawn: "Zurückgenommen am {{date}}",
    repeated: "Gezogen, seit dem {{date}} ungültig und wiederholt",
  },
  thisOne: "diese Seite",
  record: "Stand des Prüfprotokolls bei der Festlegung",
  recordDrawn: "Stand des Prüfprotokolls bei der Ziehung",
} as const;
