import { beforeAll, describe, expect, test } from "vitest";
import { canonicalJson } from "#app/domain/canonical-json.ts";
import { sha256Hex } from "#app/domain/hash.ts";
import {
  type Check,
  type CheckId,
  FULL_CHECKS,
  firstFailure,
  PUBLIC_CHECKS,
} from "#app/domain/public-draw/lottery-checks.ts";
import type { MadePublicLottery } from "#app/domain/public-draw/make-public-lottery.ts";
import {
  eraseRows,
  type FullLottery,
  lotteryText,
  type OpenRow,
  type PublicLottery,
  panelOf,
  publicLotteryOf,
} from "#app/domain/public-draw/public-lottery.ts";
import { rowCommitment } from "#app/domain/public-draw/row-commitment.ts";
import {
  verifyFullLottery,
  verifyPublicLottery,
} from "#app/services/draws/verify-public-lottery.ts";
import { announcement, makeDraw, smallSelection } from "#tests/support/public-draw.ts";

let made: MadePublicLottery;
let publicText: string;
let fullText: string;

beforeAll(async () => {
  made = await makeDraw(smallSelection);
  publicText = lotteryText(made.publicLottery);
  fullText = lotteryText(made.fullLottery);
});

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Path = readonly (string | number)[];

function contentOf(text: string): Json {
  return JSON.parse(text) as Json;
}

/** Every kind of place of a file: of the panels and rows, which are all alike, some. */
const EVERY: Readonly<Record<string, number>> = { panels: 333, rows: 7 };

