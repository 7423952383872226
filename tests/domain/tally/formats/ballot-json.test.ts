import { describe, expect, test } from "vitest";
import {
  readApprovalJson,
  readChoiceJson,
  readConflictJson,
  readRankedJson,
  readScoreJson,
} from "#app/domain/tally/formats/read-ballot-json.ts";

/** A file of one ballot, which stands on line 4. */
function file(ballot: string, candidates = '["A", "B", "C"]'): string {
  return `{\n "candidates": ${candidates},\n "ballots": [\n  ${ballot}\n ]\n}\n`;
}

describe("ballots in JSON", () => {
  test("hold rankings with equal ranks; a rank of one may stand without brackets", () => {
    const text = file('{ "count": 7, "ranking": [["A"], ["B", "C"]] }, { "ranking": ["C"] }');
    expect(readRankedJson(text)).toEqual({
      ok: true,
      value: {
        candidates: ["A", "B", "C"],
        ballots: [
          { count: 7, ranking: [["A"], ["B", "C"]] },
          { count: 1, ranking: [["C"]] },
        ],
      },
    });
  });

  test("hold choices, with yes and no where no candidates are named", () => {
    const ballots = '"ballots": [{ "count": 2, "choice": "yes" }, { "count": 1, "choice": null }]';
    expect(readChoiceJson(`{ ${ballots} }`)).toEqual({
      ok: true,
      value: {
        candidates: ["yes", "no"],
        ballots: [
          { count: 2, choice: "yes" },
          { count: 1, choice: "blank" },
        ],
      },
    });
    const abstain = '["yes", "no", "abstain", "blank"]';
    expect(readChoiceJson(file('{ "choice": "abstain" }', abstain))).toMatchObject({
      value: { candidates: ["yes", "no"], ballots: [{ count: 1, choice: "abstain" }] },
    });
  });

  test("hold approvals and scores", () => {
    expect(readApprovalJson(file('{ "approve": ["A", "C"] }, { "approve": [] }'))).toMatchObject({
      value: { ballots: [{ approve: ["A", "C"] }, { approve: [] }] },
    });
    const scores = readScoreJson(file('{ "count": 3, "scores": { "A": -2, "B": null, "C": 0 } }'));
    expect(scores).toMatchObject({
      value: {
        ballots: [
          {
            count: 3,
            scores: new Map([
              ["A", -2],
              ["C", 0],
            ]),
          },
        ],
      },
    });
  });

  test("hold answers to questions, and a choice among them", () => {
    const text = file('{ "count": 2, "answers": { "A": "yes", "B": null }, "choice": "A" }');
    expect(readConflictJson(text)).toMatchObject({
      value: {
        ballots: [
          {
            choice: "A",
            answers: new Map([
              ["A", "yes"],
              ["B", "blank"],
            ]),
          },
        ],
      },
    });
    expect(readConflictJson(file('{ "answers": {} }'))).toMatchObject({
      value: { ballots: [{ choice: "blank" }] },
    });
  });

  test.each(["__proto__", "constructor", "Ä \u202e 😀"])(
    "may have a candidate named %s",
    (name) => {
      const text = file(`{ "scores": { ${JSON.stringify(name)}: 3 } }`, JSON.stringify([name]));
      expect(readScoreJson(text)).toMatchObject({
        value: { candidates: [name], ballots: [{ scores: new Map([[name, 3]]) }] },
      });
    },
  );

  const ranked = [
    { fault: "no JSON", text: "candidates: A", code: "json_broken", line: 1 },
    { fault: "nothing", text: "", code: "json_broken", line: 1 },
    {
      fault: "a comma too many",
      text: file('{ "ranking": [["A"],] }'),
      code: "json_broken",
      line: 4,
    },
    { fault: "no end", text: '{\n "candidates": ["A"],\n', code: "json_broken", line: 3 },
    { fault: "more after the end", text: `${file("")}x`, code: "json_broken", line: 7 },
    {
      fault: "a tab in a text",
      text: file('{ "ranking": ["A\t"] }'),
      code: "json_broken",
      line: 4,
    },
    { fault: "deep nesting", text: "[".repeat(100_000), code: "json_broken", line: 1 },
    {
      fault: "a member twice",
      text: file('{ "count": 1,\n "count": 2 }'),
      code: "member_twice",
      line: 5,
    },
    { fault: "a list instead", text: "[]", code: "value_unexpected", line: 1 },
    { fault: "no candidates", text: '{\n"ballots": [] }', code: "member_missing", line: 1 },
    { fault: "an empty list of them", text: file("", "[]"), code: "no_candidates", line: 2 },
    { fault: "a number as name", text: file("", '["A",\n1]'), code: "value_unexpected", line: 3 },
    { fault: "a name twice", text: file("", '["A",\n"A"]'), code: "candidate_twice", line: 3 },
    { fault: "an empty name", text: file("", '[" "]'), code: "candidate_empty", line: 2 },
    { fault: "no ballots", text: '{ "candidates": ["A"] }', code: "member_missing", line: 1 },
    {
      fault: "ballots as object",
      text: '{ "candidates": ["A"],\n"ballots": {} }',
      code: "value_unexpected",
      line: 2,
    },
    {
      fault: "a ballot of another kind",
      text: file('{ "choice": "A" }'),
      code: "member_missing",
      line: 4,
    },
    { fault: "a ballot as text", text: file('"A"'), code: "value_unexpected", line: 4 },
    {
      fault: "count 0",
      text: file('{ "count": 0, "ranking": [] }'),
      code: "count_not_positive",
      line: 4,
    },
    {
      fault: "count 1.5",
      text: file('{ "count": 1.5, "ranking": [] }'),
      code: "count_not_positive",
      line: 4,
    },
    {
      fault: "count as text",
      text: file('{ "count": "1", "ranking": [] }'),
      code: "count_not_positive",
      line: 4,
    },
    {
      fault: "count -1",
      text: file('{ "ranking": [],\n "count": -1 }'),
      code: "count_not_positive",
      line: 5,
    },
    {
      fault: "huge counts",
      text: file('{ "count": 1e11, "ranking": [] }'),
      code: "too_many_ballots",
      line: 4,
    },
    {
      fault: "a stranger",
      text: file('{ "ranking": [["A"],\n["D"]] }'),
      code: "candidate_unknown",
      line: 5,
    },
    {
      fault: "a candidate twice",
      text: file('{ "ranking": [["A"],\n["B", "A"]] }'),
      code: "candidate_repeated",
      line: 5,
    },
    {
      fault: "a ranking as text",
      text: file('{ "ranking": "A" }'),
      code: "value_unexpected",
      line: 4,
    },
    {
      fault: "a rank as number",
      text: file('{ "ranking": [1] }'),
      code: "value_unexpected",
      line: 4,
    },
  ];
  test.each(ranked)("with $fault are refused on line $line", ({ text, code, line }) => {
    expect(readRankedJson(text)).toMatchObject({ ok: false, problem: { code, params: { line } } });
  });

  test.each([
    { ballot: '{ "scores": { "A": 1.5 } }', read: readScoreJson, code: "value_unexpected" },
    { ballot: '{ "scores": { "A": 100001 } }', read: readScoreJson, code: "value_unexpected" },
    { ballot: '{ "scores": { "D": 1 } }', read: readScoreJson, code: "candidate_unknown" },
    { ballot: '{ "scores": [] }', read: readScoreJson, code: "value_unexpected" },
    { ballot: '{ "approve": ["A", "A"] }', read: readApprovalJson, code: "candidate_repeated" },
    { ballot: '{ "approve": "A" }', read: readApprovalJson, code: "value_unexpected" },
    { ballot: '{ "choice": "D" }', read: readChoiceJson, code: "candidate_unknown" },
    { ballot: '{ "choice": ["A"] }', read: readChoiceJson, code: "value_unexpected" },
    { ballot: '{ "answers": { "A": "maybe" } }', read: readConflictJson, code: "value_unexpected" },
    {
      ballot: '{ "answers": {}, "choice": "D" }',
      read: readConflictJson,
      code: "candidate_unknown",
    },
  ])("refuse the ballot $ballot", ({ ballot, read, code }) => {
    expect(read(file(ballot))).toMatchObject({ ok: false, problem: { code, params: { line: 4 } } });
  });
});
