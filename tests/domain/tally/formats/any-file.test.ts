import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readRankedJson } from "#app/domain/tally/formats/read-ballot-json.ts";
import { readBlt } from "#app/domain/tally/formats/read-blt.ts";
import { writeBlt } from "#app/domain/tally/formats/write-blt.ts";
import { elections, RUNS } from "../elections.ts";

test("ballots come back from a BLT file as they were written", () => {
  fc.assert(
    fc.property(elections, fc.string(), ({ profile, seats }, text) => {
      const title = text.replace(/\s+/g, " ");
      const file = { profile, seats, withdrawn: ["Z"], title };
      expect(readBlt(writeBlt(file))).toEqual({ ok: true, value: file });
    }),
    RUNS,
  );
});

describe("a file of ballots that is damaged", () => {
  const blt = '4 2\n-2\n3 1 3 4 0\n2 4 1=3 0 # note\n0\n"A"\n"B"\n"C"\n"D"\n"T"\n';
  const json =
    '{ "candidates": ["A", "B"],\n "ballots": [\n { "count": 2, "ranking": [["A", "B"]] } ] }\n';

  test.each([
    { format: "BLT", whole: blt, read: readBlt },
    { format: "JSON", whole: json, read: readRankedJson },
  ])("is read as $format or refused on one of its lines, and never throws", ({ whole, read }) => {
    let refused = 0;
    const place = fc.integer({ min: 0, max: whole.length });
    const piece = fc.oneof(
      fc.string({ maxLength: 3 }),
      fc.constantFrom("0", "-", "=", '"', "[", "}", "\n"),
    );
    fc.assert(
      fc.property(place, place, piece, (from, length, inserted) => {
        const text = whole.slice(0, from) + inserted + whole.slice(from + (length % 4));
        const file = read(text);
        if (file.ok) return;
        refused += 1;
        const { line } = file.problem.params;
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(text.split("\n").length);
      }),
      { ...RUNS, numRuns: 2000 },
    );
    expect(refused).toBeGreaterThan(500);
  });
});
