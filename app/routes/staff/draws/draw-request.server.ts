import { z } from "zod";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { OBJECTIVES } from "#app/domain/sortition/objectives.ts";
import type { Visit } from "#app/routes/guard.server.ts";
import type { DrawRequest } from "#app/services/draws/start-draw.server.ts";
import {
  type ProofProblem,
  proveSecondPerson,
} from "#app/services/second-person/prove-second-person.server.ts";
import { secondPersonSchema } from "#app/services/second-person/second-person.ts";

const drawSchema = z.object({
  objective: z.enum(OBJECTIVES),
  seed: z.string().trim().max(200).default(""),
});

const reasonSchema = z.string().trim().min(10).max(500);

export type DrawRequestProblem =
  | Problem<"seed_too_long", object>
  | Problem<"repeat_reason_missing", object>
  | ProofProblem;

/** Reads the form of a first draw or of a repetition; for the latter proves the second person. */
export async function readDrawRequest(
  visit: Visit,
  processId: string,
  fields: Record<string, unknown>,
): Promise<Result<DrawRequest, DrawRequestProblem>> {
  const draw = drawSchema.safeParse(fields);
  if (!draw.success) return problem("seed_too_long", {});
  const request = { processId, ...draw.data };
  if (fields.intent !== "repeat") return ok(request);
  const reason = reasonSchema.safeParse(fields.reason);
  if (!reason.success) return problem("repeat_reason_missing", {});
  const second = secondPersonSchema.safeParse(fields);
  if (!second.success) return problem("second_person_incomplete", {});
  const caller = { request: visit.request, clientAddress: visit.clientAddress };
  const proof = await proveSecondPerson(visit.app, caller, visit.services, second.data);
  if (!proof.ok) return proof;
  return ok({ ...request, repetition: { reason: reason.data, proof: proof.value } });
}

/** What a refused form shows again: never a password or a code. */
export function shownAgain(fields: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    ["objective", "seed", "reason", "secondPerson", "secondEmail"].flatMap((name) =>
      typeof fields[name] === "string" ? [[name, fields[name]]] : [],
    ),
  );
}
