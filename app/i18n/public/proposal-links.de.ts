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
} as const;
