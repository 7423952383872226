import { canonicalJson } from "#app/domain/canonical-json.ts";
import { sha256Hex } from "#app/domain/hash.ts";
import type { CombinedFeature } from "#app/domain/sortition/combined-features.ts";
import type { Objective } from "#app/domain/sortition/objectives.ts";
import type { Optimality } from "#app/domain/sortition/optimality.ts";
import type { RoundingRecord } from "#app/domain/sortition/rounding/uniform-lottery.ts";

export const PUBLIC_FORMAT = "losrunde-lottery-public";
export const FULL_FORMAT = "losrunde-lottery-full";
export const FORMAT_VERSION = 1;

/** How the number will be obtained: see `draw-number.ts`. */
export const NUMBER_SOURCES = ["stage", "lottery-numbers", "beacon"] as const;
type NumberSource = (typeof NUMBER_SOURCES)[number];

/** What was announced about the number before it was drawn. */
export interface Announcement {
  readonly source: NumberSource;
  /** For residents: which dice where, which lottery numbers in which order, which beacon round. */
  readonly details: string;
  /** When the number is drawn: date and time as in RFC 3339, for example `2027-03-01T18:00:00+01:00`. */
  readonly at: string;
}

/** min ≤ members of each panel with this value ≤ max; the feature may be a combined one. */
export interface PublicQuota {
  readonly feature: string;
  readonly value: string;
  readonly min: number;
  readonly max: number;
}

export interface PublicRow {
  /** Six characters of the alphabet of salts, random and in no relation to the person. */
  readonly id: string;
  /** SHA-256 over the row id, the salt and the attributes; see `row-commitment.ts`. */
  readonly commitment: string;
  /** The probability in the lottery before rounding, in [0, 1]. */
  readonly probability: number;
  /** On how many of the panels the row is. */
  readonly appearances: number;
}

/** What both files say. No names and no references of the organiser anywhere. */
interface LotteryContent {
  readonly formatVersion: typeof FORMAT_VERSION;
  readonly algorithm: string;
  readonly algorithmVersion: string;
  readonly objective: Objective;
  /** A test draw never becomes the real one. */
  readonly testDraw: boolean;
  /** Null where nothing was announced. */
  readonly announcement: Announcement | null;
  /** Seats on the panel. */
  readonly size: number;
  /** People in the pool, each with a row. */
  readonly poolSize: number;
  /** In canonical order. */
  readonly quotas: readonly PublicQuota[];
  readonly combined: readonly CombinedFeature[];
  /** Whether a panel holds at most one person of each household. */
  readonly households: boolean;
  readonly optimality: Optimality;
  readonly rounding: RoundingRecord;
  /** Row ids, ascending, of each panel; the position is the number of the panel. */
  readonly panels: readonly (readonly string[])[];
}

/** `lottery-public.json`: published before the number is drawn. */
export interface PublicLottery extends LotteryContent {
  readonly format: typeof PUBLIC_FORMAT;
  /** Ascending by id. */
  readonly rows: readonly PublicRow[];
  /** SHA-256 of the full file as it was before anyone was erased from it. */
  readonly fullHash: string;
}

/** What quotas and households look at. */
export interface RowAttributes {
  /** Of every feature that has quotas or that a combined feature is made of. */
  readonly values: Readonly<Record<string, string>>;
  /** A random mark that the people of a household share; null for everyone else. */
  readonly household: string | null;
}

export interface OpenRow extends PublicRow {
  readonly erased: false;
  /** As in the letter; see `salt.ts`. */
  readonly salt: string;
  readonly attributes: RowAttributes;
}

/** What is left of the row of someone who was erased: salt and attributes are gone for good. */
interface ErasedRow extends PublicRow {
  readonly erased: true;
}

export type FullRow = OpenRow | ErasedRow;

/** `lottery-full.json`: for named scrutineers. */
export interface FullLottery extends LotteryContent {
  readonly format: typeof FULL_FORMAT;
  /** Ascending by id. */
  readonly rows: readonly FullRow[];
  /** Null in the original; after someone was erased, the hash the original had. */
  readonly originalHash: string | null;
}

/**
 * The text of a file, which is exactly the canonical JSON of its content and of `checksum`, the
 * SHA-256 of the canonical JSON of the content. The checksum gives away what changed by accident;
 * that nobody changed it on purpose, the commitment shows.
 */
export function lotteryText(lottery: PublicLottery | FullLottery): string {
  const content = { ...lottery, checksum: undefined };
  return canonicalJson({ ...content, checksum: sha256Hex(canonicalJson(content)) });
}

/** The commitment: SHA-256 of the bytes of the public file, as `sha256sum` gives it. */
export function commitmentOf(lottery: PublicLottery): string {
  return sha256Hex(lotteryText(lottery));
}

/** The public file that belongs to a full one, also after people were erased from it. */
export function publicLotteryOf(full: FullLottery): PublicLottery {
  const { originalHash, rows, ...content } = full;
  return {
    ...content,
    format: PUBLIC_FORMAT,
    rows: rows.map(({ id, commitment, probability, appearances }) => {
      return { id, commitment, probability, appearances };
    }),
    fullHash: originalHash ?? sha256Hex(lotteryText(full)),
  };
}

/** The row ids of the panel with a number; empty where there is no such panel. */
export function panelOf(lottery: PublicLottery | FullLottery, number: number): readonly string[] {
  return lottery.panels[number] ?? [];
}

/**
 * The full file without the salt and the attributes of some rows; their commitments stay. Rows
 * that are not in it or are erased already change nothing.
 */
export function eraseRows(full: FullLottery, rowIds: ReadonlySet<string>): FullLottery {
  const rows = full.rows.map((row): FullRow => {
    if (row.erased || !rowIds.has(row.id)) return row;
    const { id, commitment, probability, appearances } = row;
    return { id, commitment, probability, appearances, erased: true };
  });
  if (rows.every((row, position) => row === full.rows[position])) return full;
  return { ...full, rows, originalHash: full.originalHash ?? sha256Hex(lotteryText(full)) };
}
