import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTable } from "#app/services/files/delimited-text.ts";
import { delimiters } from "#app/services/files/split-records.ts";
import { trimCell } from "#app/services/files/trim-cell.ts";
import { writeCsv } from "#app/services/files/write-csv.ts";

const nasty = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.string({ unit: fc.constantFrom(..."'=+-@\t\r\n\",; \u00a0ax".split("")) }),
  },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme" }) },
  fc.constantFrom(
    '=HYPERLINK("http://x.example","y")',
    "+49 3476 1",
    "-1",
    "@x",
    "\t=1",
    "'",
    "''=x",
  ),
);

const text = fc.string({ unit: fc.constantFrom(..."'=+-@\t\r\n\",; \u00a0ax".split("")) });

/** What can stand in a cell of a text file: no control characters but white space. */
const writable = nasty.filter((cell) => !/(?![\t-\r])\p{Cc}/u.test(cell));

describe("writeCsv", () => {
  test("lets no cell run in a spreadsheet", () => {
    const csv = writeCsv(
      ["id", "=note"],
      [
        ["=1", "+2"],
        ["-3", "@4"],
        ["\t5", "a=6"],
        ["'=7", "'a"],
      ],
    );
    expect(csv).toBe(`id,'=note\r\n'=1,'+2\r\n'-3,'@4\r\n"'\t5",a=6\r\n''=7,'a\r\n`);
  });

  test("begins with a byte order mark when asked", () => {
    expect(writeCsv(["a"], [["ä"]], { byteOrderMark: true, delimiter: ";" })).toBe(
      "\uFEFFa\r\nä\r\n",
    );
  });

  test.each(["a\u2028", "\u2029a", "\u2028", "\fa", "\ta\t"])(
    "keeps the white space that belongs to the cell %j",
    (cell) => {
      const table = readTable(new TextEncoder().encode(writeCsv(["id", "b"], [["row", cell]])));
      expect(table.ok && table.value.rows[0]?.cells).toEqual(["row", cell]);
    },
  );

  test("writes what reads back unchanged, whatever stands in the cells", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...delimiters),
        fc.boolean(),
        fc.array(fc.tuple(fc.constant("row"), writable, writable, writable), { minLength: 1 }),
        (delimiter, byteOrderMark, rows) => {
          const csv = writeCsv(["id", "b", "c", "d"], rows, { delimiter, byteOrderMark });
          const table = readTable(new TextEncoder().encode(csv), { delimiter });
          if (!table.ok) throw new Error(table.problem.code);
          expect(table.value.rows.map((row) => row.cells)).toEqual(
            rows.map((cells) => cells.map(trimCell)),
          );
          expect(table.value.rows.map((row) => row.number)).toEqual(rows.map((_, i) => i + 1));
        },
      ),
      { numRuns: 500, seed: 1 },
    );
  });

  test("writes headers that read back unchanged", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          text.filter((name) => name.trim() !== ""),
          { minLength: 1, selector: trimCell },
        ),
        (header) => {
          const csv = writeCsv(header, [header.map(() => "x")]);
          const table = readTable(new TextEncoder().encode(csv), { delimiter: "," });
          expect(table).toMatchObject({ ok: true, value: { header: header.map(trimCell) } });
        },
      ),
      { seed: 2 },
    );
  });
});
