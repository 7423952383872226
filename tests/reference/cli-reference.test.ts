import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readTable } from "#app/services/files/delimited-text.ts";
import { readQuotas } from "#app/services/files/read-quotas.ts";
import { runCli } from "#tests/support/run-cli.ts";

/** Pools with exact leximin vectors; they stay outside the project. */
const dataRoot = join(
  process.env.SHARED_DATA_DIR ?? fileURLToPath(new URL("../../../shared/data", import.meta.url)),
  "sortition",
);

interface Instance {
  readonly reference: string;
  readonly quotas: string;
  readonly people: string;
  readonly size: number;
  readonly id?: string;
}

const instances: readonly Instance[] = [
  {
    reference: "sf_fixture_22",
    quotas: "sf_strat_fixture/features.csv",
    people: "sf_strat_fixture/candidates.csv",
    size: 22,
    id: "nationbuilder_id",
  },
  {
    reference: "opendlp_monitoring_30",
    quotas: "opendlp_monitoring/categories.csv",
    people: "opendlp_monitoring/respondents.csv",
    size: 30,
    id: "unique_id",
  },
  {
    reference: "diversimax_60_wide",
    quotas: "diversimax_60/categories_wide_ranges.csv",
    people: "diversimax_60/participants_pool.csv",
    size: 60,
  },
  {
    reference: "diversimax_60_exact",
    quotas: "diversimax_60/categories_exact_ranges.csv",
    people: "diversimax_60/participants_pool.csv",
    size: 60,
  },
  {
    reference: "example_small_20",
    quotas: "example_small_20/categories.csv",
    people: "example_small_20/respondents.csv",
    size: 20,
  },
  {
    reference: "example_large_200",
    quotas: "example_large_200/categories.csv",
    people: "example_large_200/respondents.csv",
    size: 200,
  },
  {
    reference: "sa_bench_150_22",
    quotas: "sa_bench_150_22/categories.csv",
    people: "sa_bench_150_22/respondents.csv",
    size: 22,
    id: "id",
  },
  {
    reference: "sa_bench_500_75",
    quotas: "sa_bench_500_75/categories.csv",
    people: "sa_bench_500_75/respondents.csv",
    size: 75,
    id: "id",
  },
];

interface Reference {
  readonly n: number;
  readonly k: number;
  readonly sorted_probs: readonly number[];
  readonly impossible_agents: number;
}

const tolerance = 1e-5;

let out = "";

beforeAll(() => {
  out = mkdtempSync(join(tmpdir(), "losrunde-reference-"));
});

afterAll(() => {
  rmSync(out, { recursive: true, force: true });
});

function tableOf(path: string) {
  const table = readTable(readFileSync(path));
  if (!table.ok) throw new Error(`${path}: ${table.problem.code}`);
  return table.value;
}

test("The reference data is there", () => {
  expect(existsSync(dataRoot), `${dataRoot}; SHARED_DATA_DIR names another folder`).toBe(true);
});

