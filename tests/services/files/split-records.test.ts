import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Delimiter,
  delimiters,
  splitRecords,
  streamRecords,
} from "#app/services/files/split-records.ts";

async function all<One>(stream: AsyncIterable<One>): Promise<One[]> {
  const found: One[] = [];
  for await (const one of stream) found.push(one);
  return found;
}

/** Splits a text that arrives cut at these places. */
async function splitInPieces(text: string, delimiter: Delimiter, cuts: readonly number[]) {
  const places = [0, ...cuts.map((cut) => cut % (text.length + 1)).sort((a, b) => a - b)];
  const pieces = places.map((place, index) => text.slice(place, places[index + 1]));
  const splits = await all(streamRecords(pieces, delimiter));
  return {
    records: splits.flatMap(({ records }) => records),
    brokenAt: splits.at(-1)?.brokenAt ?? null,
  };
}

/** Texts made of what matters to a splitter, far more often than in any file. */
const anyText = fc
  .array(
    fc.constantFrom('"', '""', ",", ";", "\t", "\n", "\r", "\r\n", " ", "ä", "b", "\f", "\u00a0"),
  )
  .map((parts) => parts.join(""));
const anyDelimiter = fc.constantFrom(...delimiters);
const anyCuts = fc.array(fc.nat(1000), { maxLength: 5 });

test("it does not matter where a text is cut into pieces", async () => {
  await fc.assert(
    fc.asyncProperty(anyText, anyDelimiter, anyCuts, async (text, delimiter, cuts) => {
      expect(await splitInPieces(text, delimiter, cuts)).toEqual(splitRecords(text, delimiter));
    }),
    { numRuns: 1000, seed: 1 },
  );
});

test("whatever stands in cells comes back from quotation marks, with the line it began on", async () => {
  const cell = fc.stringMatching(/^[^\0\ufeff]{0,6}$/);
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(
      table,
      fc.constantFrom("\r\n", "\n", "\r"),
      anyCuts,
      async (rows, end, cuts) => {
        const lines = rows.map((cells) =>
          cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(";"),
        );
        const { records, brokenAt } = await splitInPieces(lines.join(end), ";", cuts);
        expect(brokenAt).toBeNull();
        expect(records.map(({ cells }) => cells)).toEqual(rows);
        let line = 1;
        for (const [position, record] of records.entries()) {
          expect(record.line).toBe(line);
          line += 1 + (lines[position]?.match(/\r\n|\r|\n/g)?.length ?? 0);
        }
      },
    ),
    { seed: 2 },
  );
});

test.each([
  ["a mark that is never closed", 'a;b\n\n1;"2\n3;4\n', 3],
  ["a mark inside a cell", 'a;b\n1;x"y"\n', 2],
  ["something behind a closed cell", 'a;b\r\n\r\n"1" x;2\r\n', 3],
])("%s is told by the line of its record", (_name, text, line) => {
  expect(splitRecords(text, ";").brokenAt).toBe(line);
});

test("a record that never ends is broken after a million characters", async () => {
  const pieces = ['a;b\n1;2\n3;"', ...Array.from({ length: 20 }, () => "x;y\n".repeat(16384))];
  const splits = await all(streamRecords(pieces, ";"));
  expect(splits.at(-1)).toEqual({ records: [], brokenAt: 3 });
  expect(splits.length).toBeLessThan(pieces.length);
});
