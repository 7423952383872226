import { expect, test } from "vitest";
import { wordDifferences } from "#app/services/texts/word-differences.ts";

function written(before: string, after: string): string {
  return wordDifferences(before, after)
    .map(({ kind, text }) => (kind === "same" ? text : `[${kind === "added" ? "+" : "-"}${text}]`))
    .join("");
}

test.each([
  ["a word", "um 18 Uhr im Saal", "um 19 Uhr im Saal", "um [-18][+19] Uhr im Saal"],
  ["a number as a whole", "Es sind 14.491.", "Es sind 14.500.", "Es sind [-14.491][+14.500]."],
  ["a clock time as a whole", "ab 18:00", "ab 18:30", "ab [-18:00][+18:30]"],
  ["Arabic word by word", "المدخل بلا درجات", "المدخل مع درجات", "المدخل [-بلا][+مع] درجات"],
  ["an end", "Der Bus fährt", "Der Bus fährt zurück", "Der Bus fährt[+ zurück]"],
  ["a new line", "Bus\nBahn", "Bus\nRad\nBahn", "Bus\n[+Rad\n]Bahn"],
  [
    "another sentence as a whole",
    "Kinder werden während der Versammlung betreut.",
    "Eine Kinderbetreuung gibt es nicht.",
    "[-Kinder werden während der Versammlung betreut.][+Eine Kinderbetreuung gibt es nicht.]",
  ],
  ["what came where nothing was", "", "Neu.", "[+Neu.]"],
  ["nothing", "", "", ""],
])("tells %s", (_what, before, after, expected) => {
  expect(written(before, after)).toBe(expected);
});

test("texts that have nothing in common are one that went and one that came", () => {
  const many = (word: string) => Array.from({ length: 3_000 }, (_, i) => `${word}${i}`).join(" ");
  expect(wordDifferences(many("a"), many("b")).map(({ kind }) => kind)).toEqual([
    "removed",
    "added",
  ]);
});

test("both texts can be put together again from their parts", () => {
  const [before, after] = ["Die Wege der Stadt, 2017.", "Der Weg, den die Stadt 2018 ging."];
  const parts = wordDifferences(before, after);
  const of = (left: "added" | "removed") =>
    parts
      .filter(({ kind }) => kind !== left)
      .map(({ text }) => text)
      .join("");
  expect([of("added"), of("removed")]).toEqual([before, after]);
});
