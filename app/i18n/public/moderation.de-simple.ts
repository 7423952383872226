import type { Translation } from "../message-types.ts";
import type { moderationDe } from "./moderation.de.ts";

export const moderationDeSimple: Translation<typeof moderationDe> = {
  rules: {
    title: "Regeln",
    lead: "Hier stehen die Regeln. Sie gelten für alle Texte.",
    version: "Fassung {{number}} vom {{date}}",
    inForce: "Diese Fassung gilt.",
    older: "Diese Fassung gilt nicht mehr.",
    toCurrent: "Zu den Regeln von heute",
    versions: "Alle Fassungen",
    none: "Es gibt noch keine Regeln.",
    enforcement:
      "Ein Text ist gegen die Regeln? Dann können Sie den Text melden. Menschen entscheiden darüber. Ein Computer entscheidet nicht. Die Person mit dem Text bekommt eine Antwort. In der Antwort stehen die Regel und der Grund. Die Person kann Nein dazu sagen.",
    untranslated: "Die Regeln gibt es noch nicht ganz in Leichter Sprache.",
  },
  confirm: {
    title: "Regeln lesen und Ja sagen",
    lead: "Lesen Sie bitte zuerst die Regeln. Danach können Sie schreiben. Sie müssen nur einmal Ja sagen. Die Regeln werden neu? Dann fragen wir Sie noch einmal.",
    tick: "Ich habe die Regeln gelesen. Ich halte mich daran.",
    submit: "Ja und weiter",
    missing: "Machen Sie bitte ein Kreuz. Das Kreuz heißt: Ich habe die Regeln gelesen.",
    changed: "Die Regeln sind gerade neu. Lesen Sie bitte die neuen Regeln.",
    refused:
      "Das geht leider nicht. Das Thema ist zu Ende. Oder Ihr Code ist für ein anderes Thema.",
    confirmed: "Sie haben Ja zu diesen Regeln gesagt.",
    back: "Weiter",
    needed: "Sagen Sie bitte zuerst Ja zu den Regeln",
    kept: "Ihr Text ist noch da. Machen Sie ein Kreuz. Senden Sie den Text dann noch einmal.",
  },
  bars: {
    author_paused:
      "Sie können hier gerade nichts schreiben. Das gilt bis zum {{date}}. Das hat die Moderation entschieden. Sie können weiter alles lesen.",
    author_excluded:
      "Sie können hier nichts mehr schreiben. Das hat die Moderation entschieden. Sie können weiter alles lesen.",
  },
  report: {
    link: "Diesen Text melden",
    title: "Text melden",
    lead: "Ist der Text gegen eine Regel? Dann melden Sie den Text. Sie brauchen keine Anmeldung. Wir wissen nicht, wer Sie sind.",
    text: "Um diesen Text geht es",
    rule: "Gegen welche Regel ist der Text?",
    words: "Möchten Sie noch etwas sagen? Sie müssen nicht.",
    wordsHint: "Das liest nur die Moderation.",
    submit: "Text melden",
    doneTitle: "Ihre Meldung ist da",
    doneText: "Ein Mensch sieht sich den Text an.",
    code: "Ihr Code",
    codeNote:
      "Sie sehen den Code nur jetzt. Schreiben Sie den Code auf. Oder drucken Sie die Seite. Mit dem Code können Sie später nachsehen.",
    toFollow: "Nachsehen",
    toText: "Zurück zum Text",
    noRules: "Es gibt noch keine Regeln. Fragen Sie bitte bei der Stadt.",
    errors: {
      title: "Die Meldung ist noch nicht gesendet",
      rule_missing: "Wählen Sie bitte eine Regel.",
      words_too_long: "Der Text ist zu lang. Es gehen {{most}} Zeichen.",
      too_many_attempts:
        "Von hier kamen schon viele Meldungen. Ihre Meldung ist nicht gespeichert. Versuchen Sie es später. Oder fragen Sie bei der Stadt.",
    },
  },
  follow: {
    title: "Meldung nachsehen",
    lead: "Sie haben einen Text gemeldet. Sie haben einen Code bekommen. Schreiben Sie den Code hier hin.",
    label: "Code",
    hint: "12 Zeichen. Zum Beispiel: {{example}}. Große und kleine Buchstaben sind gleich.",
    submit: "Nachsehen",
    failed: "Das hat noch nicht geklappt",
    problems: {
      code_mistyped:
        "In dem Code ist ein Fehler. Bitte prüfen Sie jedes Zeichen. Die Zeichen 0, O, 1, I und L gibt es in dem Code nicht.",
      code_unknown: "Zu diesem Code gibt es keine Meldung.",
      too_many_codes_one: "Das waren zu viele Versuche. Bitte warten Sie {{count}} Minute.",
      too_many_codes_other: "Das waren zu viele Versuche. Bitte warten Sie {{count}} Minuten.",
    },
    receivedOn: "Ihre Meldung kam am {{date}}.",
    yourRule: "Sie haben diese Regel gewählt",
    received: "Noch sieht sich niemand den Text an.",
    looking: "Ein Mensch sieht sich den Text an.",
    decidedOn: "Am {{date}} hat die Moderation entschieden:",
    measures: {
      leave: "Der Text ist nicht gegen die Regeln. Der Text bleibt.",
      ask_to_change: "Die Person soll den Text ändern.",
      hide: "Der Text ist nicht mehr zu sehen.",
      remove: "Der Text ist entfernt.",
      author: "Die Moderation hat etwas getan. Der Text bleibt.",
    },
    decisionRule: "Es ging um diese Regel",
    lifted: "Jemand hat Nein gesagt. Die Entscheidung gilt nicht mehr.",
    another: "Einen anderen Code schreiben",
  },
  hidden: {
    hide: "Dieser Text ist nicht zu sehen",
    remove: "Dieser Text ist entfernt",
    objected: "Diesen alten Text können Sie nicht lesen",
    hiddenText: "Ein Text, der nicht zu sehen ist",
    hiddenProposal: "Ein Vorschlag, der nicht zu sehen ist",
    removedProposal: "Ein Vorschlag, der entfernt ist",
    since: "Seit dem {{date}}.",
    rule: "Der Text war gegen diese Regel",
    reason: "Der Grund",
    explain: "Menschen haben das entschieden. Die Person mit dem Text kann Nein dazu sagen.",
    explainObjected:
      "Der alte Text war gegen die Regeln. Das hat die Moderation gesagt. Danach ist der Text anders geworden.",
  },
  own: {
    title: "Moderation",
    asked: "Ändern Sie bitte Ihren Text bis zum {{date}}",
    askedLate: "Die Zeit ist seit dem {{date}} vorbei",
    late: "Sie können den Text noch ändern. Die Moderation entscheidet jetzt.",
    facts: "Was ist passiert?",
    toText: "Text ändern",
  },
};
