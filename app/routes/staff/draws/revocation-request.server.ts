import { z } from "zod";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { Visit } from "#app/routes/guard.server.ts";
import type { Revocation } from "#app/services/draws/revoke-draw.server.ts";
import {
  type ProofProblem,
  proveSecondPerson,
} from "#app/services/second-person/prove-second-person.server.ts";
import { secondPersonSchema } from "#app/services/second-person/second-person.ts";

const revocationSchema = z.object({
  kind: z.enum(["withdrawn", "repeated"]),
  reason: z.string().trim().min(10).max(500),
});

export type RevocationRequestProblem = Problem<"revocation_reason_missing", object> | ProofProblem;

/** Reads the form that takes a draw back and proves the second person. */
export async function readRevocation(
  visit: Visit,
  place: { readonly processId: string; readonly drawId: string },
  fields: Record<string, unknown>,
): Promise<Result<Revocation, RevocationRequestProblem>> {
  const parsed = revocationSchema.safeParse(fields);
  if (!parsed.success) return problem("revocation_reason_missing", {});
  const second = secondPersonSchema.safeParse(fields);
  if (!second.success) return problem("second_person_incomplete", {});
  const caller = { request: visit.request, clientAddress: visit.clientAddress };
  const proof = await proveSecondPerson(visit.app, caller, visit.services, second.data);
  if (!proof.ok) return proof;
  return ok({ ...place, ...parsed.data, proof: proof.value });
}