describe.each(instances)("The command line on $reference", ({ reference, size, id, ...files }) => {
  test("draws the exact leximin probabilities and a panel that keeps every quota", async () => {
    const exact: Reference = JSON.parse(
      readFileSync(join(dataRoot, "reference", `${reference}.json`), "utf8"),
    );
    const directory = join(out, reference);
    const run = await runCli("draw", [
      ...["--quotas", join(dataRoot, files.quotas), "--people", join(dataRoot, files.people)],
      ...["--size", String(size), "--seed", "reference", "--out", directory],
      ...(id === undefined ? [] : ["--id", id]),
    ]);
    expect(run.exitCode, run.stderr).toBe(0);

    const report = JSON.parse(readFileSync(join(directory, "report.json"), "utf8"));
    expect(report).toMatchObject({ n: exact.n, k: exact.k, optimality: { proved: true } });
    expect(report.unreachable).toHaveLength(exact.impossible_agents);
    const sorted = Object.values<number>(report.probabilities).sort((a, b) => a - b);
    expect(sorted).toHaveLength(exact.sorted_probs.length);
    const differences = sorted.map((p, i) => Math.abs(p - (exact.sorted_probs[i] ?? Number.NaN)));
    expect(Math.max(...differences)).toBeLessThanOrEqual(tolerance);
    expect(Math.abs(sorted.reduce((a, b) => a + b, 0) - size)).toBeLessThanOrEqual(1e-6);

    // Counted from the files, not taken from the report.
    const panel = tableOf(join(directory, "panel.csv"));
    expect(panel.rows).toHaveLength(size);
    for (const quota of readQuotas(tableOf(join(dataRoot, files.quotas))).quotas) {
      const column = panel.header.indexOf(quota.feature);
      const count = panel.rows.filter((row) => row.cells[column] === quota.value).length;
      expect(count, `${quota.feature} ${quota.value}`).toBeGreaterThanOrEqual(quota.min);
      expect(count, `${quota.feature} ${quota.value}`).toBeLessThanOrEqual(quota.max);
    }
    const verified = await runCli("verify-draw", [join(directory, "lottery.json")]);
    expect(verified.exitCode, verified.stderr).toBe(0);
  });

  test("rounds them to 1,000 panels that keep every quota, with the least change of any probability", async () => {
    const directory = join(out, `${reference} rounded`);
    const run = await runCli("draw", [
      ...["--quotas", join(dataRoot, files.quotas), "--people", join(dataRoot, files.people)],
      ...["--size", String(size), "--seed", "reference", "--out", directory],
      ...["--lottery", "1000", "--number", "417"],
      ...(id === undefined ? [] : ["--id", id]),
    ]);
    expect(run.exitCode, run.stderr).toBe(0);
    const { probabilities, publicDraw } = JSON.parse(
      readFileSync(join(directory, "report.json"), "utf8"),
    );
    expect(publicDraw.rounding.proved).toBe(true);
    expect(publicDraw.rounding.deviation).toBeLessThan(0.001);
    for (const name of ["lottery-public.json", "lottery-full.json"]) {
      const given = [join(directory, name), "--commitment", publicDraw.commitment];
      const verified = await runCli("verify-draw", given);
      expect(verified.exitCode, verified.stderr).toBe(0);
    }

    // Counted from the people file, not taken from the attributes of the full file.
    const pool = tableOf(join(dataRoot, files.people));
    const rows = tableOf(join(directory, "lottery-rows.csv")).rows.map(({ cells }) => cells);
    const rowOfPerson = new Map(rows.map(([person = "", row = ""]) => [person, row]));
    const rowIds = rows.map(([, row = ""]) => row);
    const { panels }: { panels: string[][] } = JSON.parse(
      readFileSync(join(directory, "lottery-public.json"), "utf8"),
    );
    expect(panels).toHaveLength(1000);
    for (const panel of panels) expect(new Set(panel).size).toBe(size);
    for (const quota of readQuotas(tableOf(join(dataRoot, files.quotas))).quotas) {
      const column = pool.header.indexOf(quota.feature);
      const having = new Set(
        rowIds.filter((_, person) => pool.rows[person]?.cells[column] === quota.value),
      );
      for (const panel of panels) {
        const count = panel.filter((row) => having.has(row)).length;
        expect(count, `${quota.feature} ${quota.value}`).toBeGreaterThanOrEqual(quota.min);
        expect(count, `${quota.feature} ${quota.value}`).toBeLessThanOrEqual(quota.max);
      }
    }
    const appearances = new Map<string, number>();
    for (const row of panels.flat()) appearances.set(row, (appearances.get(row) ?? 0) + 1);
    for (const [person, p] of Object.entries<number>(probabilities)) {
      const times = appearances.get(rowOfPerson.get(person) ?? "") ?? 0;
      expect(Math.abs(times / 1000 - p)).toBeLessThanOrEqual(publicDraw.rounding.deviation + 1e-12);
    }
  });
});
