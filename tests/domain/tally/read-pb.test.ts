import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPb } from "#app/domain/tally/formats/read-pb.ts";
import { writePb } from "#app/domain/tally/formats/write-pb.ts";

const GOOD = [
  "META",
  "key;value",
  "description;Synthetic budget",
  "num_projects;3",
  "num_votes;3",
  "budget;2500",
  "vote_type;approval",
  "PROJECTS",
  "project_id;cost;name",
  '1;600;"Benches; two, and ""one"" more"',
  "2;800;Bikes",
  "c7;1400;",
  "VOTES",
  "voter_id;age;vote",
  "a;34;1,2",
  "b;51;",
  "c;23;c7, 2",
];

/** The good file with lines put in place of some, counted from 1. */
function changed(lines: Readonly<Record<number, string>>): string {
  return GOOD.map((line, at) => lines[at + 1] ?? line).join("\n");
}

function read(text: string) {
  const file = readPb(text);
  if (!file.ok) throw new Error(`${file.problem.code} ${file.problem.params.line}`);
  return file.value;
}

describe("a file", () => {
  test("holds projects, names and approvals", () => {
    const file = read(GOOD.join("\r\n"));
    expect(file.election).toEqual({
      ...{ budget: 2500, unit: 1 },
      projects: [
        { id: "1", cost: 600 },
        { id: "2", cost: 800 },
        { id: "c7", cost: 1400 },
      ],
      ballots: [
        { count: 1, projects: [0, 1], points: [1, 1] },
        { count: 1, projects: [], points: [] },
        { count: 1, projects: [2, 1], points: [1, 1] },
      ],
    });
    expect(file.names).toEqual(['Benches; two, and "one" more', "Bikes", "c7"]);
    expect(file.meta.get("description")).toBe("Synthetic budget");
  });

  test("may begin with a byte order mark and hold empty lines", () => {
    expect(read(`\uFEFF\n${GOOD.join("\n\n")}\n\n`)).toEqual(read(GOOD.join("\n")));
  });

  test("with decimals is counted in parts of the currency", () => {
    const { election, decimals } = read(changed({ 6: "budget;2500,5", 10: "1;600.25;x" }));
    expect(decimals).toBe(2);
    expect(election).toMatchObject({ budget: 250_050, unit: 100 });
    expect(election.projects.map(({ cost }) => cost)).toEqual([60_025, 80_000, 140_000]);
  });

  test("keeps a quoted name over several lines together", () => {
    const file = changed({ 11: '2;800;"Bikes\nand paths"', 15: "a;34;nine" });
    expect(readPb(file)).toMatchObject({
      problem: { code: "pb_project_unknown", params: { line: 16 } },
    });
  });
});

describe("a ballot is worth", () => {
  function points(meta: readonly string[], ballot: string): Record<string, number> {
    const file = [
      ...["META", "key;value", "num_projects;3", "num_votes;1", "budget;10", ...meta],
      ...["PROJECTS", "project_id;cost", "A;1", "B;2", "C;3"],
      ...["VOTES", "voter_id;vote;points", ballot],
    ];
    const { election } = read(file.join("\n"));
    const [{ projects, points: given } = { projects: [], points: [] }] = election.ballots;
    return Object.fromEntries(
      projects.map((project, at) => [election.projects[project]?.id ?? "", given[at] ?? 0]),
    );
  }

  test.each([
    ["a point an approval", ["vote_type;approval"], "v;C,A;", { A: 1, C: 1 }],
    ["points by rank", ["vote_type;ordinal"], "v;C,A;", { C: 3, A: 2 }],
    [
      "points below the longest list",
      ["vote_type;ordinal", "max_length;2"],
      "v;C,A;",
      { C: 2, A: 1 },
    ],
    ["the points shared out", ["vote_type;cumulative"], "v;C,A;4,0", { C: 4 }],
    ["its scores", ["vote_type;scoring"], "v;A,B;2,5", { A: 2, B: 5 }],
    [
      "a score for the others too",
      ["vote_type;scoring", "default_score;1"],
      "v;A;3",
      { A: 3, B: 1, C: 1 },
    ],
  ] as const)("%s", (_name, meta, ballot, worth) => {
    expect(points(meta, ballot)).toEqual(worth);
  });
});

test.each([
  ["pb_outside_sections", { 1: "Hello" }, 1],
  ["pb_section_missing", { 13: "" }, 17],
  ["pb_section_twice", { 16: "META" }, 16],
  ["pb_key_missing", { 6: "" }, 1],
  ["pb_key_twice", { 3: "budget;1" }, 6],
  ["pb_vote_type", { 7: "vote_type;guess" }, 7],
  ["pb_amount", { 6: "budget;2,500" }, 6],
  ["pb_amount", { 10: "1;-600;x" }, 10],
  ["pb_amount_too_large", { 10: "1;9999999999999999;x" }, 10],
  ["pb_cost_zero", { 10: "1;0.00;x" }, 10],
  ["pb_column_missing", { 9: "project_id;name;cost_" }, 9],
  ["pb_cells", { 11: "2;800" }, 11],
  ["pb_cells", { 11: "2;800;Bikes;" }, 11],
  ["pb_id_missing", { 11: ";800;Bikes" }, 11],
  ["pb_project_twice", { 11: "1;800;Bikes" }, 11],
  ["pb_quote_open", { 12: 'c7;1400;"Trees' }, 12],
  ["pb_project_unknown", { 15: "a;34;1,9" }, 15],
  ["pb_vote_repeats", { 15: "a;34;1,1" }, 15],
  ["pb_voter_twice", { 17: "a;23;2" }, 17],
  ["pb_points_count", { 7: "vote_type;scoring" }, 15],
  ["pb_count", { 4: "num_projects;4" }, 4],
  ["pb_count", { 17: "" }, 5],
] as const)("%s is named with its line", (code, lines, line) => {
  expect(readPb(changed(lines))).toMatchObject({ ok: false, problem: { code, params: { line } } });
});

