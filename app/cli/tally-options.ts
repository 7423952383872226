import { parseArgs } from "node:util";
import { UTILITIES, type Utility } from "#app/domain/tally/budget/budget-election.ts";
import { COMPLETIONS, type Completion } from "#app/domain/tally/equal-shares.ts";
import { MAJORITY_BASES, type MajorityBase } from "#app/domain/tally/qualified-majority.ts";
import { SCORE_MEASURES, type ScoreMeasure } from "#app/domain/tally/score.ts";
import type { Share } from "#app/domain/tally/shares.ts";
import { TIE_RULES, type TieRule } from "#app/domain/votes/vote-rule.ts";

export const tallyHelp = `Counts ballots and shows how.

  npm run tally -- --rule RULE --ballots FILE [options]

  --rule RULE       simple-majority     more yes than no
                    absolute-majority   yes from more than half of the entitled
                    qualified-majority  yes from a share, see --majority
                    deciding-question   of questions that exclude each other, which holds
                    consent             nobody objects
                    single-choice       most votes
                    approval            most approvals
                    score               highest mean or sum of scores
                    borda               points by rank
                    irv                 instant run-off
                    scottish-stv        single transferable vote, SSI 2007/42
                    schulze             strongest paths
                    equal-shares        budget: method of equal shares
                    greedy-budget       budget: most votes first
  --ballots FILE    .blt or .json, .pb for a budget; docs/ballot-files.md describes them
  --seats N         how many are elected; for scottish-stv otherwise what the BLT file says, for
                    schulze otherwise all who are tied at the top, elsewhere 1
  --seed TEXT       draws the lot that decides ties; without it the SHA-256 checksum of the file
                    serves, so that the same file always gives the same result, and the lot says so
  --ties NAME       what becomes of a tie that only a lot can decide
                    lot (default)   it is drawn
                    refuse          nobody of those who are equal is taken, and the tie says so
  --score MEASURE   mean (default) or sum
  --entitled N      how many could vote (in a room: are checked in)
  --majority A/B    the share that must say yes, with qualified-majority; a deciding question asks
                    each question for it, or for a simple majority without
  --base BASE       of what: yes-no (default), cast (with abstentions and blank ballots) or entitled
  --presence A/B    quorum, with any rule: the share of the entitled that must take part; where
                    they do not, decided is false, and winners are only ahead
  --approval A/B    quorum of questions answered by yes or no: the share of the entitled that the
                    winning side must have
  --completion NAME what becomes of money that equal shares leave over
                    none (default)  it stays
                    greedy          projects that still fit, most votes first
                    add1            shares rise by one unit of the currency a voter at a time
                    add1u           add1, then greedy
  --stop-at-exhaustive true|false
                    whether add1 stops as soon as no further project fits; without it (false) it
                    goes on until the next raise would cost more than the budget
  --utility NAME    what a project is worth to its supporters: cost (default) what it costs,
                    cardinality the same for each
  --help            this text

Prints JSON: winners (elected for scottish-stv), the course of the count, and the lot if one was
needed. app/domain/tally/README.md says what each rule does.

Exit codes: 0 counted, 1 unexpected error, 2 bad input.
`;

const RULES = [
  "simple-majority",
  "absolute-majority",
  "qualified-majority",
  "deciding-question",
  "consent",
  "single-choice",
  "approval",
  "score",
  "borda",
  "irv",
  "scottish-stv",
  "schulze",
  "equal-shares",
  "greedy-budget",
] as const;

type RuleName = (typeof RULES)[number];

const ANSWERED_BY_YES_OR_NO: ReadonlySet<RuleName> = new Set([
  "simple-majority",
  "absolute-majority",
  "qualified-majority",
  "deciding-question",
]);

export interface TallyOptions {
  readonly rule: RuleName;
  readonly ballots: string;
  readonly seats: number | null;
  readonly seed: string | null;
  readonly ties: TieRule;
  readonly score: ScoreMeasure;
  readonly entitled: number | null;
  readonly majority: Share | null;
  readonly base: MajorityBase;
  readonly presence: Share | null;
  readonly approval: Share | null;
  readonly completion: Completion;
  readonly stopAtExhaustive: boolean;
  readonly utility: Utility;
}

