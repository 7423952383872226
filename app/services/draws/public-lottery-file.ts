import { z } from "zod";
import {
  FORMAT_VERSION,
  FULL_FORMAT,
  type FullLottery,
  NUMBER_SOURCES,
  PUBLIC_FORMAT,
  type PublicLottery,
} from "#app/domain/public-draw/public-lottery.ts";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { OBJECTIVES } from "#app/domain/sortition/objectives.ts";
import { optimalitySchema } from "#app/services/draws/lottery-file.ts";
import { textRecord } from "#app/services/text-record.ts";

export type PublicLotteryFileProblem =
  | Problem<"lottery_not_json", object>
  | Problem<"lottery_file_invalid", { readonly path: string; readonly reason: string }>;

const count = z.int().min(0);
const probability = z.number().min(0).max(1);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const characters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const rowId = z.string().regex(new RegExp(`^[${characters}]{6}$`));
const salt = z.string().regex(new RegExp(`^[${characters}]{4}(-[${characters}]{4}){5}$`));

const publicRow = { id: rowId, commitment: hash, probability, appearances: count };

const content = {
  formatVersion: z.literal(FORMAT_VERSION),
  algorithm: z.string(),
  algorithmVersion: z.string(),
  objective: z.enum(OBJECTIVES),
  testDraw: z.boolean(),
  announcement: z
    .strictObject({
      source: z.enum(NUMBER_SOURCES),
      details: z.string(),
      at: z.iso.datetime({ offset: true }),
    })
    .nullable(),
  size: count.min(1),
  poolSize: count.min(1),
  quotas: z.array(
    z.strictObject({ feature: z.string(), value: z.string(), min: count, max: count }),
  ),
  combined: z.array(
    z.strictObject({
      name: z.string(),
      conditions: z.array(z.strictObject({ feature: z.string(), values: z.array(z.string()) })),
    }),
  ),
  households: z.boolean(),
  optimality: optimalitySchema,
  rounding: z.strictObject({
    deviation: probability,
    lowerBound: probability,
    proved: z.boolean(),
  }),
  panels: z.array(z.array(rowId)),
};

/** What stands in a file beside the content. */
interface Checked {
  readonly checksum: string;
}

/** The shape of `lottery-public.json`. */
export const publicLotterySchema: z.ZodType<PublicLottery & Checked> = z.strictObject({
  format: z.literal(PUBLIC_FORMAT),
  ...content,
  rows: z.array(z.strictObject(publicRow)),
  fullHash: hash,
  checksum: hash,
});

/** The shape of `lottery-full.json`. */
export const fullLotterySchema: z.ZodType<FullLottery & Checked> = z.strictObject({
  format: z.literal(FULL_FORMAT),
  ...content,
  rows: z.array(
    z.discriminatedUnion("erased", [
      z.strictObject({
        ...publicRow,
        erased: z.literal(false),
        salt,
        attributes: z.strictObject({ values: textRecord, household: rowId.nullable() }),
      }),
      z.strictObject({ ...publicRow, erased: z.literal(true) }),
    ]),
  ),
  originalHash: hash.nullable(),
  checksum: hash,
});

/** Reads a public file and checks its shape, not its content. */
export function parsePublicLottery(text: string): Result<PublicLottery, PublicLotteryFileProblem> {
  return parse(publicLotterySchema, text);
}

/** Reads a full file and checks its shape, not its content. */
export function parseFullLottery(text: string): Result<FullLottery, PublicLotteryFileProblem> {
  return parse(fullLotterySchema, text);
}

function parse<File extends Checked>(
  schema: z.ZodType<File>,
  text: string,
): Result<Omit<File, "checksum">, PublicLotteryFileProblem> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return problem("lottery_not_json", {});
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) {
    const { checksum: _checksum, ...content } = parsed.data;
    return ok(content);
  }
  const [issue] = parsed.error.issues;
  return problem("lottery_file_invalid", {
    path: issue?.path.join(".") ?? "",
    reason: issue?.message ?? "",
  });
}
