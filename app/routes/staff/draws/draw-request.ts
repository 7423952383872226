import { z } from "zod";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { OBJECTIVES } from "#app/domain/sortition/objectives.ts";
import type { DrawRequest } from "#app/services/draws/start-draw.server.ts";

const testDrawSchema = z.object({
  objective: z.enum(OBJECTIVES),
  seed: z.string().trim().max(200).default(""),
});

export type DrawRequestProblem = Problem<"seed_too_long", object>;

/** Reads the form of a test draw. */
export function readDrawRequest(
  processId: string,
  fields: Record<string, unknown>,
): Result<DrawRequest, DrawRequestProblem> {
  const draw = testDrawSchema.safeParse(fields);
  if (!draw.success) return problem("seed_too_long", {});
  return ok({ processId, kind: "test", ...draw.data });
}
