/** Texts that a town hall starts with and the town may change. The rules: handbook, ch. II.2 §2. */
export const townHallTextsDe = {
  rules: {
    citizens_for_citizens:
      "Hier beraten Bürgerinnen und Bürger für Bürgerinnen und Bürger. Es geht um die grundlegenden Entscheidungen der Stadt.",
    guests_by_invitation: "Wer nicht in der Stadt wohnt, spricht nur auf Einladung.",
    name_and_district:
      "Wer spricht, nennt den eigenen Namen und, wer hier wohnt, auch den Ortsteil.",
    no_threats_or_insults: "Drohungen und Beleidigungen werden nicht geduldet.",
    let_speakers_finish: "Wer sich an die Regeln hält, darf ausreden.",
  },
  hettstedt_evening_particulars: {
    wayBack:
      "Abends fährt nicht mehr überall ein Bus. Wer eine Mitfahrt braucht oder andere mitnehmen kann, sagt es am Eingang: Dort werden Fahrgemeinschaften zusammengestellt.",
    unrecorded:
      "Die Plätze links im Saal sind im Bild nicht zu sehen: Dort filmt und fotografiert niemand. Auch beim Essen nimmt niemand auf.",
  },
  hettstedt_evening: {
    welcome: {
      title: "Begrüßung, Ziel und Regeln des Abends",
      text: "Die Gastgeberin oder der Gastgeber begrüßt, sagt, worüber an diesem Abend beraten wird und worüber nicht, und stellt die Regeln vor.",
    },
    data: {
      title: "Zahlen zur Lage der Stadt",
      text: "Eine Fachperson von außerhalb stellt die Zahlen und die Szenarien vor, auf Deutsch und auf Englisch.",
    },
    discussion: {
      title: "Aussprache",
      text: "Wer sprechen möchte, meldet sich zur Redeliste. Die Leitung erteilt das Wort der Reihe nach.",
    },
    meal: {
      title: "Gemeinsames Essen und Gespräche",
      text: "Menschen, die in die Stadt geflüchtet sind, haben gekocht. Alle sind eingeladen, zu bleiben und ins Gespräch zu kommen.",
    },
  },
  information_evening: {
    welcome: {
      title: "Begrüßung und Regeln",
      text: "Worum es geht, wie der Abend abläuft und welche Regeln gelten.",
    },
    presentation: {
      title: "Worum es geht",
      text: "Das Vorhaben in Kürze: was geplant ist, bis wann und was noch offen ist.",
    },
    questions: {
      title: "Ihre Fragen",
      text: "Alle Fragen werden aufgeschrieben. Was heute offen bleibt, wird später beantwortet und veröffentlicht.",
    },
  },
} as const;
