import { type BudgetResult, printableBudget } from "#app/cli/printable-budget.ts";
import type { TallyOptions } from "#app/cli/tally-options.ts";
import { sha256Hex } from "#app/domain/hash.ts";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { countApproval } from "#app/domain/tally/approval.ts";
import { countBallots, type Profile, type RankedProfile } from "#app/domain/tally/ballots.ts";
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
import type { QuorumResult } from "#app/domain/tally/quorum.ts";
import { countSchulze } from "#app/domain/tally/schulze.ts";
import { countScores } from "#app/domain/tally/score.ts";
import { countScottishStv, type ScottishStvResult, VOTE } from "#app/domain/tally/scottish-stv.ts";
import { leastOf } from "#app/domain/tally/shares.ts";
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

/**
 * Counts the ballots of a file by the rule that the options name. A tie is drawn from the seed of the options, or else
 * from the SHA-256 of the file, or is refused, as they say. A quorum of presence is looked at for every rule.
 */
export function tally(file: TallyFile, options: TallyOptions): Printed {
  const { rule } = options;
  const seats = options.seats ?? 1;
  const draw = drawOf(file, options);
  switch (rule) {
    case "simple-majority":
    case "absolute-majority":
    case "qualified-majority":
      return decide(file, options);
    case "deciding-question":
      return count(readJson(file, readConflictJson), draw, (profile, lot) =>
        decideConflict(profile, questionRule(options), lot),
      );
    case "consent": {
      const profile = readJson(file, (text) => readChoiceJson(text, CONSENT_ANSWERS));
      if (!profile.ok) return profile;
      return ok({ ...seekConsent(profile.value), ...takingPart(options, profile.value) });
    }
    case "single-choice":
      return count(
        readJson(file, (text) => readChoiceJson(text)),
        draw,
        (profile, lot) => countSingleChoice(profile, seats, lot),
      );
    case "approval":
      return count(readJson(file, readApprovalJson), draw, (profile, lot) =>
        countApproval(profile, seats, lot),
      );
    case "score":
      return count(readJson(file, readScoreJson), draw, (profile, lot) =>
        countScores(profile, options.score, seats, lot),
      );
    case "borda":
      return count(readRankings(file), draw, (profile, lot) => countBorda(profile, seats, lot));
    case "irv":
      return count(readRankings(file), draw, countInstantRunoff);
    case "scottish-stv":
      return count(readRankings(file), draw, (profile, lot) =>
        countScottishStv(profile, options.seats ?? profile.seats, lot),
      );
    case "schulze":
      return count(readRankings(file), draw, (profile, lot) =>
        countSchulze(profile, options.seats, lot),
      );
    case "equal-shares":
      return countBudget(file, draw, (election, lot) => countEqualShares(election, options, lot));
    case "greedy-budget":
      return countBudget(file, draw, countGreedyBudget);
  }
}

/** How ties are decided, and whether enough have taken part. */
interface Draw {
  readonly options: TallyOptions;
  readonly seed: string;
  /** Where the seed comes from, in words. */
  readonly seedFrom: string;
}

function drawOf({ text }: TallyFile, options: TallyOptions): Draw {
  return options.seed === null
    ? { options, seed: sha256Hex(text), seedFrom: "SHA-256 of the file: no --seed was given" }
    : { options, seed: options.seed, seedFrom: "--seed" };
}

/** Null where ties are refused. */
function orderOf({ options, seed }: Draw, candidates: readonly string[]): LotOrder | null {
  return options.ties === "refuse" ? null : lotOrder(candidates, seed);
}

function printedLot({ seed, seedFrom }: Draw, order: LotOrder | null, decided: boolean): object {
  return decided && order !== null
    ? { lot: { algorithm: LOT_ALGORITHM, seed, seedFrom, order } }
    : {};
}

/** Nothing where no quorum of presence is asked for. Of what it is missed by nothing is decided. */
function takingPart(
  { presence, entitled }: TallyOptions,
  { ballots }: { readonly ballots: readonly { readonly count: number }[] },
): { readonly presence?: QuorumResult; readonly decided?: boolean } {
  if (presence === null || entitled === null) return {};
  const [counted, needed] = [countBallots(ballots), leastOf(presence, entitled)];
  const reached = counted >= needed;
  return { presence: { quorum: "presence", reached, counted, needed }, decided: reached };
}

/** Counts what was read, and adds the lot where it decided something. */
function count<Read extends Profile<{ readonly count: number }>>(
  profile: Result<Read, TallyProblem>,
  draw: Draw,
  by: (profile: Read, lot: LotOrder | null) => TallyResult,
): Printed {
  if (!profile.ok) return profile;
  const order = orderOf(draw, profile.value.candidates);
  const result = by(profile.value, order);
  const byLot = tiesOf(result).some(({ decidedBy }) => decidedBy === "lot");
  return ok({
    ...(result.rule === "scottish-stv" ? inDecimals(result) : result),
    ...takingPart(draw.options, profile.value),
    ...printedLot(draw, order, byLot),
  });
}

function countBudget(
  { format, text }: TallyFile,
  draw: Draw,
  by: (election: BudgetElection, lot: LotOrder | null) => BudgetResult,
): Printed {
  if (format !== "pb") return problem("pb_needed", { line: 1 });
  const file = readPb(text);
  if (!file.ok) return file;
  const { election, decimals } = file.value;
  const order = orderOf(
    draw,
    election.projects.map(({ id }) => id),
  );
  const result = by(election, order);
  return ok({
    ...printableBudget(result, decimals),
    ...takingPart(draw.options, election),
    ...printedLot(draw, order, result.lotDecided),
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
  return ok({
    ...{ rule: options.rule, answers, winners: [result.accepted ? yes : no] },
    ...{ ...result, ...takingPart(options, profile.value) },
  });
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
