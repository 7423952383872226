import type { Problem } from "#app/domain/result.ts";
import type { JsonProblem } from "#app/domain/tally/formats/json-lines.ts";

/** Why a file of ballots cannot be read; `line` counts from 1. */
export type BallotFileProblem =
  | JsonProblem
  | At<"value_unexpected", { readonly expected: "object" | "list" | "text" | "score" | "answer" }>
  | At<"member_missing", { readonly member: string }>
  | At<"count_not_positive", object>
  | At<"too_many_ballots", { readonly limit: number }>
  | At<"no_candidates", object>
  | At<"too_many_candidates", { readonly limit: number }>
  | At<"candidate_empty", object>
  | At<"candidate_twice", { readonly candidate: string }>
  | At<"candidate_unknown", { readonly candidate: string }>
  | At<"candidate_repeated", { readonly candidate: string }>
  | At<"blt_header_broken", object>
  | At<"blt_sign_unexpected", { readonly sign: string }>
  | At<"blt_number_unknown", { readonly number: string; readonly candidates: number }>
  | At<"blt_ended_early", object>
  | At<"blt_names_missing", { readonly names: number; readonly candidates: number }>;

type At<Code extends string, Params extends object> = Problem<
  Code,
  Params & { readonly line: number }
>;
