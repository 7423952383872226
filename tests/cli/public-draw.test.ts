import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type CheckId,
  FULL_CHECKS,
  PUBLIC_CHECKS,
} from "#app/domain/public-draw/lottery-checks.ts";
import { eraseRows, lotteryText } from "#app/domain/public-draw/public-lottery.ts";
import { parseFullLottery, parsePublicLottery } from "#app/services/draws/public-lottery-file.ts";
import { readTable } from "#app/services/files/delimited-text.ts";
import { type CliRun, runCli } from "#tests/support/run-cli.ts";

const quotas = [
  "feature,value,min,max,label",
  "gender,female,2,3,",
  "gender,male,2,3,",
  "age,16–19,1,2,",
  "age,20–29,0,2,",
  "age,30+,2,4,",
  "gender & migration & age,female & yes & 16–19|20–29,1,1,young women",
];

/** 24 synthetic people; every fourth lives with the one before, in one street but for one. */
const people = [
  "id,name,gender,migration,age,street,house",
  ...Array.from({ length: 24 }, (_, i) =>
    [
      `p${i + 1}`,
      `Synthetic ${i + 1}`,
      i % 2 ? "female" : "male",
      i % 3 ? "no" : "yes",
      ["30+", "16–19", "30+", "20–29", "30+"][i % 5],
      i === 20 ? "" : "Long Street",
      i % 4 === 3 ? i - 1 : i,
    ].join(),
  ),
];

const seed = "a seed that nobody would ever guess";
const options = ["--id", "id", "--size", "5", "--lottery", "1000"];
let root = "";
let cases = 0;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "losrunde-public-draw-"));
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

interface Draw extends CliRun {
  readonly out: string;
}

async function draw(
  given: readonly string[],
  quotaLines: readonly string[] = quotas,
): Promise<Draw> {
  cases += 1;
  const base = join(root, String(cases));
  writeFileSync(`${base}-quotas.csv`, `${quotaLines.join("\n")}\n`);
  writeFileSync(`${base}-people.csv`, `${people.join("\n")}\n`);
  const out = `${base}-out`;
  const files = ["--quotas", `${base}-quotas.csv`, "--people", `${base}-people.csv`, "--out", out];
  return { out, ...(await runCli("draw", [...files, ...given])) };
}

function textIn(draw: Draw, name: string): string {
  return readFileSync(join(draw.out, name), "utf8");
}

function recordsIn(draw: Draw, name: string): Record<string, string>[] {
  const table = readTable(Buffer.from(textIn(draw, name)));
  if (!table.ok) throw new Error(table.problem.code);
  const { header, rows } = table.value;
  return rows.map(({ cells }) =>
    Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ""])),
  );
}

function publicLotteryIn(draw: Draw) {
  const parsed = parsePublicLottery(textIn(draw, "lottery-public.json"));
  if (!parsed.ok) throw new Error(parsed.problem.code);
  return parsed.value;
}

async function verify(text: string, ...given: readonly string[]): Promise<CliRun> {
  cases += 1;
  const path = join(root, `${cases}.json`);
  writeFileSync(path, text);
  return runCli("verify-draw", [path, ...given]);
}

