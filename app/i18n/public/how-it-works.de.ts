export const howItWorksDe = {
  title: "So funktioniert das Los",
  lead: "Wer mitberät, entscheidet nicht das Rathaus, sondern das Los. Hier steht, wie das geht, wer was sieht und wie Sie eine Ziehung prüfen können.",
  letter: {
    title: "Warum habe ich einen Brief bekommen?",
    lot: "Auch wer einen Brief bekommt, entscheidet das Los. Die Stadt zieht aus dem Melderegister. Alter und Wohnort zählen; Staatsangehörigkeit oder Aufenthaltsstatus schließen niemanden aus.",
    more: "Wer sonst selten antwortet, bekommt häufiger einen Brief, zum Beispiel Jüngere. So antworten am Ende Menschen aus allen Gruppen. Wie groß die Chance auf einen Brief war, ist für jede Person genau festgehalten.",
    free: "Mitmachen ist freiwillig. Wer nicht antwortet, hat keine Nachteile. Antworten können Sie im Internet, am Telefon oder auf Papier; alles zählt gleich.",
    reply: "Mit dem Code im Brief antworten",
  },
  draw: {
    title: "Was beim Losen geschieht",
    places: "Mehr Menschen sagen zu, als es Plätze gibt. Deshalb wird gelost.",
    quotas:
      "Vorher legt die Stadt Quoten fest: wie viele Plätze zum Beispiel an Jüngere und Ältere oder an die einzelnen Ortsteile gehen. So wird die Gruppe so gemischt wie die Stadt. Sobald die Gruppen feststehen, stehen die Quoten auf der Seite der Ziehung.",
    chances:
      "Ein Programm sucht viele Gruppen, die alle Quoten einhalten. Aus ihnen zieht das Los eine. Dabei wird die kleinste Chance so groß wie möglich gemacht.",
    unequal:
      "Ganz gleich sind die Chancen selten: Wenn aus einer Altersgruppe nur wenige zugesagt haben, werden diese eher gezogen. Ohne Quoten wären sie kaum vertreten.",
  },
  publicDraw: {
    title: "Die öffentliche Ziehung: Wir legen uns vorher fest",
    groups:
      "Vor der Ziehung rechnet das Programm 1.000 mögliche Gruppen aus, mit den Nummern 000 bis 999. Jede hält alle Quoten ein. Jede Person ist in so vielen dieser Gruppen, wie es ihrer Chance entspricht: Wer in 147 Gruppen ist, hat eine Chance von 147 in 1.000.",
    commitment:
      "Dann legt sich die Stadt fest: Sie veröffentlicht die Liste der Gruppen und im Amtsblatt eine Prüfsumme dazu. Das ist wie ein versiegelter Umschlag, den alle sehen: Niemand kann die Liste danach ändern, ohne dass die Prüfsumme nicht mehr passt.",
    number:
      "Erst danach kommt die Zahl, die niemand beeinflussen kann: Drei zehnseitige Würfel vor Publikum zeigen zum Beispiel 4, 1 und 7. Dann ist die Gruppe 417 gezogen. Zwei Personen schreiben unabhängig voneinander auf, was sie sehen. Statt der Würfel gehen auch Lottozahlen eines künftigen Tages.",
    names:
      "In der Liste stehen Zeilennummern statt Namen. Wer zugesagt hat, bekommt seine Zeilennummer und einen persönlichen Code mit einem Brief und kann damit nachsehen, was in der eigenen Zeile steht.",
  },
  see: {
    title: "Wer was sieht",
    who: "Wer",
    what: "Was",
    everyone: "Alle",
    everyoneSees:
      "Die Texte des Beteiligungsprozesses und gerundet, wie viele zugesagt haben; sobald die Gruppen feststehen, die Quoten und die Gruppen als Zeilennummern, danach die gezogene Gruppe. Nie Namen oder Angaben einzelner Personen.",
    scrutineers: "Benannte Prüferinnen und Prüfer",
    scrutineersSee: "Die Angaben, die für die Quoten zählen, zu jeder Zeilennummer. Keine Namen.",
    organisers: "Organisation",
    organisersSee: "Namen und Angaben der Menschen, die zugesagt haben, und wer gelost wurde.",
    auditors: "Prüfung",
    auditorsSee: "Quoten, Ablauf jeder Ziehung und das Prüfprotokoll. Keine Angaben zu Personen.",
    administrators: "Administration",
    administratorsSee:
      "Die Konten der Verwaltung und das Prüfprotokoll. Keine Angaben zu Personen.",
    moderators: "Moderation",
    moderatorsSee: "Die Texte des Beteiligungsprozesses. Keine Angaben zu Personen.",
    smallTown:
      "In einer kleinen Stadt kennt man sich. Deshalb veröffentlichen wir zu Personen nur gerundete Summen und zählen kleine Gruppen gar nicht.",
  },
  stored: {
    title: "Was wie lange gespeichert wird",
    details:
      "Ihre Angaben: verschlüsselt, bis die Stadt sie löscht. Sie können jederzeit verlangen, dass Ihre Angaben gelöscht werden. Gründe brauchen Sie nicht zu nennen.",
    lists:
      "Eingelesene Listen: die Datei wird nach dem Einlesen gelöscht, spätestens nach einem Tag.",
    log: "Das Prüfprotokoll: dauerhaft. Darin stehen keine Namen von Einwohnerinnen und Einwohnern. Kein Eintrag lässt sich nachträglich ändern, ohne dass es auffällt.",
    website:
      "Diese Seiten: keine Zählung, keine Werbung, keine fremden Dienste. Wenn Sie eine Sprache wählen, merkt sich Ihr Browser die Wahl ein Jahr lang.",
  },
  check: {
    title: "Wie sich eine Ziehung prüfen lässt",
    same: "Auf der Seite jeder Ziehung steht die öffentliche Datei. Unter „Ziehung nachrechnen“ prüft Ihr eigener Browser, ob Datei, Prüfsumme, Chancen und gezogene Gruppe zusammenpassen. Mit dem Brief prüfen Sie auch Ihre eigene Zeile.",
    note: "Schreiben Sie sich die Prüfsumme vor der Ziehung auf, oder heben Sie das Amtsblatt auf: Passt die Datei später nicht mehr dazu, stimmt etwas nicht.",
    file: "Die vollständige Datei mit den Angaben prüfen Menschen, denen alle vertrauen, zum Beispiel die Datenschutzbeauftragte und zwei geloste Einwohner. Was sie feststellen, steht auf der Seite der Ziehung. Wer lieber das freie Programm benutzt:",
    repeat:
      "Eine Ziehung wird nur mit einem öffentlichen Grund wiederholt, und eine zweite Person muss zustimmen. Das erste Ergebnis bleibt sichtbar.",
    page: "Ziehung nachrechnen",
  },
  questions: {
    title: "Fragen?",
    phone: "Telefon: {{phone}}",
    hours: "Sprechzeiten: {{hours}}",
    townHall:
      "Fragen Sie im Rathaus nach. Dort bekommen Sie auch Hilfe, wenn Sie kein Internet haben.",
  },
} as const;
