import { expect, test } from "vitest";
import { foldedText } from "#app/domain/texts/folded-text.ts";
import { likeness, mayBeTheSame, trigramsOf, wordsAlike } from "#app/domain/texts/likeness.ts";
import { likenessMatch, searchWords } from "#app/domain/texts/search-words.ts";

test.each([
  ["weg", ["weg"]],
  ["bänke", ["bän", "änk", "nke"]],
  ["zu", []],
  ["مدرسة", ["مدر", "درس", "رسة"]],
])("the trigrams of %s are %j", (word, trigrams) => {
  expect(trigramsOf(word)).toEqual(trigrams);
});

test.each([
  ["Spielplätze", "spielplaetze", true],
  ["Spielplätze", "SPIELPLATZ", true],
  ["Spielplatz", "Kinderspielplatz", true],
  ["Straße", "STRASSEN", true],
  ["حديقة", "الحديقه", true],
  ["مَدْرَسَة", "المدرسة", true],
  ["أشجار", "اشجار", true],
  ["Bahnhof", "Bauhof", false],
  ["Weg", "Bewegung", false],
  ["Brücke", "Bücher", false],
])("%s and %s are forms of one word: %s", (first, second, alike) => {
  expect(wordsAlike(foldedText(first), foldedText(second))).toBe(alike);
  expect(wordsAlike(foldedText(second), foldedText(first))).toBe(alike);
});

test("a word weighs as many trigrams as it has, and words under three letters weigh nothing", () => {
  expect(likeness("zehn baenke am bahnhof", "baenke am see")).toEqual({ shared: 4, all: 11 });
});

test.each([
  ["Bänke am Bahnhof", "Mehr Sitzbänke am Bahnhof", "", true],
  ["Mehr Bänke", "Mehr Bäume", "", false],
  ["Bänke am Bahnhof", "Ein schöner Weg", "Am Bahnhof stehen dann Bänke.", true],
  ["Ein Radweg zur Schule", "Ein Zaun um den Friedhof", "Eine Hecke zur Straße", false],
  ["?!", "?!", "", false],
])("%s may be the same as %s (%s): %s", (title, otherTitle, text, same) => {
  const other = { title: foldedText(otherTitle), text: foldedText(text) };
  expect(mayBeTheSame(foldedText(title), other)).toBe(same);
});

test.each([
  ["spielplaetze", { match: '"spielpla"', short: [] }],
  ["weg zur kita", { match: '"weg" AND "zur" AND "kita"', short: [] }],
  ["tv an", { match: null, short: ["tv", "an"] }],
  ["", { match: null, short: [] }],
])("a search for %j asks the index %j", (folded, asked) => {
  expect(searchWords(folded)).toEqual(asked);
});

test("of many words and of a long text only the first are looked for", () => {
  const words = Array.from({ length: 500 }, (_, index) => `wort${index}`).join(" ");
  expect(searchWords(words).match?.split(" AND ")).toHaveLength(12);
  expect(likenessMatch(words)?.split(" OR ")).toHaveLength(80);
});
