import type { Problem, Result } from "#app/domain/result.ts";
import { problem } from "#app/domain/result.ts";
import type { Visit } from "#app/routes/guard.server.ts";
import {
  type ProofProblem,
  proveSecondPerson,
  type SecondPersonProof,
} from "#app/services/second-person/prove-second-person.server.ts";
import { secondPersonSchema } from "#app/services/second-person/second-person.ts";

/** Reads who confirms an act as the second person, and proves it. */
export async function readSecondPerson(
  visit: Visit,
  values: Readonly<Record<string, string>>,
): Promise<Result<SecondPersonProof, ProofProblem | Problem<"second_person_incomplete", object>>> {
  const second = secondPersonSchema.safeParse(values);
  if (!second.success) return problem("second_person_incomplete", {});
  const caller = { request: visit.request, clientAddress: visit.clientAddress };
  return proveSecondPerson(visit.app, caller, visit.services, second.data);
}

/** What a refused form shows again: never a password or a code. */
export function withoutSecrets(
  values: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const { reason = "", secondPerson = "", secondEmail = "" } = values;
  return { reason, secondPerson, secondEmail };
}
