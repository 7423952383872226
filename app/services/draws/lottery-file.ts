import { z } from "zod";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { DrawnPanel, Lottery } from "#app/domain/sortition/lottery.ts";
import { OBJECTIVES } from "#app/domain/sortition/objectives.ts";
import { textRecord } from "#app/services/text-record.ts";

/** A lottery and the panel drawn from it: all that is needed to replay and check the draw. */
export interface LotteryFile {
  readonly lottery: Lottery;
  readonly seed: string;
  readonly panel: DrawnPanel;
}

export type LotteryFileProblem =
  | Problem<"lottery_not_json", object>
  | Problem<"lottery_file_invalid", { readonly path: string; readonly reason: string }>;

const format = "losrunde-lottery";
const formatVersion = 1;

/** The file as JSON text: the same draw gives the same bytes. A test draw is marked as one. */
export function formatLotteryFile(
  { lottery, seed, panel }: LotteryFile,
  { testDraw = false }: { readonly testDraw?: boolean } = {},
): string {
  const mark = testDraw ? { testDraw } : {};
  return `${JSON.stringify({ format, formatVersion, ...mark, seed, panel, lottery })}\n`;
}

/**
 * Reads a lottery file and checks its shape, not its content. Fails with `lottery_not_json` and
 * with `lottery_file_invalid`, which names the first place that is not as it should be.
 */
export function parseLotteryFile(text: string): Result<LotteryFile, LotteryFileProblem> {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return problem("lottery_not_json", {});
  }
  const parsed = lotteryFileSchema.safeParse(content);
  if (parsed.success) {
    const { lottery, seed, panel } = parsed.data;
    return ok({ lottery, seed, panel });
  }
  const [issue] = parsed.error.issues;
  return problem("lottery_file_invalid", {
    path: issue?.path.join(".") ?? "",
    reason: issue?.message ?? "",
  });
}

const count = z.int().min(0);
const bounds = { feature: z.string(), value: z.string(), min: count, max: count };

const quotaSchema = z.strictObject({
  ...bounds,
  minFlex: count.exactOptional(),
  maxFlex: count.exactOptional(),
});

const reasonSchema = z.discriminatedUnion("code", [
  z.strictObject({ code: z.literal("value_excluded"), feature: z.string(), value: z.string() }),
  z.strictObject({
    code: z.literal("quotas_exclude"),
    changes: z.array(z.strictObject({ ...bounds, newMin: count, newMax: count })),
  }),
]);

/** Also part of the files of a public draw. */
export const optimalitySchema = z.strictObject({
  proved: z.boolean(),
  by: z.enum(["relaxation", "column-generation", "none"]),
  tolerance: z.number(),
  stages: z.array(z.number()),
  deviation: z.number().nullable(),
  gap: z.number().nullable(),
});

const lotterySchema: z.ZodType<Lottery> = z.strictObject({
  algorithm: z.string(),
  algorithmVersion: z.string(),
  objective: z.enum(OBJECTIVES),
  size: count,
  inputHash: z.string().regex(/^[0-9a-f]{64}$/),
  quotas: z.array(quotaSchema),
  profiles: z.array(
    z.strictObject({
      values: textRecord,
      members: z.array(z.string()),
      households: z
        .strictObject({ class: count, members: z.array(z.array(z.string())) })
        .exactOptional(),
    }),
  ),
  panels: z.array(z.strictObject({ weight: z.number(), counts: z.array(z.tuple([count, count])) })),
  probabilities: z.array(z.number()),
  unreachable: z.array(z.strictObject({ id: z.string(), reason: reasonSchema })),
  optimality: optimalitySchema,
});

const lotteryFileSchema = z.strictObject({
  format: z.literal(format),
  formatVersion: z.literal(formatVersion),
  testDraw: z.literal(true).exactOptional(),
  seed: z.string(),
  panel: z.strictObject({ panelIndex: count, members: z.array(z.string()) }),
  lottery: lotterySchema,
});
