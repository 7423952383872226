import type { Translation } from "../message-types.ts";
import type { floorDe } from "./floor.de.ts";

// Leichte Sprache is read by a test group before it is used: that reading is still to come.
export const floorDeSimple: Translation<typeof floorDe> = {
  slip: "Mit dem Handy können Sie sich melden und fragen. Scannen Sie das Bild. Oder öffnen Sie die Seite oben. Schreiben Sie dort den Code.",
  enter: {
    title: "Code vom Zettel",
    lead: "Am Eingang gibt es einen Zettel. Darauf steht ein Code. Mit dem Code können Sie sich melden und fragen.",
    label: "Code",
    hint: "Das sind 8 Zeichen. Zum Beispiel: {{example}}. Kleine Buchstaben gehen auch.",
    submit: "Weiter",
    failed: "Das hat noch nicht geklappt",
    problems: {
      code_mistyped:
        "In dem Code ist ein Fehler. Bitte schauen Sie auf den Zettel. Vergleichen Sie jedes Zeichen. Diese Zeichen gibt es hier nicht: 0, O, 1, I und L.",
      code_unknown: "Der Code passt nicht. Bitte gehen Sie zum Eingang. Fragen Sie dort.",
      too_many_codes_one:
        "Das war zu oft falsch. Bitte warten Sie {{count}} Minute. Oder heben Sie im Saal die Hand.",
      too_many_codes_other:
        "Das war zu oft falsch. Bitte warten Sie {{count}} Minuten. Oder heben Sie im Saal die Hand.",
    },
    noSlip:
      "Sie haben keinen Zettel? Am Eingang bekommen Sie einen. Sie können auch die Hand heben. Das zählt genauso.",
  },
  page: {
    title: "Jetzt im Saal",
    evening: "Das ist geplant",
    begins: "Es geht los: {{day}}, {{time}} Uhr",
    cancelled: "Die Versammlung fällt aus.",
    publicNote: "Hier stehen keine Namen.",
    roomNote: "Nur Menschen im Saal sehen die Namen. Bitte sagen Sie die Namen nicht weiter.",
    reload: "Neu laden",
    enter: "Ich bin im Saal. Ich habe einen Zettel.",
    questions: "Alle Fragen und Antworten",
    rules: "Die Regeln",
  },
  own: {
    title: "Sie",
    speaking: "Jetzt sprechen Sie.",
    next: "Gleich sind Sie dran.",
    place_one: "Sie warten. Sie haben Platz {{count}}.",
    place_other: "Sie warten. Sie haben Platz {{count}}.",
    order: "Sie wollen etwas zum Ablauf sagen. Das kommt zuerst.",
    withdraw: "Ich will doch nicht sprechen",
    withdrawOrder: "Ich will doch nichts zum Ablauf sagen",
    join: "Ich will sprechen",
    joinAs: "Was wollen Sie?",
    as: {
      speech: "Ich will etwas sagen",
      for: "Ich bin dafür",
      against: "Ich bin dagegen",
      question: "Ich habe eine Frage",
      point_of_order: "Ich will etwas zum Ablauf sagen",
    },
    submit: "Melden",
    listClosed: "Die Liste ist zu. Zum Ablauf können Sie noch etwas sagen.",
    noItem: "Gerade ist kein Punkt dran. Bitte warten Sie.",
    bars: {
      not_checked_in: "Bitte gehen Sie zuerst zum Eingang.",
      left: "Sie sind weggegangen. Sind Sie wieder da? Dann gehen Sie zum Eingang. Sagen Sie dort Bescheid.",
      guest_without_invitation:
        "Sie wohnen nicht in der Stadt. Darum können Sie nicht sprechen. So ist die Regel. Sie können zuhören. Sie können Fragen aufschreiben. Manchmal lädt die Leitung Sie ein. Dann können Sie sprechen.",
      name_not_given:
        "Zum Sprechen gehört der Name. Wir kennen Ihren Namen nicht. Sie wollen sprechen? Dann gehen Sie zum Eingang. Sagen Sie dort Ihren Namen.",
      district_not_given:
        "Zum Sprechen gehört der Orts-Teil. Wir wissen nicht: Wo wohnen Sie? Sie wollen sprechen? Dann gehen Sie zum Eingang. Sagen Sie dort Ihren Orts-Teil.",
      floor_withdrawn:
        "Bei diesem Punkt dürfen Sie nicht mehr sprechen. Beim nächsten Punkt geht es wieder.",
      house_right: "Sie dürfen heute nicht mehr sprechen.",
    },
    mayNot: "Sie können gerade nicht sprechen",
    failed: "Das ging nicht",
    problems: {
      already_on_list: "Sie stehen schon auf der Liste.",
      entry_missing: "Sie stehen nicht mehr auf der Liste.",
      floor_closed: "Die Versammlung ist zu Ende.",
      other: "Im Saal ist etwas passiert. Bitte versuchen Sie es noch einmal.",
    },
    ask: "Eine Frage aufschreiben",
    askLabel: "Ihre Frage",
    askHint:
      "Jede Sprache geht. Wir lesen die Frage. Danach sehen alle die Frage. Ihr Name steht nicht dabei.",
    askSubmit: "Frage abschicken",
    asked: "Ihre Frage ist da",
    askedText: "Wir lesen die Frage. Danach sehen alle die Frage.",
    askProblems: {
      question_empty: "Bitte schreiben Sie eine Frage auf.",
      question_too_long: "Das ist zu lang. Es gehen höchstens {{longest}} Zeichen.",
      questions_waiting:
        "Wir haben schon {{most}} Fragen von Ihnen. Wir lesen sie noch. Bitte warten Sie.",
      not_in_room: "Nur Menschen im Saal können fragen. Bitte gehen Sie zum Eingang.",
    },
    data: "Am Eingang haben Sie etwas über sich gesagt. Das sehen nur die Leitung und die Menschen am Eingang. Wir ändern es für Sie. Oder wir löschen es. Sagen Sie es am Eingang.",
    signOut: "Dieses Handy abmelden",
  },
};
