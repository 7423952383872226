import { describe, expect, test } from "vitest";
import { readBlt } from "#app/domain/tally/formats/read-blt.ts";
import { writeBlt } from "#app/domain/tally/formats/write-blt.ts";

function lines(...text: readonly string[]): string {
  return text.join("\n");
}

describe("a BLT file", () => {
  test("is read with withdrawn candidates, equal and skipped ranks, names of ballots and comments", () => {
    const text = lines(
      "# Council of a school",
      "4 2 # candidates, seats",
      "-2",
      "3 1 3 4 0",
      "(paper 17) 4 1 2 3 0",
      "2 4 1=3 0",
      "1 2 0",
      "2 2=4=3 - 1 0",
      "5 0",
      "0",
      '"Adam"',
      '"Basil, who withdrew"',
      '"Charlotte \\"Lotte\\" #1 (A)"',
      "Donald",
      '"A title"',
    );
    const lotte = 'Charlotte "Lotte" #1 (A)';
    expect(readBlt(text)).toEqual({
      ok: true,
      value: {
        profile: {
          candidates: ["Adam", lotte, "Donald"],
          ballots: [
            { count: 3, ranking: [["Adam"], [lotte], ["Donald"]] },
            { count: 4, ranking: [["Adam"], [lotte]] },
            { count: 2, ranking: [["Donald"], ["Adam", lotte]] },
            { count: 1, ranking: [] },
            { count: 2, ranking: [["Donald", lotte], ["Adam"]] },
            { count: 5, ranking: [] },
          ],
        },
        seats: 2,
        withdrawn: ["Basil, who withdrew"],
        title: "A title",
      },
    });
  });

  test.each([
    { what: "on one line", text: '2 1 3 1 2 0 2 2 0 0 "A" "B" "T"' },
    {
      what: "with the line ends of Windows",
      text: '2 1\r\n3 1 2 0\r\n2 2 0\r\n0\r\n"A"\r\n"B"\r\n"T"\r\n',
    },
    {
      what: "with a comment at the end",
      text: '2 1\n3 1 2 0\n2 2 0\n0\n"A"\n"B"\n"T"\n# end',
    },
  ])("is read $what", ({ text }) => {
    const file = readBlt(text);
    expect(file).toMatchObject({
      ok: true,
      value: {
        title: "T",
        profile: {
          ballots: [
            { count: 3, ranking: [["A"], ["B"]] },
            { count: 2, ranking: [["B"]] },
          ],
        },
      },
    });
  });

  test.each([
    { fault: "nothing", text: "", code: "blt_header_broken", line: 1 },
    { fault: "no seats", text: "2\n", code: "blt_header_broken", line: 1 },
    { fault: "0 seats", text: "2 0\n0\nA\nB\n", code: "blt_header_broken", line: 1 },
    { fault: "words", text: "candidates 2\n", code: "blt_header_broken", line: 1 },
    {
      fault: "a withdrawn stranger",
      text: "2 1\n-3\n0\nA\nB\n",
      code: "blt_number_unknown",
      line: 2,
    },
    {
      fault: "a ranked stranger",
      text: "2 1\n1 1 0\n1 1 3 0\n0\nA\nB\n",
      code: "blt_number_unknown",
      line: 3,
    },
    {
      fault: "a candidate twice",
      text: "2 1\n1 1 2 1 0\n0\nA\nB\n",
      code: "candidate_repeated",
      line: 2,
    },
    {
      fault: "half a ballot",
      text: "2 1\n1.5 1 0\n0\nA\nB\n",
      code: "blt_sign_unexpected",
      line: 2,
    },
    {
      fault: "a word among ranks",
      text: "2 1\n1 1 x 0\n0\nA\nB\n",
      code: "blt_sign_unexpected",
      line: 2,
    },
    {
      fault: "= before nothing",
      text: "2 1\n1 1= 0\n0\nA\nB\n",
      code: "blt_sign_unexpected",
      line: 2,
    },
    {
      fault: "= after nothing",
      text: "2 1\n1 =1 0\n0\nA\nB\n",
      code: "blt_sign_unexpected",
      line: 2,
    },
    { fault: "ballots without end", text: "2 1\n1 1 0\n1 2 0\n", code: "blt_ended_early", line: 3 },
    { fault: "a ballot without end", text: "2 1\n1 1", code: "blt_ended_early", line: 2 },
    { fault: "missing names", text: "3 1\n1 1 0\n0\nA\nB\n", code: "blt_names_missing", line: 5 },
    { fault: "an empty name", text: '2 1\n1 1 0\n0\nA\n""\n', code: "candidate_empty", line: 5 },
    { fault: "a name twice", text: '2 1\n1 1 0\n0\nA\n"A"\n', code: "candidate_twice", line: 5 },
    {
      fault: "too many ballots",
      text: "2 1\n10000000000 1 0\n1 1 0\n0\nA\nB\n",
      code: "too_many_ballots",
      line: 3,
    },
    { fault: "too many candidates", text: "1001 1\n0\n", code: "blt_header_broken", line: 1 },
  ])("with $fault is refused on line $line", ({ text, code, line }) => {
    expect(readBlt(text)).toMatchObject({ ok: false, problem: { code, params: { line } } });
  });

  test("is written as it is read, with whoever withdrew after the others", () => {
    const file = {
      profile: {
        candidates: ['Ä \\ "B"', "C"],
        ballots: [
          { count: 3, ranking: [["C"], ['Ä \\ "B"']] },
          { count: 1, ranking: [["C", 'Ä \\ "B"']] },
          { count: 2, ranking: [] },
        ],
      },
      seats: 1,
      withdrawn: ["D"],
      title: "# no comment",
    };
    const text = writeBlt(file);
    expect(text).toBe(
      lines(
        "3 1",
        "-3",
        "3 2 1 0",
        "1 2=1 0",
        "2 0",
        "0",
        '"Ä \\\\ \\"B\\""',
        '"C"',
        '"D"',
        '"# no comment"',
        "",
      ),
    );
    expect(readBlt(text)).toEqual({ ok: true, value: file });
  });
});
