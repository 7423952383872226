import type { Translation } from "../message-types.ts";
import type { proposalLinksDe } from "./proposal-links.de.ts";

// Leichte Sprache is read by a test group before it is used: that reading is still to come.
export const proposalLinksDeSimple: Translation<typeof proposalLinksDe> = {
  similar: {
    title: "Ähnliche Vorschläge",
    lead: "Vielleicht gibt es Ihren Vorschlag schon. Lesen Sie nach. Viele Menschen unterstützen den gleichen Vorschlag: Dann hat er mehr Gewicht.",
    look: "Ähnliche Vorschläge suchen",
    none: "Es gibt noch keinen ähnlichen Vorschlag",
    notSaved: "Der Text steht weiter unten. Er ist noch nicht gespeichert.",
    saved: "Der Text ist gespeichert. Nur Sie sehen ihn.",
    close: "Sehr ähnlich",
    support: "Lieber diesen unterstützen",
    mine: "Ich schreibe meinen trotzdem",
  },
  search: {
    label: "Vorschläge suchen",
    hint: "Schreiben Sie ein Wort oder mehrere Wörter.",
    submit: "Suchen",
    none: "Zu {{query}} gibt es keinen Vorschlag.",
    noneTip:
      "Suchen Sie noch einmal. Nehmen Sie ein kürzeres Wort. Oder nehmen Sie ein anderes Wort.",
    found_one: "{{count}} Vorschlag zu {{query}}",
    found_other: "{{count}} Vorschläge zu {{query}}. Der beste steht oben.",
    clear: "Alle Vorschläge zeigen",
  },
  support: {
    goal: "Unterstützen {{threshold}} Menschen den Vorschlag? Dann muss die Stadt antworten. Sie hat {{days}} Tage Zeit.",
    missing_one: "Es fehlt noch {{count}} Person.",
    missing_other: "Es fehlen noch {{count}} Personen.",
    reached:
      "Viele Menschen haben den Vorschlag unterstützt. Darum muss die Stadt antworten. Das bleibt so.",
    put_one: "{{count}} Person unterstützt den Vorschlag. Die Stadt antwortet bis zum {{date}}",
    put_other:
      "{{count}} Personen unterstützen den Vorschlag. Die Stadt antwortet bis zum {{date}}",
  },
  facts: {
    title: "Zahlen dazu",
    choose: "Zahlen zum Vorschlag",
    lead: "Die Stadt veröffentlicht Zahlen. Ihr Vorschlag kann eine Zahl davon nennen. Dann sehen alle: die Zahl und woher sie kommt. Manchmal war eine Zahl falsch. Dann steht auch das dabei.",
    none: "Es ist noch keine Zahl ausgesucht.",
    dataset: "Wo möchten Sie eine Zahl aussuchen?",
    noDatasets: "Die Stadt hat noch keine Zahlen veröffentlicht.",
    figure: "Welche Zahl?",
    cite: "Diese Zahl nennen",
    otherDataset: "Andere Zahlen",
    drop: "Nicht mehr nennen",
    cited: "So war es am {{date}}",
    corrected:
      "Die Zahl war falsch. Seit {{date}} ist sie richtig. Vorher: {{before}}. Jetzt: {{after}}",
    toChoice: "Zahlen aussuchen",
    problems: {
      figure_missing: "Diese Zahl gibt es nicht. Bitte suchen Sie noch einmal aus.",
      figure_cited_already: "Diese Zahl steht schon beim Vorschlag.",
      rules_not_confirmed: "Sagen Sie bitte zuerst Ja zu den Regeln.",
      author_paused: "Sie können hier gerade nichts schreiben.",
      author_excluded: "Sie können hier nichts mehr schreiben.",
      too_many_figures: "Das sind zu viele Zahlen. Nehmen Sie zuerst eine andere weg.",
      proposal_not_there: "Man kann den Vorschlag nicht mehr ändern.",
    },
  },
  join: {
    title: "Aus zwei Vorschlägen einen machen",
    lead: "Manchmal wollen zwei Vorschläge das Gleiche. Dann kann man einen daraus machen. Alle müssen Ja sagen, die an den Vorschlägen schreiben.",
    choose: "Zu welchem Vorschlag soll Ihrer gehören?",
    consequence:
      "Sagen alle Ja? Dann ist Ihr Vorschlag zu Ende. Seine Seite führt zum anderen Vorschlag. Alle, die Ihren unterstützen, unterstützen dann den anderen. Jede Person zählt einmal. Sie schreiben dann am anderen mit. Das bleibt so.",
    none: "Dazu gibt es keinen Vorschlag. Suchen Sie mit einem anderen Wort.",
    closed: "Das geht nur bei Vorschlägen, über die wir noch reden.",
    ask: "Die anderen fragen",
    open: "Offene Fragen",
    from: "Dieser Vorschlag",
    into: "soll zu diesem gehören",
    asked: "Gefragt am {{date}}.",
    missing_one: "Noch {{count}} Person muss Ja sagen.",
    missing_other: "Noch {{count}} Personen müssen Ja sagen.",
    impossible: "Ein Vorschlag ist schon weiter. Es geht nicht mehr.",
    youAgreed: "Sie haben Ja gesagt.",
    agree: "Ja, ich bin einverstanden",
    refuse: "Nein, ich möchte das nicht",
    takeBack: "Ich frage doch nicht",
    waiting_one: "{{count}} Frage wartet auf Ihre Antwort",
    waiting_other: "{{count}} Fragen warten auf Ihre Antwort",
    went: "Dieser Vorschlag gehört jetzt zu einem anderen. Dort geht es weiter:",
    came: "Diese Vorschläge gehören jetzt dazu",
    done: {
      asked: "Die anderen sind gefragt. Sie müssen jetzt Ja sagen.",
      refused: "Sie haben Nein gesagt. Beide Vorschläge bleiben so.",
      waiting: "Ihr Ja ist gespeichert. Andere müssen noch Ja sagen.",
      joined: "Alle haben Ja gesagt. Aus zwei Vorschlägen ist einer geworden.",
    },
    problems: {
      not_joinable: "Das geht nicht mehr. Ein Vorschlag ist schon weiter.",
      join_open_already: "Danach ist schon gefragt worden.",
      join_missing: "Diese Frage ist schon zu Ende.",
      rules_not_confirmed: "Sagen Sie bitte zuerst Ja zu den Regeln.",
      author_paused: "Sie können hier gerade nichts schreiben.",
      author_excluded: "Sie können hier nichts mehr schreiben.",
      join_not_for_them: "Das können Sie nicht für andere machen.",
    },
  },
  item: { from: "Der Vorschlag kommt aus der Bürger·versammlung", proposals: "Vorschläge dazu" },
  place: {
    title: "Wo ist das?",
    drawing_zero: "Zeichnung: Da ist der Vorschlag",
    drawing_one: "Zeichnung: Da ist der Vorschlag und {{count}} anderer",
    drawing_other: "Zeichnung: Da ist der Vorschlag und {{count}} andere",
    legend:
      "Das ist eine Zeichnung ohne Straßen. Oben ist Norden. Der große Punkt ist dieser Vorschlag. Die kleinen Punkte sind andere Vorschläge.",
    openMap:
      "Auf einer Karte ansehen. Sie öffnen damit eine andere Internet·seite: openstreetmap.org",
    others: "Diese Vorschläge sind auch auf der Zeichnung:",
  },
  map: {
    drawing_one: "Zeichnung: Da ist ein Vorschlag von dieser Liste",
    drawing_other: "Zeichnung: Da sind {{count}} Vorschläge von dieser Liste",
    legend:
      "Das ist eine Zeichnung ohne Straßen. Oben ist Norden. Die Zahlen stehen auch unten bei den Vorschlägen. Manche Vorschläge haben keinen Ort. Dann steht dort keine Zahl.",
    number: "Nummer {{number}} auf der Zeichnung",
  },
};
