import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseTallyOptions } from "#app/cli/tally-options.ts";
import { tally as tallyFile } from "#app/cli/tally-rules.ts";
import { lotOrder } from "#app/domain/tally/lot.ts";
import { type CliRun, runCli } from "#tests/support/run-cli.ts";

let root = "";

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "losrunde-tally-"));
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

/** Runs the command on a file of this content. */
function tally(rule: string, name: string, content: string | object, ...more: string[]) {
  const path = join(root, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content, null, 1));
  return runCli("tally", ["--rule", rule, "--ballots", path, ...more]);
}

/** What the command prints for a JSON file of this content, without a process of its own. */
function counted(rule: string, content: object, ...more: string[]): object {
  const parsed = parseTallyOptions(["--rule", rule, "--ballots", "x.json", ...more]);
  if (parsed === "help" || "faults" in parsed) throw new Error("The options are wrong.");
  const file = { format: "json", text: JSON.stringify(content) } as const;
  const result = tallyFile(file, parsed.options);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

function printed({ stdout, stderr, exitCode }: CliRun) {
  expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
  return JSON.parse(stdout) as Record<string, unknown>;
}

const question = {
  ballots: [
    { count: 12, choice: "yes" },
    { count: 8, choice: "no" },
    { count: 5, choice: "abstain" },
  ],
};

const places = {
  candidates: ["Park", "Library", "Pool"],
  ballots: [
    { count: 4, ranking: [["Park"], ["Library"], ["Pool"]] },
    { count: 3, ranking: [["Library"], ["Pool"]] },
    { count: 2, ranking: [["Pool"], ["Library"]] },
  ],
};

const blt = [
  "4 2",
  "4 1 2 0",
  "1 2 0",
  "1 3 0",
  "1 4 3 0",
  "0",
  '"Ada"',
  '"Bo"',
  '"Cy"',
  '"Di"',
  '"Speakers"',
  "",
].join("\n");

describe("npm run tally", () => {
  test.each([
    { rule: "simple-majority", more: [], winners: ["yes"] },
    { rule: "absolute-majority", more: ["--entitled", "24"], winners: ["no"] },
    { rule: "absolute-majority", more: ["--entitled", "23"], winners: ["yes"] },
    { rule: "qualified-majority", more: ["--majority", "3/5"], winners: ["yes"] },
    { rule: "qualified-majority", more: ["--majority", "3/5", "--base", "cast"], winners: ["no"] },
    { rule: "simple-majority", more: ["--entitled", "100", "--presence", "1/4"], winners: ["yes"] },
    { rule: "simple-majority", more: ["--entitled", "100", "--approval", "1/8"], winners: ["no"] },
  ])("decides a question by $rule $more: $winners", ({ rule, more, winners }) => {
    expect(counted(rule, question, ...more)).toMatchObject({
      rule,
      winners,
      totals: { yes: 12, no: 8, abstain: 5 },
    });
  });

  test("rejects a tie, and says that it was one", async () => {
    const ballots = [
      { count: 2, choice: "Ja" },
      { count: 2, choice: "Nein" },
    ];
    const tied = { candidates: ["Ja", "Nein"], ballots };
    expect(printed(await tally("simple-majority", "tied.json", tied))).toMatchObject({
      winners: ["Nein"],
      accepted: false,
      majority: { tie: "rejects" },
    });
  });

  test.each([
    { rule: "borda", winners: ["Library"] },
    { rule: "irv", winners: ["Library"] },
    { rule: "schulze", winners: ["Library"] },
  ])("counts rankings by $rule", ({ rule, winners }) => {
    expect(counted(rule, places)).toMatchObject({ rule, winners });
  });

  test.each([
    {
      rule: "single-choice",
      ballots: [{ count: 2, choice: "A" }, { choice: "B" }],
      more: [],
      winners: ["A"],
    },
    {
      rule: "approval",
      ballots: [{ count: 2, approve: ["A", "B"] }, { approve: ["B"] }],
      more: ["--seats", "2"],
      winners: ["B", "A"],
    },
    {
      rule: "score",
      ballots: [{ scores: { A: 5 } }, { count: 2, scores: { B: 4 } }],
      more: [],
      winners: ["A"],
    },
    {
      rule: "score",
      ballots: [{ scores: { A: 5 } }, { count: 2, scores: { B: 4 } }],
      more: ["--score", "sum"],
      winners: ["B"],
    },
    {
      rule: "deciding-question",
      ballots: [
        { count: 2, answers: { A: "yes", B: "yes" }, choice: "B" },
        { answers: { A: "yes", B: "no" }, choice: "A" },
      ],
      more: [],
      winners: ["B"],
    },
  ])("counts other ballots by $rule $more", ({ rule, ballots, more, winners }) => {
    const file = { candidates: ["A", "B"], ballots };
    expect(counted(rule, file, ...more)).toMatchObject({ rule, winners });
  });

  test("seeks consent", () => {
    const ballots = [{ count: 9, choice: "agree" }, { choice: "objection" }];
    expect(counted("consent", { ballots })).toMatchObject({
      outcome: "back-to-discussion",
    });
  });

  test("elects by Scottish STV from a BLT file, with votes as decimals and the lot that decided", async () => {
    const result = printed(await tally("scottish-stv", "speakers.blt", blt, "--seed", "town hall"));
    const order = lotOrder(["Ada", "Bo", "Cy", "Di"], "town hall");
    expect(result).toMatchObject({
      rule: "scottish-stv",
      seats: 2,
      quota: 3,
      elected: ["Ada", "Bo"],
      lot: { algorithm: "lot-order 1", seed: "town hall", order },
    });
    expect((result.stages as object[])[1]).toMatchObject({
      kind: "surplus",
      candidate: "Ada",
      transfers: [{ to: "Bo", papers: 4, votes: "1.00000" }],
      totals: { nonTransferable: "0.00000", lost: "0.00000" },
    });
  });

  test("takes the seats of the command line before those of the file", async () => {
    const result = printed(await tally("scottish-stv", "seats.blt", blt, "--seats", "1"));
    expect(result).toMatchObject({ seats: 1, quota: 4 });
  });

  test("takes the checksum of the file as seed where none is given and says so, but only where a lot decides", async () => {
    const tied = { candidates: ["A", "B"], ballots: [{ choice: "A" }, { choice: "B" }] };
    const first = printed(await tally("single-choice", "lot.json", tied));
    const lot = first.lot as { seed: string };
    const seed = createHash("sha256")
      .update(JSON.stringify(tied, null, 1))
      .digest("hex");
    expect(lot).toMatchObject({ seed, seedFrom: "SHA-256 of the file: no --seed was given" });
    expect(printed(await tally("single-choice", "lot.json", tied))).toEqual(first);
    const again = printed(await tally("single-choice", "lot.json", tied, "--seed", seed));
    expect(again).toEqual({ ...first, lot: { ...lot, seedFrom: "--seed" } });
    expect(printed(await tally("irv", "clear.json", places, "--seed", "x"))).not.toHaveProperty(
      "lot",
    );
  });

  test("a tie falls by the lot of its file and not by the order of the candidates", () => {
    const taken = Array.from({ length: 40 }, (_, at) => {
      const candidates = ["A", "B"];
      const ballots = candidates.map((choice) => ({ count: at + 1, choice }));
      return (counted("single-choice", { candidates, ballots }) as { winners: string[] })
        .winners[0];
    });
    expect([...new Set(taken)].sort()).toEqual(["A", "B"]);
  });

  test.each([
    { rule: "single-choice", ballots: [{ choice: "A" }, { choice: "B" }] },
    { rule: "approval", ballots: [{ approve: ["A", "B"] }] },
    { rule: "score", ballots: [{ scores: { A: 1, B: 1 } }] },
    { rule: "borda", ballots: [{ ranking: [["A"]] }, { ranking: [["B"]] }] },
    { rule: "irv", ballots: [{ ranking: [["A"]] }, { ranking: [["B"]] }] },
    { rule: "scottish-stv", ballots: [{ ranking: [["A"]] }, { ranking: [["B"]] }] },
    {
      rule: "deciding-question",
      ballots: [
        { answers: { A: "yes", B: "yes" }, choice: "A" },
        { answers: { A: "yes", B: "yes" }, choice: "B" },
      ],
    },
  ])(
    "refuses a tie under $rule where it is told to, takes nobody and says so",
    ({ rule, ballots }) => {
      const file = { candidates: ["A", "B"], ballots };
      const refused = counted(rule, file, "--ties", "refuse");
      const { winners, elected } = refused as { winners?: string[]; elected?: string[] };
      expect(winners ?? elected).toEqual([]);
      expect(JSON.stringify(refused)).toContain('"decidedBy":"refused"');
      expect(refused).not.toHaveProperty("lot");
      expect(counted(rule, file)).toHaveProperty("lot");
    },
  );

  test.each<[rule: string, content: object]>([
    ["simple-majority", { ballots: [{ choice: "yes" }, { choice: "blank" }] }],
    ["absolute-majority", { ballots: [{ choice: "yes" }, { choice: "blank" }] }],
    ["consent", { ballots: [{ choice: "agree" }, { choice: "blank" }] }],
    ["single-choice", { candidates: ["A", "B"], ballots: [{ choice: "A" }, { choice: null }] }],
    ["approval", { candidates: ["A", "B"], ballots: [{ approve: ["A"] }, { approve: [] }] }],
    ["score", { candidates: ["A", "B"], ballots: [{ scores: { A: 3 } }, { scores: {} }] }],
    ...["borda", "irv", "scottish-stv", "schulze"].map((rule): [string, object] => {
      const ballots = [{ ranking: [["A"]] }, { ranking: [] }];
      return [rule, { candidates: ["A", "B"], ballots }];
    }),
    [
      "deciding-question",
      {
        candidates: ["A", "B"],
        ballots: [
          { answers: { A: "yes", B: "no" }, choice: "A" },
          { answers: { A: "blank", B: "blank" }, choice: "blank" },
        ],
      },
    ],
  ])(
    "under %s blank ballots count for the quorum of presence, and below it nothing is decided",
    (rule, content) => {
      const of = (entitled: string) =>
        counted(rule, content, "--presence", "1/2", "--entitled", entitled);
      const presence = { quorum: "presence", counted: 2, needed: 2 };
      expect(of("4")).toMatchObject({ presence: { ...presence, reached: true }, decided: true });
      expect(of("5")).toMatchObject({
        ...{ presence: { ...presence, reached: false, needed: 3 }, decided: false },
      });
      expect(counted(rule, content, "--entitled", "4")).not.toHaveProperty("decided");
    },
  );

  test.each([
    { rule: "irv", name: "broken.json", content: '{\n"candidates": [,\n', line: 2 },
    {
      rule: "irv",
      name: "stranger.json",
      content: '{ "candidates": ["A"],\n "ballots": [\n  { "ranking": [["X"]] }\n ]}',
      line: 3,
    },
    { rule: "borda", name: "broken.blt", content: "2 1\n1 1 0\n1 5 0\n0\nA\nB\n", line: 3 },
    { rule: "approval", name: "ranked.blt", content: blt, line: 1 },
    { rule: "simple-majority", name: "three.json", content: { ...places, ballots: [] }, line: 1 },
    { rule: "irv", name: "empty.json", content: "", line: 1 },
  ])("ends with 2 and the line for $name", async ({ rule, name, content, line }) => {
    const run = await tally(rule, name, content);
    expect(run).toMatchObject({ exitCode: 2, stdout: "" });
    expect(run.stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(run.stderr).toContain(`${name}:${line}: `);
  });

  test.each([
    { args: ["--ballots", "x.blt"], says: "--rule is missing." },
    { args: ["--rule", "irv"], says: "--ballots is missing." },
    { args: ["--rule", "coin", "--ballots", "x"], says: "--rule must be one of" },
    { args: ["--rule", "irv", "--ballots", "x", "--seats", "0"], says: "--seats must be" },
    { args: ["--rule", "irv", "--ballots", "x", "--seats", "2"], says: "irv fills one seat." },
    { args: ["--rule", "irv", "--ballots", "x", "--seed", ""], says: "--seed needs a text." },
    { args: ["--rule", "irv", "--ballots", "x", "--colour", "red"], says: "--colour" },
    { args: ["--rule", "absolute-majority", "--ballots", "x"], says: "--entitled is missing." },
    { args: ["--rule", "qualified-majority", "--ballots", "x"], says: "--majority is missing." },
    { args: ["--rule", "irv", "--ballots", "x", "--approval", "3/2"], says: "must be a share" },
    {
      args: ["--rule", "irv", "--ballots", "x", "--approval", "1/2", "--entitled", "9"],
      says: "irv has no winning side",
    },
    { args: ["--rule", "irv", "--ballots", "x", "--ties", "coin"], says: "--ties must be one of" },
    {
      args: ["--rule", "irv", "--ballots", "x", "--presence", "1/2"],
      says: "--entitled is missing.",
    },
  ])("refuses the options $args", ({ args, says }) => {
    const parsed = parseTallyOptions(args);
    expect(parsed).toHaveProperty("faults");
    expect(JSON.stringify(parsed)).toContain(says);
  });

  test.each([
    { args: ["--rule", "coin"], says: "npm run tally -- --help" },
    { args: ["--rule", "irv", "--ballots", "missing.blt"], says: "missing.blt:1: " },
  ])("ends with 2 for $args", async ({ args, says }) => {
    const run = await runCli("tally", args);
    expect(run).toMatchObject({ exitCode: 2, stdout: "" });
    expect(run.stderr).toContain(says);
  });

  test("explains itself", async () => {
    const run = await runCli("tally", ["--help"]);
    expect(run.exitCode).toBe(0);
    for (const rule of ["simple-majority", "scottish-stv", "schulze", "--seed", "Exit codes"]) {
      expect(run.stdout).toContain(rule);
    }
  });
});