test("broken points are named with their line", () => {
  const file = [
    ...["META", "num_projects;1", "num_votes;1", "budget;10", "vote_type;scoring"],
    ...["PROJECTS", "project_id;cost", "A;1", "VOTES", "voter_id;vote;points", "v;A;-1"],
  ];
  expect(readPb(file.join("\n"))).toMatchObject({
    problem: { code: "pb_points", params: { line: 11, value: "-1" } },
  });
});

test("what is written is read again as it was", () => {
  const text = fc.string({ maxLength: 12 }).map((value) => value.replaceAll(/\s+/g, " ").trim());
  const projects = fc.uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[a-z0-9;"]{1,6}$/),
      cost: fc.integer({ min: 1, max: 10_000_000 }),
    }),
    { selector: ({ id }) => id, minLength: 1, maxLength: 5 },
  );
  const written = projects.chain((all) =>
    fc.record({
      projects: fc.constant(all),
      budget: fc.integer({ min: 0, max: 99_999 }),
      decimals: fc.constantFrom(0, 2),
      description: text,
      votes: fc.array(fc.subarray([...all.keys()]), { maxLength: 6 }),
      voteType: fc.constantFrom("approval", "cumulative", "scoring"),
    }),
  );
  fc.assert(
    fc.property(written, ({ projects: all, budget, decimals, description, votes, voteType }) => {
      const unit = 10 ** decimals;
      const amounts = { budget: budget * unit, unit };
      const election = {
        ...amounts,
        projects: all.map((one) => ({ ...one, cost: one.cost * unit })),
      };
      const points = votes.map((vote) => vote.map((at) => (voteType === "approval" ? 1 : at + 1)));
      const file = writePb({
        ...{ election, voteType, names: all.map(({ id }) => `name of ${id}`), winners: [] },
        ballots: votes.map((vote, at) => ({
          ...{ voter: `v${at}`, projects: vote, points: points[at] ?? [] },
        })),
        meta: new Map([["description", description]]),
      });
      const again = read(file);
      // Amounts without a part of the currency are read as whole ones.
      const factor = unit / again.election.unit;
      expect(again.election.budget * factor).toBe(election.budget);
      expect(again.election.projects.map(({ id, cost }) => ({ id, cost: cost * factor }))).toEqual(
        election.projects,
      );
      const sorted = again.election.ballots.map((ballot) =>
        ballot.projects
          .map((at, place) => [at, ballot.points[place]])
          .sort(([a = 0], [b = 0]) => a - b),
      );
      expect(sorted).toEqual(
        votes.map((vote, voter) => vote.map((at, place) => [at, points[voter]?.[place]])),
      );
      expect(again.meta.get("description")).toBe(description);
      expect(again.names).toEqual(all.map(({ id }) => `name of ${id}`));
    }),
    { seed: 5, numRuns: 200 },
  );
});

test("a written file says who won, with how many votes, in decimals of the currency", () => {
  const file = writePb({
    election: {
      budget: 100_050,
      unit: 100,
      projects: [
        { id: "A", cost: 5 },
        { id: "B", cost: 60_000 },
      ],
    },
    names: ["Trees", "Bikes; paths"],
    ballots: [
      { voter: "x1", projects: [0, 1], points: [2, 3] },
      { voter: "x2", projects: [1], points: [4] },
    ],
    ...{ voteType: "scoring", winners: ["B"], meta: new Map([["rule", "equal-shares"]]) },
  });
  expect(file.split("\n")).toEqual([
    ...["META", "key;value", "rule;equal-shares", "num_projects;2", "num_votes;2"],
    ...["vote_type;scoring", "budget;1000.50"],
    ...["PROJECTS", "project_id;cost;votes;score;name;selected"],
    ...["A;0.05;1;2;Trees;0", 'B;600.00;2;7;"Bikes; paths";1'],
    ...["VOTES", "voter_id;vote;points", "x1;A,B;2,3", "x2;B;4", ""],
  ]);
});

test.each([
  ["a unit that is no power of ten", { unit: 60, projects: [] }],
  ["the id of a project with a comma", { unit: 1, projects: [{ id: "A,B", cost: 1 }] }],
])("%s is not written", (_name, election) => {
  const rest = { names: [], ballots: [], winners: [], meta: new Map() };
  expect(() =>
    writePb({ election: { budget: 1, ...election }, voteType: "approval", ...rest }),
  ).toThrow(RangeError);
});