function* places(value: Json, path: Path = []): Generator<Path> {
  if (path.length > 0) yield path;
  if (value === null || typeof value !== "object") return;
  const step = path.length === 1 ? EVERY[path[0] ?? ""] : undefined;
  for (const [key, member] of Object.entries(value)) {
    if (step !== undefined && Number(key) % step !== 0) continue;
    yield* places(member, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

/** The content with one place changed. */
function changed(content: Json, path: Path, change: (parent: Json, key: string | number) => void) {
  const copy = structuredClone(content);
  let parent: Json = copy;
  for (const key of path.slice(0, -1)) parent = (parent as never)[key] as Json;
  change(parent, path.at(-1) ?? "");
  return copy;
}

/** Ways to change a place: another value, none, nothing, for a list one more or in another order. */
function* changes(content: Json, path: Path): Generator<readonly [string, Json]> {
  const value = path.reduce<Json>((inner, key) => (inner as never)[key] as Json, content);
  const set = (next: Json) =>
    changed(content, path, (parent, key) => {
      (parent as Record<string | number, Json>)[key] = next;
    });
  for (const [position, next] of otherValues(value).entries()) {
    yield [`${path.join(".")} changed (${position})`, set(next)];
  }
  yield [
    `${path.join(".")} taken out`,
    changed(content, path, (parent, key) => {
      if (Array.isArray(parent)) parent.splice(Number(key), 1);
      else delete (parent as Record<string, Json>)[key];
    }),
  ];
}

function otherValues(value: Json): Json[] {
  if (value === null) return ["0".repeat(64), {}];
  switch (typeof value) {
    case "boolean":
      return [!value, null];
    case "number":
      return [value + 1, value + 1e-7, -value - 1];
    case "string":
      return [`${value} `, neighbour(value), ""];
    default:
      break;
  }
  if (!Array.isArray(value)) return [{ ...value, added: 1 }, null];
  const [first] = value;
  const others: Json[] = [null];
  if (first !== undefined) others.push([...value, first]);
  if (value.length > 1) others.push([...value].reverse());
  return others;
}

/** A text of the same shape: the last digit or letter is the next one. */
function neighbour(text: string): string {
  const last = text.at(-1) ?? "";
  const next =
    last === "9"
      ? "8"
      : last === "f"
        ? "e"
        : last === "Z"
          ? "Y"
          : String.fromCharCode(last.charCodeAt(0) + 1);
  return text.slice(0, -1) + next;
}

function tamperings(text: string): (readonly [string, string])[] {
  const content = contentOf(text);
  return [...places(content)]
    .flatMap((path) =>
      [...changes(content, path)].map(([title, next]) => [title, canonicalJson(next)] as const),
    )
    .filter(([, changedText]) => changedText !== text);
}

function failing(checks: readonly Check[]): CheckId | null {
  return firstFailure(checks)?.id ?? null;
}

describe("The files of a draw as they were made", () => {
  test("pass every check, in the order promised", () => {
    const { commitment } = made;
    const verified = verifyPublicLottery(publicText, { commitment });
    expect(verified.checks.map(({ id }) => id)).toEqual(PUBLIC_CHECKS);
    expect(verified.checks.filter(({ holds }) => holds !== true)).toEqual([]);
    expect(verified).toMatchObject({ commitment, lottery: made.publicLottery });
    const full = verifyFullLottery(fullText, { publicText, commitment });
    expect(full.checks.map(({ id }) => id)).toEqual(FULL_CHECKS);
    expect(full.checks.filter(({ holds }) => holds !== true)).toEqual([]);
    expect(full).toMatchObject({ commitment, lottery: made.fullLottery });
  });

  test("say what cannot be checked without a commitment or the other file", () => {
    const open = (checks: readonly Check[]) =>
      checks.filter(({ holds }) => holds === null).map(({ id }) => id);
    expect(open(verifyPublicLottery(publicText).checks)).toEqual(["commitment_matches"]);
    expect(open(verifyFullLottery(fullText).checks)).toEqual([
      "full_hash_matches",
      "public_file_matches",
      "commitment_matches",
    ]);
    expect(open(verifyFullLottery(fullText, { commitment: made.commitment }).checks)).toEqual([
      "full_hash_matches",
      "public_file_matches",
    ]);
  });

  test("have the commitment that sha256sum gives, and each the hash of the other", () => {
    expect(made.commitment).toBe(sha256Hex(publicText));
    expect(made.publicLottery.fullHash).toBe(sha256Hex(fullText));
    expect(publicLotteryOf(made.fullLottery)).toEqual(made.publicLottery);
    expect(made.publicLottery.announcement).toEqual(announcement);
  });

  test("give the panel of a number", () => {
    expect(panelOf(made.publicLottery, 417)).toEqual(made.publicLottery.panels[417]);
    expect(panelOf(made.publicLottery, 417)).toHaveLength(6);
    expect(panelOf(made.publicLottery, 1000)).toEqual([]);
  });
});

describe("A file changed in any single place", () => {
  test("is caught when it is the public one, by its checksum", () => {
    const all = tamperings(publicText);
    expect(all.length).toBeGreaterThan(400);
    const missed = all.filter(([, text]) => failing(verifyPublicLottery(text).checks) === null);
    expect(missed.map(([title]) => title)).toEqual([]);
  });

  test("is caught when it is the full one, by its checksum", () => {
    const all = tamperings(fullText);
    expect(all.length).toBeGreaterThan(500);
    const missed = all.filter(([, text]) => failing(verifyFullLottery(text).checks) === null);
    expect(missed.map(([title]) => title)).toEqual([]);
  });

  test("is caught by the commitment when its checksum was put right", () => {
    const missed = tamperings(publicText).flatMap(([title, text]) => {
      const put = lotteryText(JSON.parse(text));
      if (put === publicText) return [];
      const { checks } = verifyPublicLottery(put, { commitment: made.commitment });
      return failing(checks) === null ? [title] : [];
    });
    expect(missed).toEqual([]);
  });

  test("is caught when it is the full one, by the commitment alone when its checksum was put right", () => {
    const missed = tamperings(fullText).flatMap(([title, text]) => {
      const put = lotteryText(JSON.parse(text));
      if (put === fullText) return [];
      const { checks } = verifyFullLottery(put, { commitment: made.commitment });
      return failing(checks) === null ? [title] : [];
    });
    expect(missed).toEqual([]);
  });

  test.each([
    ["a space at the end", (text: string) => `${text} `],
    ["a line feed at the end", (text: string) => `${text}\n`],
    ["a byte order mark", (text: string) => `\uFEFF${text}`],
    ["white space within", (text: string) => text.replace(":", ": ")],
    ["a key twice", (text: string) => text.replace('"size":6', '"size":6,"size":6')],
    ["a number written otherwise", (text: string) => text.replace('"size":6', '"size":6.0')],
    ["a letter written as an escape", (text: string) => text.replace("leximin", "lexi\\u006din")],
    ["nothing left", () => ""],
  ])("is caught, also when only its form is: %s", (_, change) => {
    const { commitment } = made;
    expect(failing(verifyPublicLottery(change(publicText)).checks)).not.toBeNull();
    expect(failing(verifyPublicLottery(change(publicText), { commitment }).checks)).not.toBeNull();
    expect(failing(verifyFullLottery(change(fullText)).checks)).not.toBeNull();
  });
});

/** Files whose makers put everything right that hashes and figures would give away. */
function forgedPublic(forge: (lottery: PublicLottery) => Partial<PublicLottery>): string {
  return lotteryText({ ...made.publicLottery, ...forge(made.publicLottery) });
}

function forgedFull(forge: (lottery: FullLottery) => Partial<FullLottery>): readonly Check[] {
  const forged = { ...made.fullLottery, ...forge(made.fullLottery) };
  const text = lotteryText(publicLotteryOf(forged));
  return verifyFullLottery(lotteryText(forged), { publicText: text }).checks;
}

function openRows({ rows }: FullLottery): OpenRow[] {
  return rows.flatMap((row) => (row.erased ? [] : [row]));
}

/** The lottery with two rows of different people swapped on one panel, and their figures too. */
function withSwap(lottery: FullLottery, differ: (a: OpenRow, b: OpenRow) => boolean) {
  const rows = openRows(lottery);
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const [number, panel] of lottery.panels.entries()) {
    for (const out of panel) {
      const into = rows.find(
        (row) => !panel.includes(row.id) && differ(byId.get(out) as OpenRow, row),
      );
      if (into === undefined) continue;
      const swapped = panel.map((id) => (id === out ? into.id : id)).sort();
      return withPanels(
        lottery,
        lottery.panels.map((ids, n) => (n === number ? swapped : ids)),
      );
    }
  }
  throw new Error("No two rows differ so.");
}

/** Other panels, with appearances and deviation that fit. */
function withPanels(lottery: FullLottery, panels: FullLottery["panels"]): FullLottery {
  const ids = panels.flat();
  const rows = lottery.rows.map((row) => ({
    ...row,
    appearances: ids.filter((id) => id === row.id).length,
  }));
  const deviation = Math.max(
    ...rows.map(({ appearances, probability }) => Math.abs(appearances / 1000 - probability)),
  );
  const { lowerBound } = lottery.rounding;
  const rounding = { deviation, lowerBound, proved: deviation - lowerBound <= 1e-9 };
  return { ...lottery, panels, rows, rounding };
}

describe("A forged file", () => {
  test.each<[CheckId, string, (lottery: PublicLottery) => Partial<PublicLottery>]>([
    ["rows_complete", "a row twice", ({ rows }) => ({ rows: [...rows.slice(0, 1), ...rows] })],
    ["rows_complete", "a row less", ({ rows }) => ({ rows: rows.slice(1) })],
    ["rows_complete", "another pool size", () => ({ poolSize: 25 })],
    [
      "quotas_well_formed",
      "min above max",
      ({ quotas }) => ({ quotas: quotas.map((q) => ({ ...q, min: q.max + 1 })) }),
    ],
    [
      "quotas_well_formed",
      "a quota twice",
      ({ quotas }) => ({ quotas: [...quotas.slice(0, 1), ...quotas] }),
    ],
    [
      "quotas_well_formed",
      "too few seats",
      ({ quotas }) => ({ quotas: quotas.map((q) => ({ ...q, min: 0, max: 0 })) }),
    ],
    [
      "quotas_well_formed",
      "a combined feature of nothing",
      ({ combined }) => ({ combined: combined.map((c) => ({ ...c, conditions: [] })) }),
    ],
    ["panels_complete", "a panel less", ({ panels }) => ({ panels: panels.slice(1) })],
    [
      "panels_well_formed",
      "a seat less",
      ({ panels }) => ({ panels: panels.map((ids) => ids.slice(1)) }),
    ],
    [
      "panels_well_formed",
      "someone twice",
      ({ panels }) => ({ panels: panels.map(([a = "", , ...ids]) => [a, a, ...ids]) }),
    ],
    [
      "panels_well_formed",
      "a stranger",
      ({ panels }) => ({ panels: panels.map((ids) => [...ids.slice(1), "ZZZZZZ"]) }),
    ],
    [
      "appearances_match",
      "appearances",
      ({ rows }) => ({ rows: rows.map((row) => ({ ...row, appearances: row.appearances + 1 })) }),
    ],
    [
      "probabilities_sum",
      "probabilities",
      ({ rows }) => ({ rows: rows.map((row) => ({ ...row, probability: row.probability / 2 })) }),
    ],
    [
      "deviation_matches",
      "a smaller deviation",
      ({ rounding }) => ({ rounding: { ...rounding, deviation: rounding.deviation / 2 } }),
    ],
    [
      "deviation_matches",
      "a proof",
      ({ rounding }) => ({ rounding: { ...rounding, proved: !rounding.proved } }),
    ],
    [
      "deviation_matches",
      "a greater bound",
      ({ rounding }) => ({ rounding: { ...rounding, lowerBound: rounding.deviation * 2 } }),
    ],
  ])("fails %s for %s, even without the commitment", (id, _, forge) => {
    expect(failing(verifyPublicLottery(forgedPublic(forge)).checks)).toBe(id);
  });

  const woman = ({ attributes: { values } }: OpenRow) => values.gender === "female";
  const migrant = ({ attributes: { values } }: OpenRow) => values.migration === "yes";

  test.each<[CheckId, string, (lottery: FullLottery) => Partial<FullLottery>]>([
    [
      "attributes_complete",
      "a value without quota",
      (lottery) => ({ rows: recommitted(lottery, { age: "120" }) }),
    ],
    [
      "attributes_complete",
      "an attribute nothing looks at",
      (lottery) => ({ rows: recommitted(lottery, { name: "Synthetic" }) }),
    ],
    ["attributes_complete", "households that do not count", () => ({ households: false })],
    [
      "commitments_open",
      "other attributes",
      (lottery) => ({
        rows: openRows(lottery).map((row) => ({
          ...row,
          attributes: { ...row.attributes, values: { ...row.attributes.values, gender: "male" } },
        })),
      }),
    ],
    [
      "quotas_kept",
      "a man for a woman",
      (lottery) => withSwap(lottery, (a, b) => woman(a) && !migrant(a) && !woman(b)),
    ],
    [
      "combined_quotas_kept",
      "a woman with a migration history too many",
      (lottery) =>
        withSwap(
          lottery,
          (a, b) =>
            woman(a) &&
            woman(b) &&
            !migrant(a) &&
            migrant(b) &&
            a.attributes.values.age === b.attributes.values.age,
        ),
    ],
    [
      "households_kept",
      "everyone in one household",
      (lottery) => ({
        rows: openRows(lottery).map((row) => {
          const attributes = { ...row.attributes, household: "ABCDEF" };
          return { ...row, attributes, commitment: rowCommitment(row.id, row.salt, attributes) };
        }),
      }),
    ],
  ])("fails %s for %s, although both files fit together", (id, _, forge) => {
    expect(failing(forgedFull(forge))).toBe(id);
  });

  function recommitted(lottery: FullLottery, values: Record<string, string>): OpenRow[] {
    return openRows(lottery).map((row, position) => {
      if (position > 0) return row;
      const attributes = { ...row.attributes, values: { ...row.attributes.values, ...values } };
      return { ...row, attributes, commitment: rowCommitment(row.id, row.salt, attributes) };
    });
  }

  test("fails when the public file belongs to another draw", async () => {
    const other = await makeDraw(smallSelection, "another");
    const checks = verifyFullLottery(fullText, {
      publicText: lotteryText(other.publicLottery),
    }).checks;
    expect(failing(checks)).toBe("full_hash_matches");
  });
});

describe("A full file from which someone was erased", () => {
  function erased(rowIds: readonly string[]): string {
    return lotteryText(eraseRows(made.fullLottery, new Set(rowIds)));
  }

  test("holds neither their salt nor their attributes, and keeps everything else", () => {
    const [first] = openRows(made.fullLottery);
    if (first === undefined) throw new Error("There are rows.");
    const text = erased([first.id]);
    expect(text).not.toContain(first.salt);
    const { lottery, checks } = verifyFullLottery(text, {
      publicText,
      commitment: made.commitment,
    });
    expect(firstFailure(checks)).toBeNull();
    expect(lottery?.rows.find((row) => row.id === first.id)).toEqual({
      id: first.id,
      commitment: first.commitment,
      probability: first.probability,
      appearances: first.appearances,
      erased: true,
    });
    expect(lottery && publicLotteryOf(lottery)).toEqual(made.publicLottery);
    expect(checks.filter(({ holds }) => holds === null).map(({ id }) => id)).toEqual([
      ...["full_hash_matches", "attributes_complete", "commitments_open"],
      ...["quotas_kept", "combined_quotas_kept", "households_kept"],
    ]);
    expect(checks.find(({ id }) => id === "quotas_kept")?.params).toEqual({
      panels: 1000,
      unchecked: first.appearances,
    });
  });

  test("can lose more people later, and nothing by erasing again", () => {
    const [first, second] = openRows(made.fullLottery);
    if (!first || !second) throw new Error("There are rows.");
    const once = eraseRows(made.fullLottery, new Set([first.id]));
    const twice = eraseRows(once, new Set([first.id, second.id]));
    expect(lotteryText(twice)).toBe(erased([first.id, second.id]));
    expect(eraseRows(twice, new Set([first.id, "ZZZZZZ"]))).toBe(twice);
    expect(eraseRows(made.fullLottery, new Set())).toBe(made.fullLottery);
  });

  test("is still checked: what the others break is found", () => {
    const [first, ...others] = openRows(made.fullLottery);
    const onAPanel = made.fullLottery.panels.find((ids) => !ids.includes(first?.id ?? "")) ?? [];
    const broken = others.find((row) => onAPanel.includes(row.id));
    if (!first || !broken) throw new Error("There are rows.");
    const content = eraseRows(made.fullLottery, new Set([first.id]));
    const rows = content.rows.map((row) =>
      row.id === broken.id && !row.erased
        ? { ...row, attributes: { ...row.attributes, household: "ABCDEF" } }
        : row,
    );
    const { checks } = verifyFullLottery(lotteryText({ ...content, rows }), { publicText });
    expect(failing(checks)).toBe("commitments_open");
  });

  test("cannot hide a change behind the erasure", () => {
    const [first] = openRows(made.fullLottery);
    const content = contentOf(erased([first?.id ?? ""]));
    const { commitment } = made;
    const missed = tamperingsOf(content).filter(
      ([, text]) => failing(verifyFullLottery(text, { publicText, commitment }).checks) === null,
    );
    expect(missed.map(([title]) => title)).toEqual([]);
  });

  function tamperingsOf(content: Json) {
    return tamperings(canonicalJson(content));
  }
});
