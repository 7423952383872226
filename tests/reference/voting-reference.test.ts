import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { RankedBallot, RankedProfile } from "#app/domain/tally/ballots.ts";
import { countBorda } from "#app/domain/tally/borda.ts";
import { readBlt } from "#app/domain/tally/formats/read-blt.ts";
import { writeBlt } from "#app/domain/tally/formats/write-blt.ts";
import { countInstantRunoff } from "#app/domain/tally/instant-runoff.ts";
import { lotOrder } from "#app/domain/tally/lot.ts";
import { countSchulze } from "#app/domain/tally/schulze.ts";
import { countScottishStv, VOTE } from "#app/domain/tally/scottish-stv.ts";
import { tiesOf } from "#app/domain/tally/tally-result.ts";

/** Ballots with known results; they stay outside the project. */
const dataRoot = join(
  process.env.SHARED_DATA_DIR ?? fileURLToPath(new URL("../../../shared/data", import.meta.url)),
  "voting",
);

interface ExpectedCount {
  readonly ref: string;
  readonly title: string;
  readonly seats: number;
  readonly nballots: number;
  readonly final_quota: string;
  readonly elected: readonly string[];
  /** By number of the candidate, from 1. */
  readonly final_votes: Readonly<Record<string, string>>;
  /** Non-transferable votes at the end. */
  readonly final_nt: string;
  readonly rounds: number;
}

describe("Scottish STV counts as the published counts do", () => {
  const folder = join(dataRoot, "stv");
  const expected = JSON.parse(
    readFileSync(join(folder, "expected.json"), "utf8"),
  ) as readonly ExpectedCount[];
  const files = readdirSync(folder).filter((name) => name.endsWith(".blt"));

  test("of every file there is one", () => {
    expect(files.length).toBeGreaterThanOrEqual(6);
    expect(files.map((name) => countOf(name).title)).toHaveLength(expected.length);
  });

  function countOf(name: string): ExpectedCount {
    const start = `scotland/${name.replace(/\.blt$/, "")}-scotland-`;
    const count = expected.find(({ ref }) => ref.startsWith(start));
    if (count === undefined) throw new Error(`There is no published count of ${name}.`);
    return count;
  }

  test.each(files)("%s", (name) => {
    const published = countOf(name);
    const file = readBlt(readFileSync(join(folder, name), "utf8"));
    if (!file.ok) throw new Error(file.problem.code);
    const { profile, seats, title } = file.value;
    expect({ seats, title }).toEqual({ seats: published.seats, title: published.title });

    // The published counts decide ties that never differed in the order of the ballot paper.
    const lot = profile.candidates.toReversed();
    const result = countScottishStv(profile, seats, lot);
    expect(result.ballots.valid).toBe(published.nballots);
    expect(result.quota * VOTE).toBe(units(published.final_quota));
    expect([...result.elected].sort()).toEqual([...published.elected].sort());
    const last = result.stages.at(-1);
    expect(last?.standings.map(({ votes }) => votes)).toEqual(
      profile.candidates.map((_, place) => units(published.final_votes[place + 1] ?? "")),
    );
    expect(last?.totals.nonTransferable).toBe(units(published.final_nt));
  });

  test.each(files)("%s elects the same whatever the lot", (name) => {
    const file = readBlt(readFileSync(join(folder, name), "utf8"));
    if (!file.ok) throw new Error(file.problem.code);
    const { profile, seats } = file.value;
    for (const seed of ["1", "2", "3", "4", "5", "6"]) {
      const { elected } = countScottishStv(profile, seats, lotOrder(profile.candidates, seed));
      expect([...elected].sort()).toEqual([...countOf(name).elected].sort());
    }
  });

  test.each(files)("%s comes back from a file that is written", (name) => {
    const file = readBlt(readFileSync(join(folder, name), "utf8"));
    if (!file.ok) throw new Error(file.problem.code);
    expect(readBlt(writeBlt(file.value))).toEqual(file);
  });

  test("the instant run-off of a ward elects whom Scottish STV does for one seat", () => {
    const file = readBlt(readFileSync(join(folder, "Govan-2007.blt"), "utf8"));
    if (!file.ok) throw new Error(file.problem.code);
    const runoff = countInstantRunoff(file.value.profile, null);
    expect(tiesOf(runoff)).toEqual([]);
    expect(countScottishStv(file.value.profile, 1, null).elected).toEqual(runoff.winners);
  });
});

describe("the Schulze method on a public tally sheet", () => {
  const text = readFileSync(join(dataRoot, "schulze", "leader2020_tally.txt"), "utf8");

  test("ranks as published, with the unranked last", () => {
    const profile = readTallySheet(text);
    const { ballots, ranking, tie } = countSchulze(profile, null, null);
    expect(ballots.cast).toBe(339);
    expect({ ranking, tie }).toEqual({
      ranking: [["Jonathan Carter"], ["Sruthi Chandran"], ["Brian Gupta"], ["None Of The Above"]],
      tie: null,
    });
  });
});

test("the Borda count of the published example", () => {
  const ballots = [
    { count: 42, ranking: [["A"], ["B"], ["C"], ["D"]] },
    { count: 26, ranking: [["B"], ["C"], ["D"], ["A"]] },
    { count: 15, ranking: [["C"], ["D"], ["B"], ["A"]] },
    { count: 17, ranking: [["D"], ["C"], ["B"], ["A"]] },
  ];
  const { standings } = countBorda({ candidates: ["A", "B", "C", "D"], ballots }, 1, null);
  expect(standings.map(({ candidate, points }) => [candidate, points])).toEqual([
    ["B", 294],
    ["C", 273],
    ["A", 226],
    ["D", 207],
  ]);
});

/** "1381.00000" in hundred-thousandths of a vote. */
function units(decimal: string): number {
  const [, whole = "", part = ""] = /^(\d+)\.(\d{5})$/.exec(decimal) ?? [];
  return Number(whole + part);
}

/** A sheet with a line "V: 2-1 …" a ballot: the rank that it gives to each option, - for none. */
function readTallySheet(text: string): RankedProfile {
  const candidates = [...text.matchAll(/Option \d+-*>: (.+)$/gm)].map((match) => match[1] ?? "");
  const ballots = [...text.matchAll(/^V: ([-\d]+)/gm)].map((match): RankedBallot => {
    const given = [...(match[1] ?? "")];
    const ranks = [...new Set(given.filter((rank) => rank !== "-"))].sort();
    const ranking = ranks.map((rank) => candidates.filter((_, place) => given[place] === rank));
    return { count: 1, ranking };
  });
  return { candidates, ballots };
}
