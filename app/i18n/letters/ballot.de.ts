/** What stands on ballot papers beside what is asked and the rule. */
export const ballotDe = {
  kicker: "Stimmzettel",
  nature: {
    advisory: "Diese Abstimmung berät. Sie ist keine Wahl und kein Bürgerentscheid.",
    internal:
      "Diese Abstimmung gilt innerhalb der Gruppe. Sie ist keine Wahl und kein Bürgerentscheid.",
    council_basis:
      "Diese Abstimmung ist die Grundlage für einen Beschluss des Rates. Der Rat entscheidet. Sie ist keine Wahl und kein Bürgerentscheid.",
  },
  hints: {
    serial:
      "Die Nummer unten steht auf allen Zetteln der Serie. Sie verrät nicht, von wem ein Zettel ist.",
    fold: "Schreiben Sie nichts anderes auf den Zettel, auch nicht Ihren Namen. Falten Sie ihn und werfen Sie ihn in die Urne. Verschrieben? Tauschen Sie den Zettel um.",
    unclear: "Was nicht eindeutig zu lesen ist, zählt wie nicht ausgefüllt.",
    letters:
      "Auf manchen Zetteln stehen die Optionen in anderer Reihenfolge. Der Buchstabe gehört immer zu derselben Option.",
  },
  mark: {
    one: "Machen Sie ein Kreuz.",
    any: "Kreuzen Sie alles an, dem Sie zustimmen.",
    most_one: "Machen Sie höchstens {{count}} Kreuz.",
    most_other: "Machen Sie höchstens {{count}} Kreuze.",
    variants: "Machen Sie bei jeder Variante ein Kreuz.",
    deciding:
      "Stichfrage: Welche Variante soll gelten, wenn mehrere angenommen sind? Machen Sie ein Kreuz.",
    scores: "Geben Sie Punkte. Machen Sie in jeder Zeile ein Kreuz.",
    scoreNumbers:
      "Geben Sie Punkte. Schreiben Sie in jedes Kästchen eine Zahl von {{lowest}} bis {{highest}}.",
    ranking: "Schreiben Sie 1 zu Ihrer besten Option, 2 zur nächsten und so weiter.",
  },
  answers: {
    yes: "Ja",
    no: "Nein",
    abstain: "Enthaltung",
    agree: "Ich stimme zu.",
    concern: "Ich stimme zu, habe aber Bedenken.",
    objection: "Ich habe einen schwerwiegenden Einwand.",
    noVariant: "Enthaltung in der Stichfrage",
  },
  reasons:
    "Gründe für einen Einwand. Bitte in Druckbuchstaben: An der Handschrift könnte man Sie erkennen. Sie können die Gründe auch im Gespräch nennen.",
  reading:
    "Diese Seite ist zum Lesen. Machen Sie Ihr Kreuz auf der deutschen Seite, bei demselben Buchstaben oder Wort.",
  rule: "Die Regel",
  continued: "Fortsetzung",
  serial: "Serie {{serial}}",
  page: "Seite {{page}} von {{pages}}",
  empty: "Diese Seite bleibt leer.",
} as const;
