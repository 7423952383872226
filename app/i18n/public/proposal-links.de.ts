/** What leads from one proposal to another, to figures, places and the agenda, and what support leads to. */
export const proposalLinksDe = {
  similar: {
    title: "Ähnliche Vorschläge",
    lead: "Vielleicht meint einer davon dasselbe. Wenn viele denselben Vorschlag unterstützen, hat er mehr Gewicht.",
    look: "Nach ähnlichen Vorschlägen suchen",
    none: "Es gibt noch keinen ähnlichen Vorschlag",
    notSaved: "Der Text steht weiter unten. Er ist noch nicht gespeichert.",
    saved: "Der Text ist als Entwurf gespeichert.",
    close: "Sehr ähnlich",
    support: "Stattdessen diesen unterstützen",
    mine: "Trotzdem meinen schreiben",
  },
  search: {
    label: "Vorschläge suchen",
    hint: "Ein Wort oder mehrere",
    submit: "Suchen",
    none: "Zu {{query}} gibt es keinen Vorschlag.",
    noneTip: "Versuchen Sie es mit einem kürzeren oder einem anderen Wort.",
    found_one: "{{count}} Vorschlag zu {{query}}",
    found_other: "{{count}} Vorschläge zu {{query}}, der passendste zuerst",
    clear: "Alle Vorschläge zeigen",
  },
  support: {
    goal: "Unterstützen ihn {{threshold}} Personen, muss die Stadt innerhalb von {{days}} Tagen antworten.",
    missing_one: "Noch {{count}} Person fehlt.",
    missing_other: "Noch {{count}} Personen fehlen.",
    reached:
      "Genug Menschen haben diesen Vorschlag unterstützt. Deshalb muss die Stadt antworten. Das bleibt so, auch wenn jemand die Unterstützung zurücknimmt.",
    put_one: "{{count}} Person unterstützt den Vorschlag: Die Stadt antwortet bis zum {{date}}",
    put_other:
      "{{count}} Personen unterstützen den Vorschlag: Die Stadt antwortet bis zum {{date}}",
  },
  facts: {
    title: "Zahlen dazu",
    choose: "Zahlen zum Vorschlag",
    lead: "Ein Vorschlag kann Zahlen nennen, die die Stadt veröffentlicht hat. Lesende sehen die Zahl mit ihrer Quelle. Wird sie später berichtigt, steht auch das dabei.",
    none: "Noch ist keine Zahl ausgewählt.",
    dataset: "Aus welchen Zahlen möchten Sie wählen?",
    noDatasets: "Die Stadt hat noch keine Zahlen veröffentlicht.",
    figure: "Welche Zahl?",
    cite: "Diese Zahl nennen",
    otherDataset: "Andere Zahlen",
    drop: "Nicht mehr nennen",
    cited: "So stand es am {{date}}",
    corrected: "Am {{date}} berichtigt: vorher {{before}}, jetzt {{after}}",
    toChoice: "Zahlen auswählen",
    problems: {
      figure_missing: "Diese Zahl gibt es nicht. Bitte wählen Sie noch einmal.",
      figure_cited_already: "Diese Zahl nennt der Vorschlag schon.",
      too_many_figures:
        "Mehr Zahlen kann ein Vorschlag nicht nennen. Nehmen Sie zuerst eine andere heraus.",
      proposal_not_there:
        "Der Vorschlag kann nicht mehr geändert werden, weil er schon zur Entscheidung vorliegt oder beendet ist.",
    },
  },
} as const;
