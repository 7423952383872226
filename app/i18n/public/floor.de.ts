/** The evening on a phone. */
export const floorDe = {
  slip: "Melden Sie sich vom Telefon aus zu Wort und stellen Sie Fragen. Scannen Sie den Code, oder geben Sie ihn auf der Seite oben ein.",
  enter: {
    title: "Code vom Zettel",
    lead: "Am Einlass haben Sie einen Zettel mit einem Code bekommen. Damit melden Sie sich zu Wort und stellen Fragen.",
    label: "Code",
    hint: "8 Zeichen, zum Beispiel {{example}}. Striche und Großschreibung sind egal.",
    submit: "Weiter",
    failed: "Das hat noch nicht geklappt",
    problems: {
      code_mistyped:
        "In dem Code ist ein Tippfehler. Bitte vergleichen Sie ihn mit dem Zettel, Zeichen für Zeichen. Die Zeichen 0, O, 1, I und L kommen nicht vor.",
      code_unknown:
        "Diesen Code kennen wir nicht. Hat der Einlass die Nummer Ihres Zettels eingetragen? Fragen Sie dort nach.",
      too_many_codes_one:
        "Von hier kamen zu viele falsche Codes. Bitte warten Sie {{count}} Minute, oder melden Sie sich im Saal mit der Hand.",
      too_many_codes_other:
        "Von hier kamen zu viele falsche Codes. Bitte warten Sie {{count}} Minuten, oder melden Sie sich im Saal mit der Hand.",
    },
    noSlip:
      "Kein Zettel? Am Einlass bekommen Sie einen. Sie können sich auch im Saal mit der Hand melden: Das zählt genauso.",
  },
  page: {
    title: "Live aus dem Saal",
    evening: "Ankündigung und Tagesordnung",
    begins: "Beginn: {{day}}, {{time}} Uhr",
    cancelled: "Diese Versammlung fällt aus.",
    publicNote: "Auf dieser Seite stehen keine Namen.",
    roomNote: "Namen sehen nur Menschen, die im Saal sind. Bitte geben Sie sie nicht weiter.",
    reload: "Neu laden",
    enter: "Ich bin im Saal und habe einen Zettel",
    questions: "Alle Fragen und Antworten",
    rules: "Regeln des Abends",
  },
  own: {
    title: "Sie",
    speaking: "Sie haben das Wort.",
    next: "Sie sind als Nächstes dran.",
    place_one: "Sie stehen auf Platz {{count}} der Redeliste.",
    place_other: "Sie stehen auf Platz {{count}} der Redeliste.",
    order: "Ihre Wortmeldung zum Ablauf kommt zuerst dran.",
    withdraw: "Meldung zurückziehen",
    withdrawOrder: "Wortmeldung zum Ablauf zurückziehen",
    join: "Ich möchte sprechen",
    joinAs: "Was möchten Sie?",
    as: {
      speech: "Etwas sagen",
      for: "Ich bin dafür",
      against: "Ich bin dagegen",
      question: "Eine Frage stellen",
      point_of_order: "Etwas zum Ablauf sagen",
    },
    submit: "Melden",
    listClosed: "Die Redeliste ist geschlossen. Zum Ablauf können Sie sich weiter melden.",
    noItem: "Gerade läuft kein Tagesordnungspunkt. Melden können Sie sich, sobald einer läuft.",
    bars: {
      not_checked_in: "Sie sind noch nicht eingelassen. Bitte gehen Sie zum Einlass.",
      left: "Sie sind am Ausgang ausgetragen. Wenn Sie wieder im Saal sind, sagen Sie am Einlass Bescheid. Dann können Sie sprechen.",
      guest_without_invitation:
        "Nach den Regeln sprechen nur Menschen, die in der Stadt wohnen oder eingeladen sind. Sie sind als Gast da: Sie können zuhören und Fragen aufschreiben. Die Leitung kann Sie einladen zu sprechen.",
      name_not_given:
        "Wer spricht, nennt den Namen. Sie haben noch keinen genannt. Wenn Sie sprechen möchten, sagen Sie ihn am Einlass.",
      district_not_given:
        "Wer spricht, nennt den Ortsteil. Sie haben noch keinen genannt. Wenn Sie sprechen möchten, sagen Sie ihn am Einlass.",
      floor_withdrawn:
        "Ihnen wurde für diesen Tagesordnungspunkt das Wort entzogen. Beim nächsten können Sie wieder sprechen.",
      house_right: "Sie sind für diesen Abend ausgeschlossen und können nicht mehr sprechen.",
    },
    mayNot: "Sie können gerade nicht sprechen",
    failed: "Das ging nicht",
    problems: {
      already_on_list: "Sie stehen schon auf der Redeliste.",
      entry_missing: "Ihre Meldung steht nicht mehr auf der Liste.",
      floor_closed: "Die Versammlung ist zu Ende.",
      other: "Inzwischen hat sich im Saal etwas geändert. Bitte versuchen Sie es noch einmal.",
    },
    ask: "Frage aufschreiben",
    askLabel: "Ihre Frage",
    askHint:
      "In jeder Sprache. Jemand liest sie, bevor sie öffentlich wird. Niemand erfährt, wer gefragt hat.",
    askSubmit: "Frage abschicken",
    asked: "Ihre Frage ist angekommen",
    askedText: "Jemand liest sie. Dann erscheint sie bei den Fragen.",
    askProblems: {
      question_empty: "Bitte schreiben Sie eine Frage auf.",
      question_too_long: "Das ist zu lang. Bitte kürzen Sie auf höchstens {{longest}} Zeichen.",
      questions_waiting:
        "Von Ihnen warten schon {{most}} Fragen. Bitte warten Sie, bis jemand sie gelesen hat.",
      not_in_room: "Fragen stellen kann nur, wer im Saal ist. Sagen Sie am Einlass Bescheid.",
    },
    data: "Was Sie am Einlass gesagt haben, sehen nur die Leitung und der Einlass. Sie können es dort jederzeit ändern oder löschen lassen.",
    signOut: "Dieses Telefon abmelden",
  },
} as const;
