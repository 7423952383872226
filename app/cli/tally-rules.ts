import { type BudgetResult, printableBudget } from "#app/cli/printable-budget.ts";
import type { TallyOptions } from "#app/cli/tally-options.ts";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { countApproval } from "#app/domain/tally/approval.ts";
import type { Profile, RankedProfile } from "#app/domain/tally/ballots.ts";
import { countBorda } from "#app/domain/tally/borda.ts";
import type { BudgetElection } from "#app/domain/tally/budget/budget-election.ts";
import { CONSENT_ANSWERS, seekConsent } from "#app/domain/tally/consent.ts";
import { decideConflict } from "#app/domain/tally/deciding-question.ts";
import { countEqualShares } from "#app/domain/tally/equal-shares.ts";
import type { BallotFileProblem } from "#app/domain/tally/formats/ballot-file-problem.ts";
import {
  readApprovalJson,
  readChoiceJson,
  readConflictJson,
  readRankedJson,
  readScoreJson,
} from "#app/domain/tally/formats/read-ballot-json.ts";
import { readBlt } from "#app/domain/tally/formats/read-blt.ts";
import { type PbProblem, readPb } from "#app/domain/tally/formats/read-pb.ts";
import { countGreedyBudget } from "#app/domain/tally/greedy-budget.ts";
import { countInstantRunoff } from "#app/domain/tally/instant-runoff.ts";
import { LOT_ALGORITHM, type LotOrder, lotOrder } from "#app/domain/tally/lot.ts";
import { decideQuestion, type QuestionRule } from "#app/domain/tally/question.ts";
import { countSchulze } from "#app/domain/tally/schulze.ts";
import { countScores } from "#app/domain/tally/score.ts";
import { countScottishStv, type ScottishStvResult, VOTE } from "#app/domain/tally/scottish-stv.ts";
import { countSingleChoice } from "#app/domain/tally/single-choice.ts";
import { type TallyResult, tiesOf } from "#app/domain/tally/tally-result.ts";
import { addUpAnswers } from "#app/domain/tally/yes-no.ts";

export interface TallyFile {
  readonly format: "blt" | "pb" | "json";
  readonly text: string;
}

export type TallyProblem =
  | BallotFileProblem
  | PbProblem
  | Problem<"pb_needed", { readonly line: number }>
  | Problem<"pb_holds_budget", { readonly line: number }>
  | Problem<"blt_holds_rankings", { readonly line: number }>
  | Problem<"not_two_answers", { readonly line: number; readonly candidates: number }>;

/** What is printed as JSON. */
type Printed = Result<object, TallyProblem>;

/** Counts the ballots of a file by the rule that the options name; the lot of the seed decides ties. */
export function tally(file: TallyFile, options: TallyOptions, seed: string): Printed {
  const { rule } = options;
  const seats = options.seats ?? 1;
  switch (rule) {
    case "simple-majority":
    case "absolute-majority":
    case "qualified-majority":
      return decide(file, options);
    case "deciding-question":
      return count(readJson(file, readConflictJson), seed, (profile, lot) =>
        decideConflict(profile, questionRule(options), lot),
      );
    case "consent": {
      const profile = readJson(file, (text) => readChoiceJson(text, CONSENT_ANSWERS));
      return profile.ok ? ok(seekConsent(profile.value)) : profile;
    }
    case "single-choice":
      return count(
        readJson(file, (text) => readChoiceJson(text)),
        seed,
        (profile, lot) => countSingleChoice(profile, seats, lot),
      );
    case "approval":
      return count(readJson(file, readApprovalJson), seed, (profile, lot) =>
        countApproval(profile, seats, lot),
      );
    case "score":
      return count(readJson(file, readScoreJson), seed, (profile, lot) =>
        countScores(profile, options.score, seats, lot),
      );
    case "borda":
      return count(readRankings(file), seed, (profile, lot) => countBorda(profile, seats, lot));
    case "irv":
      return count(readRankings(file), seed, countInstantRunoff);
    case "scottish-stv":
      return count(readRankings(file), seed, (profile, lot) =>
        countScottishStv(profile, options.seats ?? profile.seats, lot),
      );
    case "schulze":
      return count(readRankings(file), seed, (profile, lot) =>
        countSchulze(profile, options.seats, lot),
      );
    case "equal-shares":
      return countBudget(file, seed, (election, lot) => countEqualShares(election, options, lot));
    case "greedy-budget":
      return countBudget(file, seed, countGreedyBudget);
  }
}

