import type { Translation } from "../message-types.ts";
import type { votingDe } from "./voting.de.ts";

// Leichte Sprache is read by a test group before it is used: that reading is still to come.
export const votingDeSimple: Translation<typeof votingDe> = {
  list: {
    title: "Meine Abstimmungen",
    lead: "Hier können Sie abstimmen. Und hier stehen die Ergebnisse.",
    empty: "Gerade gibt es für Sie keine Abstimmung. Schauen Sie später wieder.",
    open: "Hier können Sie abstimmen",
    noneOpen: "Gerade können Sie nicht abstimmen.",
    over: "Schon zu Ende",
    vote: "Abstimmen",
    voted: {
      online: "Sie haben abgestimmt.",
      paper: "Sie haben auf Papier abgestimmt.",
      none: "Sie haben noch nicht abgestimmt.",
    },
    ownSight: "Nur Sie sehen hier: Haben Sie abgestimmt?",
    until: "Sie können bis {{moment}} abstimmen.",
    from: "Anfang: {{moment}}",
    untilClosed: "Sie können noch abstimmen.",
    counting: "Die Abstimmung ist zu Ende. Wir zählen die Stimmen.",
    counted: "Wir haben alle Stimmen gezählt.",
    cancelled: "Die Abstimmung ist abgebrochen. Keine Stimme zählt.",
    result: "Zum Ergebnis",
    details: "Mehr zur Abstimmung",
  },
  room: {
    open: "Jetzt stimmen alle ab",
    toBallot: "Hier abstimmen",
  },
  code: {
    start: "Haben Sie einen Code für eine Abstimmung?",
    title: "Mit einem Code abstimmen",
    lead: "Der Code steht in Ihrem Brief. Oder auf Ihrem Zettel. Der Code ist nur für diese Abstimmung.",
    label: "Code",
    hint: "Das sind 12 Zeichen. Zum Beispiel: {{example}}. Kleine Buchstaben gehen auch.",
    submit: "Weiter",
    failed: "Das hat noch nicht geklappt",
    problems: {
      code_mistyped:
        "In dem Code ist ein Fehler. Bitte schauen Sie in den Brief. Vergleichen Sie jedes Zeichen. Diese Zeichen gibt es hier nicht: 0, O, 1, I und L.",
      code_unknown:
        "Der Code passt hier nicht. Bitte schauen Sie in den Brief. Haben Sie zwei Codes? Dann nehmen Sie den neuen Code. Ist die Abstimmung schon vorbei? Dann geht der Code nicht mehr.",
      too_many_codes_one:
        "Das war zu oft falsch. Bitte warten Sie {{count}} Minute. Oder rufen Sie uns an.",
      too_many_codes_other:
        "Das war zu oft falsch. Bitte warten Sie {{count}} Minuten. Oder rufen Sie uns an.",
    },
    noCode:
      "Der Code ist weg? Rufen Sie uns an. Sie bekommen einen neuen Code. Der alte Code geht dann nicht mehr.",
    otherCode: "Haben Sie eine Einladung vom Los? Der Code aus der Einladung passt hier nicht.",
    toOther: "Weiter mit dem Code aus der Einladung",
    signedIn: "Sie haben einen Code eingegeben.",
    toBallot: "Zum Stimm-Zettel",
    signOut: "Abmelden",
  },
  nature: {
    advisory:
      "Die Abstimmung ist ein Rat. Andere entscheiden später. Sie wissen dann Ihre Meinung.",
    internal: "Die Abstimmung ist nur für eine Gruppe.",
    council_basis: "Danach entscheidet der Stadt-Rat. Der Stadt-Rat kennt dann das Ergebnis.",
    noReferendum: "Die Abstimmung ist keine Wahl nach dem Gesetz.",
  },
  ballot: {
    title: "Stimm-Zettel",
    step: "Schritt {{number}} von 3",
    until: "Sie können bis {{moment}} abstimmen.",
    untilClosed: "Sie können jetzt abstimmen.",
    question: "Frage {{number}} von {{total}}",
    onlyGerman: "Diesen Text gibt es nicht in Leichter Sprache.",
    outdated: "Dieser Text ist nicht mehr neu. Es gilt der Text in schwerer Sprache:",
    shuffled: "Die Reihenfolge ist Zufall. Jeder Mensch sieht eine andere Reihenfolge.",
    mayBeBlank: "Sie müssen nichts ankreuzen. Der Stimm-Zettel darf leer bleiben.",
    next: "Weiter",
    addUp: "Kosten zusammen-rechnen",
    sum: "Zuletzt gerechnet: {{sum}} von {{budget}}.",
    nextHint: "Danach können Sie noch alles ändern.",
    answers: {
      yes: "Ja",
      no: "Nein",
      abstain: "Ich sage nicht Ja und nicht Nein",
      blank: "Ich kreuze hier nichts an",
      blankVariant: "Ich kreuze nichts an",
      agree: "Ich bin dafür",
      concern: "Ich bin dafür. Aber etwas stört mich.",
      objection: "Ich bin sehr dagegen",
    },
    reasons: "Warum?",
    reasonsHint:
      "Sie sind sehr dagegen? Dann schreiben Sie bitte: Warum? Höchstens {{longest}} Zeichen. Die Gruppe liest das. Ihr Name steht nicht dabei.",
    reasonsHintOpen:
      "Sie sind sehr dagegen? Dann schreiben Sie bitte: Warum? Höchstens {{longest}} Zeichen. Die Gruppe liest das.",
    decidingQuestion: "Welcher Vorschlag ist besser?",
    decidingHint: "Vielleicht gewinnen mehrere Vorschläge. Welcher Vorschlag soll dann gelten?",
    cost: "Das kostet: {{cost}}",
    noPoints: "keine Punkte",
    place: "Platz {{place}}",
    noPlace: "kein Platz",
  },
  secrecy: {
    title: "Was bleibt geheim?",
    secret: "Die Abstimmung ist geheim.",
    open: "Die Abstimmung ist nicht geheim. Später steht Ihr Name bei Ihrer Stimme.",
    sealed:
      "Ihr Stimm-Zettel liegt in einem Umschlag im Computer. Der Umschlag ist zu. Den Schlüssel bewahren wir an einem anderen Ort auf. Am Ende machen wir den Schlüssel kaputt.",
    shuffled:
      "Am Ende öffnen wir alle Umschläge. Wir mischen die Zettel. Dann sehen alle die Zettel ohne Namen. Sind es weniger als 20 Zettel? Dann sehen alle nur die Zahlen.",
    roll: "Niemand weiß: Haben Sie abgestimmt? Nur der Wahl-Tisch darf bei Ihnen nachsehen. Sie stehen dann davor. Und das schreiben wir auf.",
    interim: "Vor dem Ende sieht niemand ein Ergebnis. Auch das Rathaus nicht.",
    notPromised:
      "Das können wir nicht verhindern: Jemand fälscht unseren Computer. Ihr Gerät hat einen Virus. Jemand kauft Stimmen.",
  },
  review: {
    title: "Ist alles richtig?",
    lead: "Noch haben Sie nicht abgestimmt. Danach können Sie nichts mehr ändern.",
    blank: "Sie kreuzen hier nichts an.",
    allBlank: "Ihr Stimm-Zettel ist leer. Sie dürfen einen leeren Zettel abgeben.",
    abstain: "Sie sagen nicht Ja und nicht Nein.",
    yes: "Ja",
    no: "Nein",
    blankVariant: "kein Kreuz",
    abstainVariant: "nicht Ja und nicht Nein",
    agree: "Sie sind dafür.",
    concern: "Sie sind dafür. Aber etwas stört Sie.",
    objection: "Sie sind sehr dagegen.",
    reasons: "Darum:",
    choice: "Sie wählen:",
    preferred: "Dieser Vorschlag ist für Sie besser:",
    preferredBlank: "Welcher Vorschlag ist besser? Hier kreuzen Sie nichts an.",
    preferredAbstain: "Welcher Vorschlag ist besser? Dazu sagen Sie nichts.",
    approved: "Das finden Sie gut:",
    notApproved: "Hier ist kein Kreuz:",
    supported: "Diese Projekte finden Sie gut:",
    notSupported: "Hier ist kein Kreuz:",
    sum: "Zusammen kostet das {{sum}}. So viel Geld gibt es: {{budget}}.",
    points_one: "{{count}} Punkt",
    points_other: "{{count}} Punkte",
    noPoints: "keine Punkte",
    ranked: "Ihre Reihenfolge:",
    equal: "Auf dem gleichen Platz",
    unranked: "Das steht auf dem letzten Platz:",
    codeTitle: "Ihr Prüf-Code",
    spelled: "Jedes Zeichen einzeln:",
    codeText:
      "Später zeigen wir alle Zettel ohne Namen. Mit dem Prüf-Code finden Sie Ihren Zettel.",
    chosenServer: "Unser Computer hat den Code gewählt. Der Code ist Zufall.",
    chosenBoth: "Unser Computer und Ihr Gerät haben den Code gewählt. Der Code ist Zufall.",
    cast: "Jetzt abstimmen",
    change: "Zurück und ändern",
  },
  receipt: {
    title: "Sie haben abgestimmt",
    counted: "Ihre Stimme zählt. Sie sind fertig.",
    codeTitle: "Ihr Prüf-Code",
    keep: "Schreiben Sie den Code auf. Oder drucken Sie diese Seite. Später können wir den Code nicht mehr sagen. Wir kennen Ihren Code nicht.",
    secretCode: "Zeigen Sie den Code niemandem. Mit dem Code sieht man später Ihre Stimme.",
    findTitle: "So finden Sie Ihren Stimm-Zettel",
    find: {
      wait: "Warten Sie bis zum Ende der Abstimmung.",
      look: "Öffnen Sie die Seite der Abstimmung. Schreiben Sie dort Ihren Prüf-Code hinein.",
      compare: "Dann sehen Sie Ihren Zettel. Ist alles richtig?",
    },
    few: "Sind es weniger als 20 Zettel? Dann zeigen wir keine Zettel. Wir zeigen nur die Zahlen. Zwei Menschen zählen dann noch einmal.",
    group: "Nach dem Zählen steht das Ergebnis auf dieser Seite:",
    votePage: "Seite der Abstimmung",
    address: "Hier ist die Seite:",
    print: "Ihr Browser kann diese Seite drucken.",
    toList: "Zu meinen Abstimmungen",
    toRoom: "Zurück zum Saal",
    signOut: "Abmelden",
  },
  state: {
    notYetTitle: "Die Abstimmung fängt später an",
    notYetText: "Sie können ab {{moment}} abstimmen.",
    noKeyTitle: "Gerade geht es nicht",
    noKeyText:
      "Ihre Stimme ist nicht abgegeben. Bitte versuchen Sie es später noch einmal. Oder rufen Sie im Rathaus an.",
    votedTitle: "Sie haben schon abgestimmt",
    votedText:
      "Ihre Stimme zählt. Eine zweite Stimme gibt es nicht. Den Prüf-Code haben wir Ihnen schon gezeigt. Wir können den Code nicht noch einmal zeigen. Wir kennen Ihren Code nicht.",
    paperTitle: "Sie haben auf Papier abgestimmt",
    paperText:
      "Hier können Sie nicht noch einmal abstimmen. Stimmt das nicht? Dann sagen Sie es am Wahl-Tisch. Oder rufen Sie im Rathaus an. Bitte machen Sie das bald.",
    closedTitle: "Die Abstimmung ist zu Ende",
    closedText: "Man kann nicht mehr abstimmen.",
    nothingCast: "Ihre Stimme ist nicht abgegeben. Wir haben nichts gespeichert.",
    castBefore: "Ihre Stimme von vorhin zählt.",
    closedDo:
      "Das Ergebnis steht später auf der Seite der Abstimmung. War das Ende zu früh? Dann rufen Sie im Rathaus an.",
    codeUntil:
      "Sie können das Ergebnis mit dem Code lesen. Aber nicht für immer: Das Rathaus prüft das Ergebnis. Danach geht der Code nicht mehr.",
    cancelledTitle: "Die Abstimmung ist abgebrochen",
    cancelledText: "Keine Stimme zählt. Das ist der Grund:",
    notEntitledTitle: "Hier können Sie nicht abstimmen",
    notEntitledText:
      "Sie stehen nicht auf der Liste. Ist das ein Fehler? Dann fragen Sie am Wahl-Tisch. Oder rufen Sie im Rathaus an.",
    tryAgainTitle: "Bitte stimmen Sie noch einmal ab",
    tryAgainText:
      "Ihre Stimme ist noch nicht da. Der Prüf-Code war falsch. Unten steht ein neuer Code. Ihre Kreuze sind noch da.",
  },
  faults: {
    pageTitle: "Fehler: {{title}}",
    title: "Bitte schauen Sie noch einmal",
    lead: "Ihre anderen Kreuze sind noch da. Sie haben noch nicht abgestimmt.",
    at: "{{question}}: {{problem}}",
    question: "Frage {{number}}",
    not_understood: "Ihre Antwort ist nicht richtig da. Bitte kreuzen Sie noch einmal an.",
    too_many_chosen:
      "Sie haben {{chosen}} Kreuze gemacht. Höchstens {{most}} Kreuze sind erlaubt. Bitte nehmen Sie Kreuze weg.",
    score_out_of_range:
      "Bei {{option}} stimmt etwas nicht. Schreiben Sie eine Zahl von {{lowest}} bis {{highest}}. Oder schreiben Sie dort nichts.",
    rank_out_of_range:
      "Bei {{option}} stimmt etwas nicht. Wählen Sie einen Platz von 1 bis {{most}}. Oder wählen Sie: kein Platz.",
    rank_shared:
      "Mehrere haben Platz {{rank}}: {{options}}. Jeder Platz geht nur einmal. Bitte ändern Sie das.",
    reasons_missing:
      "Sie sind sehr dagegen. Bitte schreiben Sie: Warum? Oder kreuzen Sie etwas anderes an.",
    reasons_too_long:
      "Ihr Text hat {{signs}} Zeichen. Höchstens {{most}} Zeichen sind erlaubt. Bitte machen Sie den Text kürzer.",
    reasons_unexpected:
      "Sie haben einen Grund geschrieben. Der Grund passt nicht zu Ihrem Kreuz. Bitte löschen Sie den Grund. Oder kreuzen Sie etwas anderes an.",
  },
  terminal: {
    title: "Hier abstimmen",
    choose: "Wählen Sie Ihre Sprache.",
    codeLead:
      "Auf Ihrem Zettel steht ein Code. Schreiben Sie den Code hier hinein. Dieses Gerät merkt sich nichts. Nach Ihrer Stimme fängt es neu an.",
    noCode: "Kein Code? Sie bekommen einen Code am Wahl-Tisch.",
    returns_one: "Bitte warten Sie nicht länger als {{count}} Minute. Sonst sind Ihre Kreuze weg.",
    returns_other:
      "Bitte warten Sie nicht länger als {{count}} Minuten. Sonst sind Ihre Kreuze weg.",
    receiptReturns_one:
      "Nach {{count}} Minute ist diese Seite weg. Schreiben Sie vorher den Code auf.",
    receiptReturns_other:
      "Nach {{count}} Minuten ist diese Seite weg. Schreiben Sie vorher den Code auf.",
    moreTime: "Ich brauche mehr Zeit",
    done: "Fertig",
    cancel: "Aufhören und neu anfangen",
    closed: "Die Abstimmung ist zu Ende. Hier kann niemand mehr abstimmen.",
    notOpen: "Die Abstimmung hat noch nicht angefangen.",
  },
  wall: {
    internal: "Abstimmung für eine Gruppe",
    internalOfItem: "Abstimmung für eine Gruppe. Punkt {{number}}",
    internalText: "Nur die Gruppe sieht die Frage. Sie steht auf dem Stimm-Zettel.",
    open: "Jetzt stimmen alle ab",
    soon: "Die Abstimmung fängt gleich an",
    over: "Die Abstimmung ist zu Ende",
    cast_one: "{{count}} von {{entitled}} hat abgestimmt",
    cast_other: "{{count}} von {{entitled}} haben abgestimmt",
    howTo: "Stimmen Sie am Handy ab. Oder am Wahl-Tisch.",
    rotate: "Alle Sprachen",
    noInterim: "Vor dem Ende kennt niemand das Ergebnis.",
  },
};
