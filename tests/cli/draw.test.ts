import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Lottery } from "#app/domain/sortition/lottery.ts";
import { OBJECTIVES } from "#app/domain/sortition/objectives.ts";
import {
  formatLotteryFile,
  type LotteryFile,
  parseLotteryFile,
} from "#app/services/draws/lottery-file.ts";
import { verifyLotteryFile } from "#app/services/draws/verify-lottery-file.ts";
import { readTable } from "#app/services/files/delimited-text.ts";
import { type CliRun, runCli } from "#tests/support/run-cli.ts";

const quotas = [
  "feature,value,min,max",
  "gender,female,2,3",
  "gender,male,2,3",
  "age,young,2,2",
  "age,old,3,3",
];

const people = [
  "id,name,gender,age",
  ...Array.from({ length: 20 }, (_, i) =>
    [`p${i + 1}`, `Person ${i + 1}`, i % 2 ? "female" : "male", i % 3 ? "old" : "young"].join(),
  ),
];

let root = "";
let cases = 0;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "losrunde-draw-"));
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

interface DrawFiles {
  readonly quotas?: readonly string[] | Uint8Array;
  readonly people?: readonly string[] | Uint8Array;
}

interface Draw extends CliRun {
  readonly out: string;
  readonly quotasPath: string;
  readonly peoplePath: string;
}

async function draw(files: DrawFiles, ...options: readonly string[]): Promise<Draw> {
  cases += 1;
  const base = join(root, String(cases));
  const paths = {
    quotasPath: `${base}-quotas.csv`,
    peoplePath: `${base}-people.csv`,
    out: `${base}-out`,
  };
  writeFileSync(paths.quotasPath, contentOf(files.quotas ?? quotas));
  writeFileSync(paths.peoplePath, contentOf(files.people ?? people));
  const size = options.includes("--size") ? [] : ["--size", "5"];
  const given = ["--quotas", paths.quotasPath, "--people", paths.peoplePath, "--out", paths.out];
  return { ...paths, ...(await runCli("draw", [...given, ...size, ...options])) };
}

function contentOf(lines: readonly string[] | Uint8Array): string | Uint8Array {
  return lines instanceof Uint8Array ? lines : `${lines.join("\n")}\n`;
}

function tableIn(draw: Draw, name: string) {
  const table = readTable(readFileSync(join(draw.out, name)));
  if (!table.ok) throw new Error(table.problem.code);
  return table.value;
}

function reportOf(draw: Draw) {
  return JSON.parse(readFileSync(join(draw.out, "report.json"), "utf8"));
}