/** Counts what was read, and adds the lot where it decided something. */
function count<Read extends Profile<{ readonly count: number }>>(
  profile: Result<Read, TallyProblem>,
  seed: string,
  by: (profile: Read, lot: LotOrder) => TallyResult,
): Printed {
  if (!profile.ok) return profile;
  const order = lotOrder(profile.value.candidates, seed);
  const result = by(profile.value, order);
  const byLot = tiesOf(result).some(({ decidedBy }) => decidedBy === "lot");
  return ok({
    ...(result.rule === "scottish-stv" ? inDecimals(result) : result),
    ...(byLot ? { lot: { algorithm: LOT_ALGORITHM, seed, order } } : {}),
  });
}

function countBudget(
  { format, text }: TallyFile,
  seed: string,
  by: (election: BudgetElection, lot: LotOrder) => BudgetResult,
): Printed {
  if (format !== "pb") return problem("pb_needed", { line: 1 });
  const file = readPb(text);
  if (!file.ok) return file;
  const { election, decimals } = file.value;
  const order = lotOrder(
    election.projects.map(({ id }) => id),
    seed,
  );
  const result = by(election, order);
  return ok({
    ...printableBudget(result, decimals),
    ...(result.lotDecided ? { lot: { algorithm: LOT_ALGORITHM, seed, order } } : {}),
  });
}

/** A question: the answer yes is the candidate of that name, or else the first. */
function decide(file: TallyFile, options: TallyOptions): Printed {
  const profile = readJson(file, (text) => readChoiceJson(text));
  if (!profile.ok) return profile;
  const { candidates } = profile.value;
  const yes = candidates.find((name) => name === "yes") ?? candidates[0];
  const no = candidates.find((name) => name !== yes);
  if (yes === undefined || no === undefined || candidates.length > 2) {
    return problem("not_two_answers", { line: 1, candidates: candidates.length });
  }
  const answers = { yes, no };
  const result = decideQuestion(addUpAnswers(profile.value, answers), questionRule(options));
  return ok({ rule: options.rule, answers, winners: [result.accepted ? yes : no], ...result });
}

function questionRule({ rule, majority, base, ...options }: TallyOptions): QuestionRule {
  return {
    majority:
      rule === "absolute-majority"
        ? { rule }
        : majority === null || rule === "simple-majority"
          ? { rule: "simple-majority" }
          : { rule: "qualified-majority", share: majority, base },
    quorums: { presence: options.presence, approval: options.approval },
    entitled: options.entitled ?? 0,
  };
}

function readJson<Read>(
  { format, text }: TallyFile,
  read: (text: string) => Result<Read, BallotFileProblem>,
): Result<Read, TallyProblem> {
  if (format === "pb") return problem("pb_holds_budget", { line: 1 });
  return format === "blt" ? problem("blt_holds_rankings", { line: 1 }) : read(text);
}

/** Rankings, and how many seats the file says there are: 1 if it does not. */
function readRankings({
  format,
  text,
}: TallyFile): Result<RankedProfile & { readonly seats: number }, TallyProblem> {
  if (format === "pb") return problem("pb_holds_budget", { line: 1 });
  if (format === "blt") {
    const file = readBlt(text);
    return file.ok ? ok({ ...file.value.profile, seats: file.value.seats }) : file;
  }
  const profile = readRankedJson(text);
  return profile.ok ? ok({ ...profile.value, seats: 1 }) : profile;
}

/** The same result with all votes as decimals, such as "1381.00000". */
function inDecimals(result: ScottishStvResult): object {
  return {
    ...result,
    stages: result.stages.map((stage) => ({
      ...stage,
      transfers: stage.transfers.map(withVotes),
      nonTransferable: withVotes(stage.nonTransferable),
      lost: decimal(stage.lost),
      standings: stage.standings.map(withVotes),
      totals: {
        nonTransferable: decimal(stage.totals.nonTransferable),
        lost: decimal(stage.totals.lost),
      },
    })),
  };
}

function withVotes<Row extends { readonly votes: number }>(row: Row) {
  return { ...row, votes: decimal(row.votes) };
}

function decimal(votes: number): string {
  const part = String(votes % VOTE).padStart(String(VOTE).length - 1, "0");
  return `${Math.floor(votes / VOTE)}.${part}`;
}
