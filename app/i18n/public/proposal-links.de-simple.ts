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
      too_many_figures: "Das sind zu viele Zahlen. Nehmen Sie zuerst eine andere weg.",
      proposal_not_there: "Man kann den Vorschlag nicht mehr ändern.",
    },
  },
};