describe.concurrent("A draw", () => {
  test("writes the panel, everyone else and a report of the promised shape", async () => {
    const run = await draw({}, "--id", "id", "--seed", "s1");
    expect(run).toMatchObject({ exitCode: 0, stderr: "" });
    const panel = tableIn(run, "panel.csv");
    const remaining = tableIn(run, "remaining.csv");
    expect(panel.header).toEqual(["id", "name", "gender", "age"]);
    expect(panel.rows).toHaveLength(5);
    const rows = [...panel.rows, ...remaining.rows].map((row) => row.cells.join());
    expect(rows.sort()).toEqual(people.slice(1).sort());

    const report = reportOf(run);
    expect(Object.keys(report)).toEqual([
      ...["objective", "algorithmVersion", "n", "k", "profiles", "seed", "inputHash", "seconds"],
      ...["optimality", "probabilities", "unreachable", "min", "gini", "geometricMean", "quotas"],
    ]);
    expect(report).toMatchObject({ objective: "leximin", n: 20, k: 5, profiles: 4, seed: "s1" });
    expect(report.optimality).toEqual({ proved: true, by: "relaxation" });
    expect(Object.keys(report.probabilities)).toEqual(
      people.slice(1).map((row) => row.split(",")[0]),
    );
    const sum = Object.values<number>(report.probabilities).reduce((a, b) => a + b, 0);
    expect(sum).toBeCloseTo(5, 9);
    for (const quota of report.quotas) {
      const count = panel.rows.filter((row) => row.cells.includes(quota.value)).length;
      expect(quota.selected).toBe(count);
      expect(quota.selected).toBeGreaterThanOrEqual(quota.min);
      expect(quota.selected).toBeLessThanOrEqual(quota.max);
    }
    expect(report.quotas[0]).toMatchObject({ feature: "gender", value: "female", pool: 10 });
  });

  test("with the same seed gives the same bytes, with its own seed a seed to repeat it", async () => {
    const first = await draw({});
    const { seed } = reportOf(first);
    expect(seed).toMatch(/^[0-9a-f]{32}$/);
    const second = await draw({}, "--seed", seed);
    for (const name of ["panel.csv", "remaining.csv", "lottery.json"]) {
      expect(readFileSync(join(second.out, name))).toEqual(readFileSync(join(first.out, name)));
    }
    const { seconds: _first, ...firstReport } = reportOf(first);
    const { seconds: _second, ...secondReport } = reportOf(second);
    expect(secondReport).toEqual(firstReport);
    expect(readdirSync(first.out).sort()).toEqual([
      ...["lottery.json", "panel.csv", "remaining.csv", "report.json"],
    ]);
  });

  test("takes the number of the row as id where no column is named", async () => {
    const report = reportOf(await draw({}));
    expect(Object.keys(report.probabilities)).toEqual(people.slice(1).map((_, i) => `${i + 1}`));
  });

  test.each(OBJECTIVES)("knows the objective %s", async (objective) => {
    const run = await draw({}, "--objective", objective, "--seed", "s");
    expect(run).toMatchObject({ exitCode: 0, stderr: "" });
    expect(reportOf(run)).toMatchObject({ objective, k: 5 });
  });

  test("reads Windows-1252 with semicolons and writes UTF-8", async () => {
    const german = [
      "Nr;Straße;Geschlecht",
      ...Array.from(
        { length: 6 },
        (_, i) => `${i};Große Gasse ${i};${i % 2 ? "männlich" : "weiblich"}`,
      ),
    ];
    const run = await draw(
      {
        quotas: [
          "Merkmal;Ausprägung;Minimum;Maximum",
          "geschlecht;männlich;2;3",
          "geschlecht;weiblich;2;3",
        ],
        people: Buffer.from(german.join("\r\n"), "latin1"),
      },
      ...["--id", "nr"],
    );
    expect(run).toMatchObject({ exitCode: 0, stderr: "" });
    const panel = tableIn(run, "panel.csv");
    expect(panel).toMatchObject({ encoding: "utf-8", header: ["Nr", "Straße", "Geschlecht"] });
    expect(panel.rows[0]?.cells[1]).toMatch(/^Große Gasse \d$/);
  });

  test("defuses cells that a spreadsheet would run, unchanged on reading again", async () => {
    const nasty = ['=HYPERLINK("http://x.example","y")', "+1", "-1", "@x", "\tx", "'=x", "plain"];
    const quoted = nasty.map((cell) => `"${cell.replaceAll('"', '""')}"`);
    const pool = ["name,sex", ...quoted.map((cell) => `${cell.replace("'", "''")},f`)];
    const run = await draw(
      { quotas: ["feature,value,min,max", "sex,f,1,9"], people: pool },
      "--size",
      "6",
    );
    expect(run).toMatchObject({ exitCode: 0, stderr: "" });
    const lists = ["panel.csv", "remaining.csv"];
    const text = lists.map((name) => readFileSync(join(run.out, name), "utf8")).join("");
    expect(text).not.toMatch(/^"?[=+\-@\t\r]/m);
    const names = lists.flatMap((name) => tableIn(run, name).rows.map((row) => row.cells[0]));
    expect(names.sort()).toEqual([...nasty].sort());
    const again = await draw({
      quotas: ["feature,value,min,max", "sex,f,1,9"],
      people: readFileSync(join(run.out, "panel.csv")),
    });
    const repeated = lists.flatMap((name) => tableIn(again, name).rows.map((row) => row.cells[0]));
    expect(repeated.sort()).toEqual(
      tableIn(run, "panel.csv")
        .rows.map((row) => row.cells[0])
        .sort(),
    );
  });

  test("warns of a value that nobody has", async () => {
    const run = await draw({ quotas: [...quotas, "gender,diverse,0,1", "gender,unknown,0,0"] });
    expect(run.exitCode).toBe(0);
    expect(run.stderr).toBe(
      `${run.quotasPath}:6: Warning: nobody in the pool has "gender" = "diverse".\n`,
    );
  });

  test("says in one sentence what stopped it unexpectedly", async () => {
    const taken = join(root, "taken");
    writeFileSync(taken, "a file, not a directory");
    const run = await draw({}, "--out", taken);
    expect(run.exitCode).toBe(1);
    expect(run.stderr).toMatch(/^Something unexpected stopped the draw: [^\n]*taken[^\n]*\n$/);
    expect(readFileSync(taken, "utf8")).toBe("a file, not a directory");
  });

  test("explains its options", async () => {
    const run = await runCli("draw", ["--help"]);
    expect(run).toMatchObject({ exitCode: 0, stderr: "" });
    for (const option of [
      "--quotas",
      "--people",
      "--size",
      "--id",
      "--objective",
      "--seed",
      "--out",
    ]) {
      expect(run.stdout).toContain(option);
    }
  });
});

const changedQuota = (line: number, row: string) => quotas.with(line - 1, row);
const changedPerson = (line: number, row: string) => people.with(line - 1, row);
const bytes = (text: string) => Buffer.from(text, "latin1");

describe.concurrent("Bad input is refused with file and line:", () => {
  test.each<[string, DrawFiles, readonly string[], readonly [keyof DrawFiles, number, RegExp][]]>([
    ["an empty file", { people: bytes("") }, [], [["people", 1, /empty/]]],
    ["a file of blanks", { quotas: bytes(" \r\n ") }, [], [["quotas", 1, /empty/]]],
    [
      "a delimiter that cannot be told",
      { people: bytes("This is just a line of words, not a table.\n") },
      [],
      [["people", 1, /commas, semicolons or tabs/]],
    ],
    [
      "duplicate ids, each of them",
      { people: [...changedPerson(4, "p1,X,male,old"), "p2,Y,male,old"] },
      ["--id", "id"],
      [
        ["people", 4, /"p1" already belongs to the person on line 2/],
        ["people", 22, /"p2" already belongs/],
      ],
    ],
    [
      "values without quota, each of them, with the value that was meant",
      { people: [...changedPerson(3, "p2,X,Female,ancient")] },
      [],
      [
        ["people", 3, /"Female" in column "gender"; did you mean "female"\?/],
        ["people", 3, /no quota for the value "ancient"/],
      ],
    ],
    [
      "a person without a value",
      { people: changedPerson(5, "p4,X,,old") },
      [],
      [["people", 5, /column "gender" is empty/]],
    ],
    [
      "a feature without column",
      { quotas: [...quotas, "district,north,0,5"] },
      [],
      [["people", 1, /"district"/]],
    ],
    ["an id column that is not there", {}, ["--id", "key"], [["people", 1, /"key"/]]],
    [
      "a binary file",
      { people: bytes("a,b\n\0\x01\x02\n") },
      [],
      [["people", 1, /not a text file/]],
    ],
    ["a workbook named .csv", { quotas: bytes("PK\x03\x04…") }, [], [["quotas", 1, /workbook/]]],
    [
      "min above max and text for a number, each of them",
      { quotas: [...changedQuota(3, "gender,male,4,3"), "gender,diverse,none,1"] },
      [],
      [
        ["quotas", 3, /min 4 above max 3/],
        ["quotas", 6, /"none" in column "min"/],
      ],
    ],
    [
      "faults of both files at once",
      { quotas: changedQuota(2, "gender,,2,3"), people: [...people, "p21,X,female,old,extra"] },
      [],
      [
        ["quotas", 2, /column "value" is empty/],
        ["people", 22, /5 cells/],
      ],
    ],
    [
      "a panel larger than the pool",
      {},
      ["--size", "21"],
      [["people", 1, /21 seats, but the pool only 20 people/]],
    ],
    [
      "an unclosed quotation mark",
      { people: changedPerson(7, 'p6,"X,female,old') },
      [],
      [["people", 7, /quotation mark/]],
    ],
  ])("%s", async (_name, files, options, faults) => {
    const run = await draw(files, ...options);
    const lines = run.stderr.trimEnd().split("\n");
    expect(lines).toHaveLength(faults.length);
    for (const [position, [file, line, sentence]] of faults.entries()) {
      const path = file === "quotas" ? run.quotasPath : run.peoplePath;
      expect(lines[position]).toMatch(sentence);
      expect(lines[position]?.startsWith(`${path}:${line}: `)).toBe(true);
    }
    expect(run.exitCode).toBe(2);
    expect(existsSync(run.out)).toBe(false);
  });

  test("a file of 200 MB, without reading it", async () => {
    const path = join(root, "large.csv");
    writeFileSync(path, "");
    truncateSync(path, 200 * 1024 * 1024);
    const out = join(root, "large-out");
    const run = await runCli("draw", [
      ...["--quotas", path, "--people", path, "--size", "5", "--out", out],
    ]);
    expect(run.stderr.split("\n")[0]).toBe(`${path}:1: The file is larger than 32 MB.`);
    expect(run.exitCode).toBe(2);
    expect(existsSync(out)).toBe(false);
  });

  test.each([
    ["a missing option", ["--size", "5"], /--quotas is missing/],
    ["a size that is no number", ["--size", "five"], /--size must be a whole number/],
    ["an unknown objective", ["--objective", "best"], /--objective must be one of/],
    ["an unknown option", ["--sise", "5"], /--sise/],
    [
      "a file that is not there",
      ["--quotas", "none.csv", "--people", "none.csv", "--size", "5", "--out", "none"],
      /none\.csv:1: The file cannot be opened/,
    ],
  ])("%s", async (_name, args, sentence) => {
    const run = await runCli("draw", args);
    expect(run.stderr).toMatch(sentence);
    expect(run.exitCode).toBe(2);
  });
});

describe.concurrent("Quotas that cannot be met come with a relaxation that can:", () => {
  test.each<[string, readonly string[], number, RegExp]>([
    ["minima above the size", changedQuota(2, "gender,female,4,4"), 2, /add up to 6/],
    [
      "maxima below the size",
      [...changedQuota(2, "gender,female,2,2").with(2, "gender,male,2,2")],
      2,
      /add up to 4/,
    ],
    ["a value that nobody has", [...quotas, "gender,diverse,1,1"], 6, /pool has 0/],
    [
      "quotas that conflict in this pool",
      [...quotas, "name,Person 1,1,1", "name,Person 7,1,1", "name,Person 13,1,1"].concat(
        people.slice(1).flatMap((row) => {
          const name = row.split(",")[1] ?? "";
          return /Person (1|7|13)$/.test(name) ? [] : [`name,${name},0,1`];
        }),
      ),
      4,
      /keeps these quotas together/,
    ],
  ])("%s", async (_name, impossible, line, sentence) => {
    const run = await draw({ quotas: impossible });
    expect(run.exitCode).toBe(3);
    const [first = ""] = run.stderr.split("\n");
    expect(first).toMatch(sentence);
    expect(first.startsWith(`${run.quotasPath}:${line}: `)).toBe(true);
    expect(run.stderr).toMatch(/would have to change from/);
    expect(readdirSync(run.out).sort()).toEqual(["relaxation.json", "relaxed-quotas.csv"]);

    const relaxation = JSON.parse(readFileSync(join(run.out, "relaxation.json"), "utf8"));
    expect(relaxation.changes.length).toBeGreaterThan(0);
    const rows: { feature: string; value: string; min: number; max: number }[] = relaxation.quotas;
    const relaxed = rows.map(({ feature, value, min, max }) => [feature, value, min, max].join());
    const again = await draw({ quotas: ["feature,value,min,max", ...relaxed] });
    expect(again.exitCode).toBe(0);
    const fromCsv = await draw({ quotas: readFileSync(join(run.out, "relaxed-quotas.csv")) });
    expect(fromCsv.exitCode).toBe(0);
  });
});

describe("A lottery file", () => {
  let file: LotteryFile;

  beforeAll(async () => {
    const run = await draw({}, "--id", "id", "--seed", "s1");
    const parsed = parseLotteryFile(readFileSync(join(run.out, "lottery.json"), "utf8"));
    if (!parsed.ok) throw new Error(parsed.problem.code);
    file = parsed.value;
  });

  function check(content: string): Promise<CliRun> {
    cases += 1;
    const path = join(root, `${cases}-lottery.json`);
    writeFileSync(path, content);
    return runCli("verify-draw", [path]);
  }

  test("is confirmed as it was written", async () => {
    expect(await check(formatLotteryFile(file))).toMatchObject({ exitCode: 0, stderr: "" });
  });

  test("is refused with the first thing that does not hold", async () => {
    const run = await check(formatLotteryFile({ ...file, seed: "another" }));
    expect(run.exitCode).toBe(1);
    expect(run.stderr).toMatch(/The seed does not draw the members stated/);
  });

  type Tamper = (file: LotteryFile) => LotteryFile;
  const inLottery =
    (tamper: (lottery: Lottery) => Partial<Lottery>): Tamper =>
    ({ lottery, ...rest }) => ({ ...rest, lottery: { ...lottery, ...tamper(lottery) } });

  test.each<[string, string, Tamper]>([
    [
      "a quota is made tighter than the panels",
      "quota_broken",
      inLottery(({ quotas }) => ({ quotas: quotas.map((quota) => ({ ...quota, max: 2 })) })),
    ],
    [
      "a quota is made wider",
      "input_hash_wrong",
      inLottery(({ quotas }) => ({ quotas: quotas.map((quota) => ({ ...quota, max: 5 })) })),
    ],
    [
      "a person is exchanged",
      "input_hash_wrong",
      inLottery(({ profiles }) => ({
        profiles: profiles.map((profile) => ({
          ...profile,
          members: profile.members.map((id) => (id === "p1" ? "friend" : id)),
        })),
      })),
    ],
    [
      "a panel is left out",
      "weights_do_not_sum_to_one",
      inLottery(({ panels }) => ({ panels: panels.slice(1) })),
    ],
    [
      "a probability is changed",
      "probability_wrong",
      inLottery(({ probabilities }) => ({ probabilities: probabilities.map((p) => p + 1e-6) })),
    ],
    [
      "another objective is made up",
      "lottery_file_invalid",
      inLottery(() => ({ objective: "whim" as Lottery["objective"] })),
    ],
    [
      "a member of the panel is exchanged",
      "panel_not_replayed",
      ({ panel, ...rest }) => ({
        ...rest,
        panel: { ...panel, members: ["friend", ...panel.members.slice(1)] },
      }),
    ],
  ])("is refused when %s", (_name, code, tamper) => {
    const verified = verifyLotteryFile(formatLotteryFile(tamper(file)));
    expect(verified).toMatchObject({ ok: false, problem: { code } });
  });

  test("is refused when it is no lottery at all", () => {
    expect(verifyLotteryFile("{")).toMatchObject({ problem: { code: "lottery_not_json" } });
    expect(verifyLotteryFile("[]")).toMatchObject({ problem: { code: "lottery_file_invalid" } });
  });
});
