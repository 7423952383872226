import { type Random, seededRandom } from "#app/domain/random.ts";
import { countApproval } from "#app/domain/tally/approval.ts";
import type { RankedProfile } from "#app/domain/tally/ballots.ts";
import { countBorda } from "#app/domain/tally/borda.ts";
import { readRankedJson } from "#app/domain/tally/formats/read-ballot-json.ts";
import { readBlt } from "#app/domain/tally/formats/read-blt.ts";
import { writeBlt } from "#app/domain/tally/formats/write-blt.ts";
import { countInstantRunoff } from "#app/domain/tally/instant-runoff.ts";
import { lotOrder } from "#app/domain/tally/lot.ts";
import { countSchulze } from "#app/domain/tally/schulze.ts";
import { countScores } from "#app/domain/tally/score.ts";
import { countScottishStv } from "#app/domain/tally/scottish-stv.ts";
import { countSingleChoice } from "#app/domain/tally/single-choice.ts";

/**
 * Counts the ballots of a town by every rule, and reads them from files. No two ballots are grouped, which is the
 * slowest case. Prints milliseconds of processor time, one line a rule; `docs/performance.md` explains the columns. `--only NAME` runs the rules whose
 * name contains the words.
 */
const BALLOTS = 50_000;
const CANDIDATES = [10, 50] as const;

const at = process.argv.indexOf("--only");
const only = at < 0 ? "" : (process.argv[at + 1] ?? "");

const elections = CANDIDATES.map((size) => town(size, seededRandom(`tally ${size}`)));
const rules = rulesByName().filter(([name]) => `tally ${name}`.includes(only));
if (rules.length > 0) {
  console.log(
    `tally, ms of ${BALLOTS} ballots  ${CANDIDATES.map((size) => `${size}`.padStart(7))}`,
  );
}
for (const [name, run] of rules) {
  const times = elections.map((election) => {
    const before = process.cpuUsage();
    run(election);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  console.log(`tally ${name.padEnd(22)} ${times.map((ms) => ms.toFixed(0).padStart(7)).join(" ")}`);
}

interface Election {
  readonly profile: RankedProfile;
  readonly lot: readonly string[];
  readonly json: string;
  readonly blt: string;
}

/** Some candidates are liked better than others; every voter ranks as many as they please. */
function town(size: number, random: Random): Election {
  const candidates = Array.from({ length: size }, (_, place) => `Candidate ${place + 1}`);
  const ballots = Array.from({ length: BALLOTS }, () => {
    const liking = candidates
      .map((candidate, place) => ({ candidate, value: random.next() * size - place / 3 }))
      .sort((a, b) => b.value - a.value);
    const ranked = liking.slice(0, 1 + random.integer(size));
    return { count: 1, ranking: ranked.map(({ candidate }) => [candidate]) };
  });
  const profile = { candidates, ballots };
  return {
    profile,
    lot: lotOrder(candidates, "tally"),
    json: JSON.stringify(profile),
    blt: writeBlt({ profile, seats: 4, withdrawn: [], title: "Synthetic" }),
  };
}

function rulesByName(): readonly (readonly [string, (election: Election) => unknown])[] {
  return [
    [
      "single-choice",
      ({ profile: { candidates, ballots }, lot }) => {
        const choices = ballots.map(({ ranking }) => ({ count: 1, choice: ranking[0]?.[0] ?? "" }));
        return countSingleChoice({ candidates, ballots: choices }, 1, lot);
      },
    ],
    [
      "approval",
      ({ profile: { candidates, ballots }, lot }) => {
        const approvals = ballots.map(({ ranking }) => ({ count: 1, approve: ranking.flat() }));
        return countApproval({ candidates, ballots: approvals }, 1, lot);
      },
    ],
    [
      "score",
      ({ profile: { candidates, ballots }, lot }) => {
        const scores = ballots.map(({ ranking }) => ({
          count: 1,
          scores: new Map(ranking.map(([candidate = ""], rank) => [candidate, -rank])),
        }));
        return countScores({ candidates, ballots: scores }, "mean", 1, lot);
      },
    ],
    ["borda", ({ profile, lot }) => countBorda(profile, 1, lot)],
    ["irv", ({ profile, lot }) => countInstantRunoff(profile, lot)],
    ["scottish-stv, 4 seats", ({ profile, lot }) => countScottishStv(profile, 4, lot)],
    ["schulze", ({ profile, lot }) => countSchulze(profile, null, lot)],
    ["read JSON", ({ json }) => readRankedJson(json)],
    ["read BLT", ({ blt }) => readBlt(blt)],
  ];
}