describe.concurrent("A draw with --lottery 1000", () => {
  test("writes both files, who has which row, and the panel of the number", async () => {
    const run = await draw([...options, "--seed", seed, "--number", "417"]);
    expect(run).toMatchObject({ exitCode: 0, stderr: "" });
    const lottery = publicLotteryIn(run);
    expect(lottery).toMatchObject({ size: 5, poolSize: 24, households: false, announcement: null });
    const personOf = new Map(recordsIn(run, "lottery-rows.csv").map(({ id, row }) => [row, id]));
    expect(personOf.size).toBe(24);
    const drawn = recordsIn(run, "panel.csv").map(({ id }) => id);
    expect(lottery.panels[417]?.map((row) => personOf.get(row)).sort()).toEqual(drawn.sort());
    expect(recordsIn(run, "remaining.csv")).toHaveLength(19);
    const report = JSON.parse(textIn(run, "report.json"));
    expect(report.publicDraw).toMatchObject({ number: 417, rounding: lottery.rounding });
    expect(run.stdout).toContain(`Commitment: ${report.publicDraw.commitment}`);
    const text = textIn(run, "lottery-public.json");
    expect(text).not.toMatch(/Synthetic|Long Street|"p\d+"/);
    expect(textIn(run, "lottery-full.json")).not.toMatch(/Synthetic|Long Street|"p\d+"/);

    for (const name of ["lottery-public.json", "lottery-full.json"]) {
      const { commitment } = report.publicDraw;
      const checked = await verify(
        textIn(run, name),
        "--commitment",
        commitment,
        "--number",
        "417",
      );
      expect(checked).toMatchObject({ exitCode: 0, stderr: "" });
      expect(checked.stdout).toContain(`Panel 417: ${lottery.panels[417]?.join(" ")}`);
    }
    expect(await verify(textIn(run, "lottery.json"))).toMatchObject({ exitCode: 0, stderr: "" });
  });

  test("gives the same files for the same seed, whatever the number, which alone decides the panel", async () => {
    const [first, again, other] = await Promise.all([
      draw([...options, "--seed", seed]),
      draw([...options, "--seed", seed, "--number", "000"]),
      draw([...options, "--seed", `${seed}!`]),
    ]);
    for (const name of ["lottery-public.json", "lottery-full.json", "lottery-rows.csv"]) {
      expect(textIn(again, name)).toBe(textIn(first, name));
      expect(textIn(other, name)).not.toBe(textIn(first, name));
    }
    const number = /Panel (\d{3}) of 000 to 999, from the seed/.exec(first.stdout)?.[1];
    expect(number).toBeDefined();
    const repeated = await draw([...options, "--seed", seed, "--number", number ?? ""]);
    expect(textIn(repeated, "panel.csv")).toBe(textIn(first, "panel.csv"));
  });

  test("warns of a seed that can be guessed", async () => {
    const run = await draw([...options, "--seed", "1"]);
    expect(run.stdout).toContain("whoever guesses a seed this short");
    expect((await draw(options)).stdout).not.toContain("whoever guesses");
  });

  test("keeps quotas over several features and households on every panel", async () => {
    const run = await draw([...options, "--household", "Street, house", "--seed", seed]);
    expect(run).toMatchObject({ exitCode: 0, stderr: "" });
    const lottery = publicLotteryIn(run);
    expect(lottery).toMatchObject({ households: true, combined: [{ name: "young women" }] });
    const rowOf = new Map(recordsIn(run, "lottery-rows.csv").map(({ id, row }) => [id, row]));
    const pool = people.slice(1).map((line) => line.split(","));
    const rowsWhere = (test: (cells: string[]) => boolean) =>
      new Set(pool.filter(test).map(([id = ""]) => rowOf.get(id)));
    const young = rowsWhere(
      ([, , gender, migration, age]) => gender === "female" && migration === "yes" && age !== "30+",
    );
    expect(young.size).toBeGreaterThan(1);
    const homes = [...new Set(pool.map((cells) => cells[6]))].map((house) =>
      rowsWhere((cells) => cells[6] === house && cells[5] !== ""),
    );
    expect(homes.some((rows) => rows.size === 2)).toBe(true);
    for (const panel of lottery.panels) {
      expect(panel.filter((row) => young.has(row))).toHaveLength(1);
      for (const rows of homes) {
        expect(panel.filter((row) => rows.has(row)).length).toBeLessThanOrEqual(1);
      }
    }
    const full = textIn(run, "lottery-full.json");
    expect(JSON.stringify(recordsIn(run, "panel.csv"))).toContain("Synthetic");
    expect(await verify(full)).toMatchObject({ exitCode: 0, stderr: "" });
  });

  test("keeps households in a draw without numbered panels too", async () => {
    const run = await draw([...["--id", "id", "--size", "5"], "--household", "street,house"]);
    expect(run).toMatchObject({ exitCode: 0, stderr: "" });
    const lottery = JSON.parse(textIn(run, "lottery.json"));
    expect(JSON.stringify(lottery)).toContain('"households"');
    expect(await verify(textIn(run, "lottery.json"))).toMatchObject({ exitCode: 0, stderr: "" });
  });

  test("writes a relaxation that can be drawn from, quotas over several features too", async () => {
    const run = await draw(options, quotas.with(6, "gender & age,female & 30+,5,5,older women"));
    expect(run.exitCode).toBe(3);
    const relaxed = textIn(run, "relaxed-quotas.csv").trimEnd().split(/\r?\n/);
    expect(relaxed.some((line) => line.includes("older women"))).toBe(true);
    expect((await draw(options, relaxed)).exitCode).toBe(0);
  });

  test.each([
    ["another number of panels", ["--lottery", "999"], /--lottery must be 1000/],
    ["a number of two digits", ["--number", "42"], /--number must be three digits/],
    ["no columns", ["--household", "street,"], /--household needs the names of columns/],
  ])("refuses %s", async (_, given, sentence) => {
    const run = await draw([...options, ...given]);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toMatch(sentence);
  });

  test("refuses a number without numbered panels, and columns that are not there", async () => {
    const number = await draw(["--size", "5", "--number", "417"]);
    expect(number).toMatchObject({ exitCode: 2 });
    expect(number.stderr).toContain("--number goes with --lottery 1000");
    const columns = await draw([...options, "--household", "street,flat"]);
    expect(columns.exitCode).toBe(2);
    expect(columns.stderr).toMatch(/people\.csv:1: There is no column "flat"/);
    const made = quotas.with(6, "gender & school,female & high,1,1,");
    const feature = await draw(options, made);
    expect(feature.exitCode).toBe(2);
    expect(feature.stderr).toMatch(/people\.csv:1: There is no column for the feature "school"/);
  });
});

