import fc from "fast-check";
import { expect, test } from "vitest";
import { nextParagraphs, splitParagraphs } from "#app/domain/proposals/paragraphs.ts";

const BENCHES = "The town sets up ten benches along the path to the station.";
const SHADE = "Each bench stands in the shade of a tree.";
const CARE = "The building yard looks after them.";

const FIRST = nextParagraphs([], [BENCHES, SHADE, CARE], { version: 1, lastId: 0 });

test("paragraphs are parted by empty lines, whatever ends a line", () => {
  expect(splitParagraphs("  One,\r\nstill one.\r\n\r\n \t\r\nTwo.\n\n\n")).toEqual([
    "One,\nstill one.",
    "Two.",
  ]);
});

test.each([
  ["one that stays", [BENCHES, SHADE, CARE], [1, 2, 3], [1, 1, 1]],
  ["one that is rewritten", [BENCHES, SHADE.replace("tree", "lime"), CARE], [1, 2, 3], [1, 2, 1]],
  ["one that goes", [BENCHES, CARE], [1, 3], [1, 1]],
  ["one that comes", [BENCHES, "Ready by May.", SHADE, CARE], [1, 4, 2, 3], [1, 2, 1, 1]],
  ["others in place of all", ["No.", "Nothing."], [4, 5], [2, 2]],
])("of %s ids and versions tell", (_what, texts, ids, versions) => {
  const next = nextParagraphs(FIRST, texts, { version: 2, lastId: 3 });
  expect(next.map(({ text }) => text)).toEqual(texts);
  expect(next.map(({ id }) => id)).toEqual(ids);
  expect(next.map(({ changedIn }) => changedIn)).toEqual(versions);
});

test("whatever is written, no id is used twice and the text is kept", () => {
  const texts = fc.array(fc.stringMatching(/^[a-c]( [a-c]){0,4}$/), { maxLength: 8 });
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const first = nextParagraphs([], before, { version: 1, lastId: 0 });
      const next = nextParagraphs(first, after, { version: 2, lastId: before.length });
      expect(next.map(({ text }) => text)).toEqual(after);
      expect(new Set(next.map(({ id }) => id)).size).toBe(after.length);
      for (const paragraph of next) {
        const kept = first.find(({ id }) => id === paragraph.id);
        if (paragraph.changedIn === 1) expect(kept?.text).toBe(paragraph.text);
        else if (kept === undefined) expect(paragraph.id).toBeGreaterThan(before.length);
      }
    }),
    { seed: 1 },
  );
});
