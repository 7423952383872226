import { z } from "zod";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { OBJECTIVES } from "#app/domain/sortition/objectives.ts";
import type { DrawRequest } from "#app/services/draws/start-draw.server.ts";

const drawSchema = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("test"),
    objective: z.enum(OBJECTIVES),
    seed: z.string().trim().max(200).default(""),
  }),
  z.object({ intent: z.literal("prepare"), objective: z.enum(OBJECTIVES) }),
]);

export type DrawRequestProblem = Problem<"seed_too_long", object>;

/**
 * Reads the form of a test draw, or that which prepares a real one. Fields that the page never
 * sends answer with status 400.
 */
export function readDrawRequest(
  processId: string,
  fields: Record<string, unknown>,
): Result<DrawRequest, DrawRequestProblem> {
  const draw = drawSchema.safeParse(fields);
  if (!draw.success) {
    if (draw.error.issues.every(({ path }) => path[0] === "seed")) {
      return problem("seed_too_long", {});
    }
    throw new Response(null, { status: 400 });
  }
  const { objective } = draw.data;
  return ok(
    draw.data.intent === "test"
      ? { processId, kind: "test", objective, seed: draw.data.seed }
      : { processId, kind: "real", objective },
  );
}
