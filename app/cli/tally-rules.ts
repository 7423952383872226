import type { TallyOptions } from "#app/cli/tally-options.ts";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { countApproval } from "#app/domain/tally/approval.ts";
import type { Profile, RankedProfile } from "#app/domain/tally/ballots.ts";
import { countBorda } from "#app/domain/tally/borda.ts";
import type { BallotFileProblem } from "#app/domain/tally/formats/ballot-file-problem.ts";
import {
  readApprovalJson,
  readChoiceJson,
  readRankedJson,
  readScoreJson,
} from "#app/domain/tally/formats/read-ballot-json.ts";
import { readBlt } from "#app/domain/tally/formats/read-blt.ts";
import { countInstantRunoff } from "#app/domain/tally/instant-runoff.ts";
import { LOT_ALGORITHM, type LotOrder, lotOrder } from "#app/domain/tally/lot.ts";
import { decideQuestion, type MajorityRule } from "#app/domain/tally/question.ts";
import { countSchulze } from "#app/domain/tally/schulze.ts";
import { countScores } from "#app/domain/tally/score.ts";
import { countScottishStv, type ScottishStvResult, VOTE } from "#app/domain/tally/scottish-stv.ts";
import { countSingleChoice } from "#app/domain/tally/single-choice.ts";
import { type TallyResult, tiesOf } from "#app/domain/tally/tally-result.ts";
import { addUpAnswers } from "#app/domain/tally/yes-no.ts";

export interface TallyFile {
  readonly format: "blt" | "json";
  readonly text: string;
}

export type TallyProblem =
  | BallotFileProblem
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
      return decide(file, options, { rule });
    case "qualified-majority":
      return decide(file, options, {
        rule,
        share: options.majority ?? { num: 1, den: 1 },
        base: options.base,
      });
    case "single-choice":
      return count(readJson(file, readChoiceJson), seed, (profile, lot) =>
        countSingleChoice(profile, seats, lot),
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

/** A question: the answer yes is the candidate of that name, or else the first. */
function decide(file: TallyFile, options: TallyOptions, majority: MajorityRule): Printed {
  const profile = readJson(file, readChoiceJson);
  if (!profile.ok) return profile;
  const { candidates } = profile.value;
  const yes = candidates.find((name) => name === "yes") ?? candidates[0];
  const no = candidates.find((name) => name !== yes);
  if (yes === undefined || no === undefined || candidates.length > 2) {
    return problem("not_two_answers", { line: 1, candidates: candidates.length });
  }
  const result = decideQuestion(addUpAnswers(profile.value, { yes, no }), {
    majority,
    quorums: { presence: options.presence, approval: options.approval },
    entitled: options.entitled ?? 0,
  });
  const { rule } = majority;
  return ok({ rule, answers: { yes, no }, winners: [result.accepted ? yes : no], ...result });
}

function readJson<Read>(
  { format, text }: TallyFile,
  read: (text: string) => Result<Read, BallotFileProblem>,
): Result<Read, TallyProblem> {
  return format === "blt" ? problem("blt_holds_rankings", { line: 1 }) : read(text);
}

/** Rankings, and how many seats the file says there are: 1 if it does not. */
function readRankings({
  format,
  text,
}: TallyFile): Result<RankedProfile & { readonly seats: number }, TallyProblem> {
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