describe("Checking the files of a public draw", () => {
  let run: Draw;
  let publicText = "";
  let fullText = "";
  let commitment = "";

  beforeAll(async () => {
    run = await draw([...options, "--household", "street,house", "--seed", seed]);
    publicText = textIn(run, "lottery-public.json");
    fullText = textIn(run, "lottery-full.json");
    commitment = JSON.parse(textIn(run, "report.json")).publicDraw.commitment;
  });

  test("says what was not checked, and takes the public file beside the full one", async () => {
    const alone = await verify(fullText);
    expect(alone.stdout.match(/^Not checked: /gm)).toHaveLength(3);
    const both = await verify(
      fullText,
      ...[
        "--public",
        join(run.out, "lottery-public.json"),
        "--commitment",
        commitment.toUpperCase(),
      ],
    );
    expect(both).toMatchObject({ exitCode: 0, stderr: "" });
    expect(both.stdout).not.toContain("Not checked");
  });

  test("goes on after someone was erased", async () => {
    const full = parseFullLottery(fullText);
    if (!full.ok) throw new Error(full.problem.code);
    const text = lotteryText(eraseRows(full.value, new Set([full.value.rows[0]?.id ?? ""])));
    const checked = await verify(text, "--commitment", commitment);
    expect(checked).toMatchObject({ exitCode: 0, stderr: "" });
    expect(checked.stdout).toContain("Not checked: the hash of the full file, as 1 row was erased");
  });

  test("finds a changed digit, letter or panel, with and without the commitment", async () => {
    for (const [text, changed] of [
      [publicText, publicText.replace('"poolSize":24', '"poolSize":25')],
      [publicText, publicText.replace('"probability":0.', '"probability":0.0')],
      [fullText, fullText.replace('"gender":"female"', '"gender":"male"')],
      [fullText, `${fullText}\n`],
    ] as const) {
      expect(changed).not.toBe(text);
      for (const given of [[], ["--commitment", commitment]]) {
        const checked = await verify(changed, ...given);
        expect(checked).toMatchObject({ exitCode: 1, stdout: "" });
        expect(checked.stderr).toContain("not byte for byte as it was written");
      }
    }
  });

  test("finds another commitment, and a public file of another draw", async () => {
    const wrong = await verify(publicText, "--commitment", "0".repeat(64));
    expect(wrong).toMatchObject({ exitCode: 1, stdout: "" });
    expect(wrong.stderr).toContain(`The commitment of the file is ${commitment}, not 000`);
    const other = await draw([...options, "--seed", "another"]);
    const mixed = await verify(fullText, "--public", join(other.out, "lottery-public.json"));
    expect(mixed).toMatchObject({ exitCode: 1, stdout: "" });
    expect(mixed.stderr).toContain("The hash of the full file is");
  });

  test.each([
    ["a commitment that is none", ["--commitment", "abc"]],
    ["a number that is none", ["--number", "1000"]],
    ["two files", ["other.json"]],
    ["a public file that is not there", ["--public", "none.json"]],
  ])("is refused as wrong usage for %s", async (_, given) => {
    expect(await verify(publicText, ...given)).toMatchObject({ exitCode: 2, stdout: "" });
  });

  test("is refused for a weighted lottery with a commitment, and for what is no lottery", async () => {
    const weighted = await verify(textIn(run, "lottery.json"), "--commitment", commitment);
    expect(weighted.exitCode).toBe(1);
    const unknown = publicText.replace("losrunde-lottery-public", "losrunde-lottery-publik");
    expect((await verify(unknown)).exitCode).toBe(1);
    expect((await verify("")).exitCode).toBe(1);
  });
});

test("There is a sentence for each check", async () => {
  const { checkSentence } = await import("#app/cli/check-sentences.ts");
  const ids: readonly CheckId[] = [...PUBLIC_CHECKS, ...FULL_CHECKS];
  for (const id of ids) {
    const params = { panel: 7, feature: "f", value: "v", row: "ABCDEF", erased: 1, unchecked: 2 };
    for (const holds of [false, null]) {
      expect(checkSentence({ id, holds, params })).toMatch(/^\S.*\.$/);
    }
  }
});
