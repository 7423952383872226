import { expect, test } from "vitest";
import { foldedText } from "#app/domain/texts/folded-text.ts";

test.each([
  ["ß and umlauts", "Straße für Fußgänger", "STRASSE FUER FUSSGAENGER"],
  ["an umlaut in two signs", "fu\u0308r", "für"],
  ["forms of alef", "أحمد إلى آخر", "احمد الي اخر"],
  ["harakat", "مَدْرَسَة", "مدرسه"],
  ["the stroke that makes a word longer", "مـــدرسة", "مدرسة"],
  ["Arabic digits", "٢٠٢٦", "2026"],
  ["accents", "Café", "cafe"],
  ["signs between words", "Bus – Bahn/Rad", "bus bahn rad"],
])("%s make no difference to a search", (_what, one, other) => {
  expect(foldedText(one)).toBe(foldedText(other));
});

test("different words stay different", () => {
  expect(foldedText("Bäcker")).not.toBe(foldedText("Backer"));
});
