import type { FullLottery, PublicLottery } from "#app/domain/public-draw/public-lottery.ts";

/** Everything that is checked of a public file, in this order. */
export const PUBLIC_CHECKS = [
  /** The text is JSON of the shape of the format. Params: path, reason. */
  "file_readable",
  /** The text is byte for byte the canonical JSON of its content, with the right checksum. */
  "file_unchanged_in_form",
  /** The SHA-256 of the text is the commitment. Null: none was given. Params: expected, actual. */
  "commitment_matches",
  /** Row ids ascend, so none stands twice, and there are as many as people in the pool. Params: rows, row. */
  "rows_complete",
  /** Quotas are in order, their bounds possible, and none stands twice. Params: quotas, feature, value. */
  "quotas_well_formed",
  /** There are 1,000 panels. Params: panels. */
  "panels_complete",
  /** Each panel has as many different rows as seats, all of them in the list. Params: size, panel. */
  "panels_well_formed",
  /** Each row is on as many panels as it says. Params: row, stated, actual. */
  "appearances_match",
  /** The probabilities add up to the seats. Params: sum, size. */
  "probabilities_sum",
  /** The largest deviation is as stated, at least the lower bound and proved only if equal to it. Params: stated, actual. */
  "deviation_matches",
] as const;

/** Everything that is checked of a full file, in this order. */
export const FULL_CHECKS = [
  "file_readable",
  "file_unchanged_in_form",
  /** The SHA-256 of the full file is the one in the public file. Null: erased rows, or no public file. Params: expected, actual, erased. */
  "full_hash_matches",
  /** What both files say is the same. Null: no public file was given. */
  "public_file_matches",
  "commitment_matches",
  "rows_complete",
  "quotas_well_formed",
  "panels_complete",
  "panels_well_formed",
  "appearances_match",
  "probabilities_sum",
  "deviation_matches",
  /** Every row has a value for each feature and a household only where these count. Params: row, feature. */
  "attributes_complete",
  /** Salt and attributes of each row give its commitment. Params: rows, row, erased. */
  "commitments_open",
  /** Each panel keeps each quota that is not of a combined feature. Params: panels, unchecked, panel, feature, value, count. */
  "quotas_kept",
  /** Each panel keeps each quota of a combined feature. Params as before. */
  "combined_quotas_kept",
  /** No panel holds two people of a household. Params: panels, unchecked, panel. */
  "households_kept",
] as const;

export type CheckId = (typeof PUBLIC_CHECKS)[number] | (typeof FULL_CHECKS)[number];

export interface Check {
  readonly id: CheckId;
  /** Null where the files given do not allow it, in full or in part. */
  readonly holds: boolean | null;
  /** Figures for its sentence; where it does not hold, the first place. Panels count from 0. */
  readonly params: Readonly<Record<string, string | number>>;
}

export interface CheckedFile<File extends PublicLottery | FullLottery> {
  /** Every check of the kind in order; after an unreadable file only this one. */
  readonly checks: readonly Check[];
  /** Null where the file is not readable. */
  readonly lottery: File | null;
  /** SHA-256 of the public file, where it is known. */
  readonly commitment: string | null;
}

/** The first check that does not hold, or null. */
export function firstFailure(checks: readonly Check[]): Check | null {
  return checks.find(({ holds }) => holds === false) ?? null;
}
