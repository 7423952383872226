/** The standard questions to people who say yes, and why each is asked. */
export const questionsDe = {
  age: {
    question: "Wie alt sind Sie?",
    why: "In der Gruppe sollen jüngere und ältere Menschen so vertreten sein, wie es der Stadt entspricht.",
    range: "{{from}} bis {{to}} Jahre",
    from: "{{from}} Jahre oder älter",
    below: "unter {{limit}} Jahren",
  },
  gender: {
    question: "Welches Geschlecht haben Sie?",
    why: "In der Gruppe sollen die Geschlechter ausgewogen vertreten sein.",
    values: { female: "weiblich", male: "männlich", diverse: "divers" },
  },
  district: {
    question: "In welchem Ortsteil wohnen Sie?",
    why: "Jeder Ortsteil soll gehört werden, auch die kleinen.",
  },
  education: {
    question: "Welchen Abschluss haben Sie?",
    why: "Menschen mit höheren Abschlüssen melden sich öfter. Damit alle vorkommen, achten wir beim Losen darauf.",
    values: {
      none: "kein Berufsabschluss",
      apprenticeship: "Berufsausbildung",
      master: "Meister oder Techniker",
      university: "Hochschule oder Fachhochschule",
      noSchool: "kein Schulabschluss",
      lowerSchool: "Hauptschule",
      middleSchool: "Realschule, mittlere Reife oder Abschluss der 10. Klasse",
      upperSchool: "Abitur oder Fachabitur",
    },
  },
  employment: {
    question: "Was trifft auf Sie zu?",
    why: "Wer arbeitet, wer Arbeit sucht und wer im Ruhestand ist, erlebt die Stadt verschieden. Alle sollen vorkommen.",
    values: {
      employed: "Ich arbeite (angestellt oder selbstständig)",
      training: "Ich gehe zur Schule, mache eine Ausbildung oder studiere",
      unemployed: "Ich bin ohne Arbeit",
      retired: "Ich bin im Ruhestand",
      home: "Ich bin zu Hause, zum Beispiel für Kinder oder Angehörige",
    },
  },
  migration: {
    question: "Sind Sie oder Ihre Eltern aus einem anderen Land nach Deutschland gekommen?",
    why: "Menschen, die zugewandert sind, fehlen oft, wenn die Stadt etwas berät. Welche Staatsangehörigkeit Sie haben, spielt keine Rolle; danach fragen wir nicht.",
    values: {
      none: "Nein, weder ich noch meine Eltern",
      self: "Ja, ich selbst",
      parents: "Ja, mindestens ein Elternteil, ich selbst nicht",
      yes: "Ja",
      no: "Nein",
    },
  },
  care: {
    question: "Kümmern Sie sich zu Hause um Kinder oder um Angehörige, die Pflege brauchen?",
    why: "Wer für andere sorgt, hat wenig Zeit und wird selten gehört.",
    values: {
      children: "Ja, um Kinder",
      relatives: "Ja, um Angehörige, die Pflege brauchen",
      both: "Ja, um Kinder und um Angehörige",
      yes: "Ja",
      no: "Nein",
    },
  },
  disability: {
    question: "Haben Sie eine Behinderung oder eine dauerhafte Krankheit?",
    why: "Menschen mit Behinderung sollen mitreden, wenn es um ihre Stadt geht. Was Sie zum Mitmachen brauchen, fragen wir gesondert.",
    values: { yes: "Ja", no: "Nein" },
  },
} as const;
