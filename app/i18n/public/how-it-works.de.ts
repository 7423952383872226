export const howItWorksDe = {
  title: "So funktioniert das Los",
  lead: "Wer mitberät, entscheidet nicht das Rathaus, sondern das Los. Hier steht, wie das geht, wer was sieht und wie Sie eine Ziehung prüfen können.",
  draw: {
    title: "Was beim Losen geschieht",
    places: "Mehr Menschen sagen zu, als es Plätze gibt. Deshalb wird gelost.",
    quotas:
      "Vorher legt die Stadt Quoten fest: wie viele Plätze zum Beispiel an Jüngere und Ältere oder an die einzelnen Ortsteile gehen. So wird die Gruppe so gemischt wie die Stadt. Nach der Ziehung stehen die Quoten auf der Seite des Beteiligungsprozesses.",
    chances:
      "Ein Programm sucht viele Gruppen, die alle Quoten einhalten. Aus ihnen zieht das Los eine. Dabei wird die kleinste Chance so groß wie möglich gemacht.",
    unequal:
      "Ganz gleich sind die Chancen selten: Wenn aus einer Altersgruppe nur wenige zugesagt haben, werden diese eher gezogen. Ohne Quoten wären sie kaum vertreten.",
  },
  see: {
    title: "Wer was sieht",
    who: "Wer",
    what: "Was",
    everyone: "Alle",
    everyoneSees:
      "Die Texte des Beteiligungsprozesses und gerundet, wie viele zugesagt haben; nach der Ziehung die Quoten, dass sie eingehalten sind, und die Prüfsummen. Nie einzelne Personen.",
    organisers: "Organisation",
    organisersSee: "Namen und Angaben der Menschen, die zugesagt haben, und wer gelost wurde.",
    auditors: "Prüfung",
    auditorsSee: "Quoten, Ablauf jeder Ziehung und das Protokoll. Keine Angaben zu Personen.",
    administrators: "Administration",
    administratorsSee: "Die Konten der Verwaltung und das Protokoll. Keine Angaben zu Personen.",
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
    log: "Das Protokoll: dauerhaft. Darin stehen keine Namen von Einwohnerinnen und Einwohnern. Kein Eintrag lässt sich nachträglich ändern, ohne dass es auffällt.",
    website:
      "Diese Seiten: keine Zählung, keine Werbung, keine fremden Dienste. Wenn Sie eine Sprache wählen, merkt sich Ihr Browser die Wahl ein Jahr lang.",
  },
  check: {
    title: "Wie sich eine Ziehung prüfen lässt",
    same: "Aus derselben Eingabe mit derselben Startzahl zieht das Programm immer dieselbe Gruppe, auf jedem Rechner. Wer die Eingabe austauscht, bekommt eine andere Prüfsumme.",
    note: "Auf der Seite des Beteiligungsprozesses stehen zu jeder Ziehung die Prüfsumme der Eingabe, das Rechenverfahren und der Stand des Protokolls. Schreiben Sie sich die Prüfsummen auf: Ändern sie sich später, stimmt etwas nicht.",
    file: "Die vollständige Datei einer Ziehung enthält Angaben zu Personen und steht deshalb nicht im Internet. Die Stadt kann sie Menschen zeigen, denen alle vertrauen. Sie rechnen mit dem freien Programm nach:",
    repeat:
      "Eine Ziehung wird nur mit einem öffentlichen Grund wiederholt, und eine zweite Person muss zustimmen. Das erste Ergebnis bleibt sichtbar.",
  },
  questions: {
    title: "Fragen?",
    phone: "Telefon: {{phone}}",
    hours: "Sprechzeiten: {{hours}}",
    townHall:
      "Fragen Sie im Rathaus nach. Dort bekommen Sie auch Hilfe, wenn Sie kein Internet haben.",
  },
} as const;
