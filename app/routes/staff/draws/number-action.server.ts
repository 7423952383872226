import type { NumberEvidence } from "#app/domain/public-draw/draw-number.ts";
import type { Problem, Result } from "#app/domain/result.ts";
import type { Visit } from "#app/routes/guard.server.ts";
import {
  type EnteredNumber,
  type EntryProblem,
  enterFirst,
  enterSecond,
} from "#app/services/draws/enter-number.server.ts";
import { type BeaconProblem, fetchBeacon } from "#app/services/draws/fetch-beacon.server.ts";
import type { CommittedDraw } from "#app/services/draws/read-committed-draw.server.ts";
import type { ConfirmationProblem } from "#app/services/second-person/confirm-second-person.server.ts";
import {
  type ProofProblem,
  proveSecondPerson,
} from "#app/services/second-person/prove-second-person.server.ts";
import { secondPersonSchema } from "#app/services/second-person/second-person.ts";
import { readEvidence } from "./evidence-form.ts";

export type NumberFormProblem = EntryProblem | BeaconProblem | ProofProblem | ConfirmationProblem;

/**
 * Takes an entry of a number: the first, or the second with the proof of who enters it. With
 * `fetch` the value comes from the configured beacon instead of the field.
 */
export async function takeEntry(
  visit: Visit,
  draw: CommittedDraw,
  fields: Record<string, unknown>,
): Promise<Result<"first" | "drawn" | "differs", NumberFormProblem>> {
  const [position, means] = String(fields.intent ?? "").split("-");
  const seen = await readSeen(visit, draw, fields, means === "fetch");
  if (!seen.ok) return seen;
  const entered: EnteredNumber = {
    processId: draw.processId,
    drawId: draw.id,
    evidence: seen.value,
    origin: means === "fetch" ? "fetched" : "typed",
  };
  if (position !== "second") {
    const first = enterFirst(visit.services, entered);
    return first.ok ? { ok: true, value: "first" } : first;
  }
  const input = secondPersonSchema.safeParse(fields);
  if (!input.success) return refused("second_person_incomplete");
  const caller = { request: visit.request, clientAddress: visit.clientAddress };
  const proof = await proveSecondPerson(visit.app, caller, visit.services, input.data);
  if (!proof.ok) return proof;
  const second = enterSecond(visit.services, { ...entered, proof: proof.value });
  return second.ok ? { ok: true, value: second.value.outcome } : second;
}

async function readSeen(
  visit: Visit,
  draw: CommittedDraw,
  fields: Record<string, unknown>,
  fetched: boolean,
): Promise<Result<NumberEvidence, BeaconProblem>> {
  const { numberSource: source, numberRound: round } = draw;
  if (!fetched || round === null) {
    return { ok: true, value: readEvidence(source, String(fields.seen ?? ""), round) };
  }
  const answer = await fetchBeacon(visit.services, visit.app.beaconAddress, round);
  if (!answer.ok) return answer;
  return { ok: true, value: readEvidence("beacon", answer.value.randomness, answer.value.round) };
}

function refused<Code extends string>(code: Code): Result<never, Problem<Code, object>> {
  return { ok: false, problem: { code, params: {} } };
}
