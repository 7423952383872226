export const appealsDe = {
  measures: {
    ask_to_change: "Bitte um Änderung",
    hide: "Text verborgen",
    remove: "Text entfernt",
    pause_author: "Schreibpause",
    exclude_author: "Ausschluss vom Beteiligungsprozess",
  },
  whatItMeans: {
    ask_to_change: "Sie sollen den Text ändern. Bis dahin bleibt er lesbar.",
    hide: "Der Text ist nicht mehr zu lesen. An seiner Stelle steht für alle, welche Regel er verletzt und warum.",
    remove:
      "Der Text ist entfernt. An seiner Stelle steht für alle, welche Regel er verletzt und warum.",
    pause_author:
      "Sie können in diesem Beteiligungsprozess eine Zeit lang nichts schreiben. Lesen können Sie alles.",
    exclude_author:
      "Sie können in diesem Beteiligungsprozess nichts mehr schreiben. Lesen können Sie alles.",
  },
  kinds: {
    proposal: "Vorschlag",
    amendment: "Änderungsantrag",
    contribution: "Beitrag",
    statement: "Aussage",
    room_document: "Dokument einer Gruppe",
  },
  own: {
    title: "Entscheidungen über meine Texte",
    lead: "Wenn ein Text die Regeln verletzt, kann die Moderation etwas tun. Was sie entschieden hat und warum, steht hier.",
    empty: "Über Ihre Texte wurde nichts entschieden.",
    back: "Zu allem, was über mich gespeichert ist",
    toList: "Alle Entscheidungen über meine Texte",
    since: "Gilt seit {{date}}",
    appealPossible: "Beschwerde möglich bis {{date}}",
  },
  statement: {
    title: "Begründung der Entscheidung",
    measure: "Was entschieden wurde",
    scope: "Um welchen Text es geht",
    gone: "Den Text gibt es nicht mehr.",
    changedSince:
      "Das sind die Worte von Fassung {{version}}. Über sie wurde entschieden. Seitdem wurde der Text geändert.",
    place: "Wo er steht",
    toText: "Zu der Seite mit dem Text",
    duration: "Wie lange das gilt",
    since: "Seit {{date}}.",
    unlimited: "Ohne Ende, solange niemand es aufhebt.",
    processEnd: "Bis der Beteiligungsprozess endet.",
    days_one: "{{count}} Tag, bis {{date}}.",
    days_other: "{{count}} Tage, bis {{date}}.",
    changeDays_one: "Für die Änderung ist {{count}} Tag Zeit, bis {{date}}.",
    changeDays_other: "Für die Änderung sind {{count}} Tage Zeit, bis {{date}}.",
    lifted: "Die Entscheidung ist seit {{date}} aufgehoben.",
    facts: "Was geschehen ist",
    noticed: "Wie es bemerkt wurde",
    noticedBy: {
      report: "Jemand hat den Text gemeldet. Wer etwas meldet, wird nicht genannt.",
      own_initiative: "Die Moderation hat den Text von sich aus angesehen.",
      hint: "Die Software hat auf den Text hingewiesen. Danach hat ihn ein Mensch gelesen.",
    },
    hintsLabel: "Worauf die Software hingewiesen hat: {{hints}}.",
    hints: {
      links: "viele Links",
      repetition: "Wiederholungen",
      shouting: "fast nur Großbuchstaben",
      listed_word: "ein Wort, auf das die Moderation achtet",
    },
    automated: "Mensch oder Software",
    automatedText: "Entschieden haben Menschen. Die Software entscheidet nichts.",
    rule: "Verletzte Regel",
    ruleNumber: "Regel {{position}}, Fassung {{set}} der Regeln:",
    reason: "Warum der Text die Regel verletzt",
    redress: "Was Sie dagegen tun können",
    redressText:
      "Sie können bis {{date}} Beschwerde einlegen. Das kostet nichts. Darüber entscheidet jemand, der an der Entscheidung nicht beteiligt war.",
    courts: "Unabhängig davon können Sie jederzeit vor Gericht gehen oder sich beraten lassen.",
    print: "Zum Drucken oder Speichern nutzen Sie die Druckfunktion Ihres Browsers.",
  },
  appeal: {
    title: "Beschwerde einlegen",
    lead: "Schreiben Sie, warum die Entscheidung falsch ist. Nur die Moderation liest es. Eine Beschwerde ist einmal möglich.",
    language: "In welcher Sprache schreiben Sie?",
    text: "Warum ist die Entscheidung falsch?",
    submit: "Beschwerde abschicken",
    tooLate: "Die Frist für eine Beschwerde ist am {{date}} abgelaufen.",
    yours: "Ihre Beschwerde",
    receivedOn: "Eingegangen am {{date}}.",
    erased: "Ihre Worte sind gelöscht.",
    waiting: "Die Beschwerde ist eingegangen",
    waitingText:
      "Eine Person, die an der Entscheidung nicht beteiligt war, prüft sie. Das Ergebnis steht dann auf dieser Seite.",
    sameCode: "Mit demselben Code finden Sie diese Seite wieder. Bewahren Sie den Brief auf.",
    upheld: "Die Entscheidung bleibt bestehen",
    overturned: "Die Entscheidung war falsch und ist aufgehoben",
    overturnedMeans: {
      ask_to_change: "Sie müssen den Text nicht ändern.",
      hide: "Der Text ist wieder für alle zu lesen, mit einem Hinweis, dass er zu Unrecht verborgen war.",
      remove:
        "Der Text ist wieder für alle zu lesen, mit einem Hinweis, dass er zu Unrecht entfernt war.",
      pause_author: "Sie können wieder schreiben.",
      exclude_author: "Sie können wieder schreiben.",
    },
    decidedOn: "Entschieden am {{date}}.",
    answer: "Begründung",
    problems: {
      form: "Bitte prüfen Sie Ihre Angaben",
      appeal_text_missing: "Bitte schreiben Sie, warum die Entscheidung falsch ist.",
      text_too_long: "Das ist zu lang. Bitte kürzen Sie auf 4.000 Zeichen.",
      language_missing: "Bitte wählen Sie eine Sprache.",
      appeal_too_late: "Die Frist für eine Beschwerde ist abgelaufen.",
      appeal_there_already: "Gegen diese Entscheidung gibt es schon eine Beschwerde.",
      appeal_of_nothing: "Gegen diese Entscheidung gibt es nichts einzuwenden: Der Text bleibt.",
      decision_missing: "Bitte geben Sie den Code noch einmal ein.",
    },
  },
  code: {
    title: "Entscheidung lesen und Beschwerde einlegen",
    lead: "Die Moderation hat über einen Text von Ihnen entschieden und Ihnen einen Brief gegeben. Mit dem Code aus dem Brief lesen Sie die Entscheidung, legen Beschwerde ein und sehen, was daraus wurde.",
    label: "Code",
    hint: "12 Zeichen, zum Beispiel {{example}}. Striche und Großschreibung sind egal.",
    submit: "Weiter",
    failed: "Das hat noch nicht geklappt",
    problems: {
      code_mistyped:
        "In dem Code ist ein Tippfehler. Bitte vergleichen Sie ihn mit dem Brief, Zeichen für Zeichen. Die Zeichen 0, O, 1, I und L kommen nicht vor.",
      code_unknown: "Diesen Code kennen wir nicht. Bitte fragen Sie im Rathaus nach.",
      too_many_codes_one:
        "Von hier kamen zu viele falsche Codes. Bitte warten Sie {{count}} Minute, oder wenden Sie sich an das Rathaus.",
      too_many_codes_other:
        "Von hier kamen zu viele falsche Codes. Bitte warten Sie {{count}} Minuten, oder wenden Sie sich an das Rathaus.",
    },
    personalCode:
      "Haben Sie den Brief mit der Einladung? Mit dem Code daraus finden Sie dasselbe unter Ihren eigenen Daten.",
    toOwn: "Mit dem Code der Einladung anmelden",
    leave: "Fertig: Seite schließen",
  },
  note: {
    hide: "Dieser Text war von {{from}} bis {{to}} verborgen. Das war falsch. Nach einer Beschwerde ist er wieder da.",
    remove:
      "Dieser Text war von {{from}} bis {{to}} entfernt. Das war falsch. Nach einer Beschwerde ist er wieder da.",
  },
  former: {
    question: "Was soll mit Ihren veröffentlichten Texten geschehen?",
    lead: "Von Ihnen sind Vorschläge, Beiträge oder Aussagen veröffentlicht. Entwürfe, die nur Sie sehen, werden in jedem Fall gelöscht.",
    keep: "Sie bleiben ohne meinen Namen stehen",
    keepHint: "Dort steht dann: frühere Teilnehmerin oder früherer Teilnehmer.",
    erase: "Sie sollen auch gelöscht werden",
    eraseHint:
      "An ihrer Stelle steht, dass dort ein Text war. Antworten anderer bleiben lesbar. Was Sie mit anderen geschrieben haben, oder was andere in ihren Vorschlag übernommen haben, bleibt.",
    missing: "Bitte wählen Sie, was mit Ihren Texten geschehen soll.",
    gone: "Gelöschter Vorschlag",
    goneText:
      "Wer diesen Vorschlag geschrieben hat, hat alles über sich gelöscht und auch den Text. Was andere dazu geschrieben haben, und was daraus wurde, steht weiter hier.",
  },
  letter: {
    subject: "Entscheidung über Ihren Text",
    greeting: "Guten Tag,",
    lead: "die Moderation des Beteiligungsprozesses „{{process}}“ hat über einen Text von Ihnen entschieden. Hier steht, was entschieden wurde, warum, und was Sie dagegen tun können.",
    how: "So legen Sie Beschwerde ein",
    online: "Öffnen Sie {{address}} und geben Sie diesen Code ein:",
    paper:
      "Oder schreiben oder sagen Sie es uns im Rathaus. Bitte bringen Sie diesen Brief mit. Wir geben Ihre Worte für Sie ein.",
  },
} as const;
