import type { Translation } from "../message-types.ts";
import type { ballotDe } from "./ballot.de.ts";

// An examined reader of Leichte Sprache still has to check this file.
export const ballotDeSimple: Translation<typeof ballotDe> = {
  kicker: "Stimm-Zettel",
  nature: {
    advisory:
      "Sie sagen Ihre Meinung. Die Stadt hört Ihre Meinung. Das ist keine Wahl. Es ist auch kein Bürger-Entscheid.",
    internal:
      "Das Ergebnis gilt nur für die Gruppe. Das ist keine Wahl. Es ist auch kein Bürger-Entscheid.",
    council_basis:
      "Der Rat bekommt das Ergebnis. Dann entscheidet der Rat. Das ist keine Wahl. Es ist auch kein Bürger-Entscheid.",
  },
  hints: {
    serial:
      "Unten steht eine Nummer. Viele Zettel haben die gleiche Nummer. Niemand weiß durch die Nummer: Das ist Ihr Zettel.",
    fold: "Schreiben Sie nichts anderes auf den Zettel. Schreiben Sie nicht Ihren Namen. Falten Sie den Zettel. Werfen Sie ihn in die Urne. Haben Sie sich verschrieben? Dann bekommen Sie einen neuen Zettel.",
    unclear: "Kann man etwas nicht klar lesen? Dann zählt diese Antwort wie leer.",
    letters:
      "Nicht auf jedem Zettel ist die Reihen-Folge gleich. Der Buchstabe gehört immer zu dem gleichen Text.",
  },
  mark: {
    one: "Machen Sie 1 Kreuz.",
    any: "Finden Sie etwas gut? Machen Sie dort ein Kreuz.",
    most_one: "Machen Sie nicht mehr als {{count}} Kreuz.",
    most_other: "Machen Sie nicht mehr als {{count}} Kreuze.",
    variants: "Machen Sie in jeder Zeile 1 Kreuz.",
    deciding: "Vielleicht gewinnen mehrere Ideen. Welche soll dann gelten? Machen Sie 1 Kreuz.",
    scores: "Geben Sie Punkte. Machen Sie in jeder Zeile 1 Kreuz.",
    scoreNumbers:
      "Geben Sie Punkte. Schreiben Sie in jedes Kästchen eine Zahl. Die Zahlen gehen von {{lowest}} bis {{highest}}.",
    ranking:
      "Was finden Sie am besten? Schreiben Sie dort 1. Was kommt danach? Schreiben Sie dort 2. Machen Sie so weiter.",
  },
  answers: {
    yes: "Ja",
    no: "Nein",
    abstain: "Ich sage nicht Ja und nicht Nein.",
    agree: "Ich bin dafür.",
    concern: "Ich bin dafür. Aber ich habe Sorgen.",
    objection: "Ich bin ganz dagegen.",
    noVariant: "Ich sage dazu nichts.",
  },
  reasons:
    "Sind Sie ganz dagegen? Schreiben Sie hier Ihre Gründe. Vielleicht erkennt jemand Ihre Schrift. Sie können die Gründe auch sagen.",
  reading:
    "Diese Seite ist zum Lesen. Machen Sie Ihr Kreuz auf der anderen Seite. Suchen Sie dort den gleichen Buchstaben oder das gleiche Wort.",
  rule: "Die Regel",
  continued: "Hier geht die Frage weiter.",
  serial: "Nummer {{serial}}",
  page: "Seite {{page}} von {{pages}}",
  empty: "Diese Seite bleibt leer.",
};