/** The options of the command line, or "help", or a sentence for each option that is wrong. */
export function parseTallyOptions(
  args: readonly string[],
): { readonly options: TallyOptions } | { readonly faults: readonly string[] } | "help" {
  let values: ReturnType<typeof readArgs>;
  try {
    values = readArgs(args);
  } catch (error) {
    return { faults: [error instanceof Error ? error.message : String(error)] };
  }
  if (values.help) return "help";

  const faults: string[] = [];
  function oneOf<Name extends string>(option: string, names: readonly Name[], text: string) {
    const found = names.find((name) => name === text);
    if (found === undefined) faults.push(`--${option} must be one of ${names.join(", ")}.`);
    return found ?? null;
  }
  function wholeNumber(option: "seats" | "entitled"): number | null {
    const text = values[option];
    if (text === undefined) return null;
    if (/^[1-9]\d{0,9}$/.test(text)) return Number(text);
    faults.push(`--${option} must be a whole number from 1, not "${text}".`);
    return null;
  }
  function share(option: "majority" | "presence" | "approval"): Share | null {
    const text = values[option];
    if (text === undefined) return null;
    const [, num, den] = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(text) ?? [];
    if (num !== undefined && Number(num) <= Number(den)) {
      return { num: Number(num), den: Number(den) };
    }
    faults.push(`--${option} must be a share such as 2/3, not "${text}".`);
    return null;
  }

  if (values.rule === undefined) faults.push("--rule is missing.");
  if (!values.ballots) faults.push("--ballots is missing.");
  if (values.seed === "") faults.push("--seed needs a text.");
  const rule = values.rule === undefined ? null : oneOf("rule", RULES, values.rule);
  const ties = oneOf("ties", TIE_RULES, values.ties ?? "lot");
  const score = oneOf("score", SCORE_MEASURES, values.score ?? "mean");
  const base = oneOf("base", MAJORITY_BASES, values.base ?? "yes-no");
  const completion = oneOf("completion", COMPLETIONS, values.completion ?? "none");
  const utility = oneOf("utility", UTILITIES, values.utility ?? "cost");
  const stops = values["stop-at-exhaustive"] ?? "false";
  const stopAtExhaustive = oneOf("stop-at-exhaustive", ["true", "false"], stops) === "true";
  const seats = wholeNumber("seats");
  const entitled = wholeNumber("entitled");
  const shares = {
    majority: share("majority"),
    presence: share("presence"),
    approval: share("approval"),
  };
  const ofEntitled =
    rule === "absolute-majority" ||
    (values.majority !== undefined && base === "entitled") ||
    values.presence !== undefined ||
    values.approval !== undefined;
  if (ofEntitled && values.entitled === undefined) faults.push("--entitled is missing.");
  if (rule === "qualified-majority" && values.majority === undefined) {
    faults.push("--majority is missing.");
  }
  if (values.approval !== undefined && rule !== null && !ANSWERED_BY_YES_OR_NO.has(rule)) {
    faults.push(`${rule} has no winning side for --approval; --presence is for every rule.`);
  }
  if (rule === "irv" && seats !== null && seats > 1) faults.push("irv fills one seat.");
  if (rule === null || score === null || base === null || faults.length > 0) return { faults };
  if (completion === null || utility === null || ties === null) return { faults };
  const { ballots = "", seed = null } = values;
  const budget = { completion, stopAtExhaustive, utility };
  const drawn = { seed, ties };
  return {
    options: { rule, ballots, seats, ...drawn, score, entitled, base, ...shares, ...budget },
  };
}

function readArgs(args: readonly string[]) {
  const text = { type: "string" } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...{ rule: text, ballots: text, seats: text, seed: text, ties: text, score: text },
      ...{ entitled: text, majority: text, base: text, presence: text, approval: text },
      ...{ completion: text, "stop-at-exhaustive": text, utility: text },
      help: { type: "boolean", short: "h" },
    },
  });
  return values;
}
