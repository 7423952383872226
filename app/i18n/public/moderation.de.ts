export const moderationDe = {
  rules: {
    title: "Regeln",
    lead: "Diese Regeln gelten für alles, was in diesem Beteiligungsprozess geschrieben wird.",
    version: "Fassung {{number}} vom {{date}}",
    inForce: "Diese Fassung gilt.",
    older: "Diese Fassung gilt nicht mehr.",
    toCurrent: "Zu den geltenden Regeln",
    versions: "Alle Fassungen",
    none: "Für diesen Beteiligungsprozess sind noch keine Regeln veröffentlicht.",
    enforcement:
      "Wer meint, dass ein Text gegen eine Regel verstößt, kann ihn melden. Darüber entscheiden Menschen, keine Software. Wer einen Text geschrieben hat, erfährt die Regel, die Gründe und wie man widerspricht.",
    untranslated: "Diese Regeln gibt es noch nicht vollständig in dieser Sprache.",
  },
  confirm: {
    title: "Regeln lesen und bestätigen",
    lead: "Bevor Sie etwas schreiben, lesen Sie bitte die Regeln. Sie bestätigen sie einmal. Ändert die Stadt die Regeln, fragen wir noch einmal.",
    tick: "Ich habe die Regeln gelesen und halte mich daran.",
    submit: "Bestätigen und weiter",
    missing: "Bitte kreuzen Sie an, dass Sie die Regeln gelesen haben.",
    changed: "Die Regeln haben sich gerade geändert. Bitte lesen Sie die neue Fassung.",
    refused:
      "Das geht nicht: Der Beteiligungsprozess ist beendet, oder Ihr Code gehört zu einem anderen.",
    confirmed: "Sie haben diese Fassung der Regeln bestätigt.",
    back: "Weiter",
    needed: "Bitte bestätigen Sie zuerst die Regeln",
    kept: "Ihr Text steht noch unten. Kreuzen Sie an und senden Sie ihn noch einmal ab.",
  },
  bars: {
    author_paused:
      "Sie können hier bis zum {{date}} nichts schreiben. Das hat die Moderation entschieden. Lesen können Sie weiter alles.",
    author_excluded:
      "Sie können in diesem Beteiligungsprozess nichts mehr schreiben. Das hat die Moderation entschieden. Lesen können Sie weiter alles.",
  },
  report: {
    link: "Diesen Text melden",
    title: "Text melden",
    lead: "Verstößt der Text gegen eine Regel? Dann melden Sie ihn. Sie brauchen kein Konto. Wir speichern nicht, wer Sie sind.",
    text: "Um diesen Text geht es",
    rule: "Gegen welche Regel verstößt er?",
    words: "Was möchten Sie dazu sagen? (freiwillig)",
    wordsHint: "Das liest nur die Moderation. Es liegt verschlüsselt.",
    submit: "Meldung absenden",
    doneTitle: "Ihre Meldung ist angekommen",
    doneText: "Jemand aus der Moderation sieht sich den Text an.",
    code: "Ihr Code zum Nachsehen",
    codeNote:
      "Diesen Code zeigen wir nur jetzt. Schreiben Sie ihn auf oder drucken Sie die Seite. Mit dem Code sehen Sie, was aus Ihrer Meldung wurde.",
    toFollow: "Nachsehen, was daraus wurde",
    toText: "Zurück zum Text",
    noRules:
      "Für diesen Beteiligungsprozess sind noch keine Regeln veröffentlicht. Bitte wenden Sie sich an die Stadt.",
    errors: {
      title: "Die Meldung ist noch nicht abgeschickt",
      rule_missing: "Bitte wählen Sie eine Regel.",
      words_too_long: "Das ist zu lang. Bitte kürzen Sie auf {{most}} Zeichen.",
      too_many_attempts:
        "Von diesem Anschluss kamen schon viele Meldungen. Ihre Meldung ist nicht gespeichert. Versuchen Sie es später noch einmal, oder wenden Sie sich an die Stadt.",
    },
  },
  follow: {
    title: "Meldung verfolgen",
    lead: "Geben Sie den Code ein, den Sie nach Ihrer Meldung bekommen haben.",
    label: "Code",
    hint: "12 Zeichen, zum Beispiel {{example}}. Striche und Großschreibung sind egal.",
    submit: "Nachsehen",
    failed: "Das hat noch nicht geklappt",
    problems: {
      code_mistyped:
        "In dem Code ist ein Tippfehler. Bitte vergleichen Sie ihn Zeichen für Zeichen. Die Zeichen 0, O, 1, I und L kommen nicht vor.",
      code_unknown: "Zu diesem Code gibt es keine Meldung.",
      too_many_codes_one: "Das waren zu viele Versuche. Bitte warten Sie {{count}} Minute.",
      too_many_codes_other: "Das waren zu viele Versuche. Bitte warten Sie {{count}} Minuten.",
    },
    receivedOn: "Ihre Meldung ist am {{date}} eingegangen.",
    yourRule: "Sie haben diese Regel genannt",
    received: "Noch hat niemand aus der Moderation den Fall übernommen.",
    looking: "Jemand aus der Moderation sieht sich den Text an.",
    decidedOn: "Am {{date}} hat die Moderation entschieden:",
    measures: {
      leave: "Der Text verstößt nicht gegen die Regeln. Er bleibt stehen.",
      ask_to_change: "Der Text soll geändert werden.",
      hide: "Der Text ist verborgen.",
      remove: "Der Text ist entfernt.",
      author: "Es gibt eine Maßnahme. Der Text bleibt stehen.",
    },
    decisionRule: "Dabei ging es um diese Regel",
    lifted: "Nach einer Beschwerde ist diese Entscheidung aufgehoben.",
    another: "Einen anderen Code eingeben",
  },
  hidden: {
    hide: "Dieser Text ist verborgen",
    remove: "Dieser Text ist entfernt",
    objected: "Diese Fassung ist nicht zu lesen",
    hiddenText: "Verborgener Text",
    hiddenProposal: "Verborgener Vorschlag",
    since: "Seit dem {{date}}.",
    rule: "Verletzte Regel",
    reason: "Gründe",
    explain:
      "Darüber haben Menschen entschieden. Wer den Text geschrieben hat, kann widersprechen.",
    explainObjected:
      "Die Moderation hat diese Fassung beanstandet. Danach wurde der Text geändert.",
  },
  own: {
    title: "Moderation",
    asked: "Bitte ändern Sie Ihren Text bis zum {{date}}",
    askedLate: "Die Zeit zum Ändern ist seit dem {{date}} vorbei",
    late: "Sie können den Text noch ändern. Die Moderation entscheidet jetzt, wie es weitergeht.",
    facts: "Was passiert ist",
    toText: "Text ändern",
  },
} as const;
