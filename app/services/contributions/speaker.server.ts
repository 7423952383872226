import { ok, type Result } from "#app/domain/result.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { barToWriting, type WritingProblem } from "#app/services/moderation/may-write.server.ts";
import {
  type TakingPart,
  type TakingPartProblem,
  takePart,
} from "#app/services/participation/take-part.server.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import type { DiscussedProposal } from "./discussed-proposal.server.ts";

/** Who says something, and the account that typed it in. */
export interface Speaker {
  readonly participantId: string;
  readonly enteredBy: string | null;
}

export type SpeakingProblem = TakingPartProblem | WritingProblem;

/**
 * As whom somebody speaks in a discussion, when nothing bars them. Call it in the transaction of what they say.
 *
 * Failure codes: those of `takePart` and of `barToWriting`.
 */
export function speakerOf(
  transaction: Queryable,
  context: ServiceContext,
  { processId }: DiscussedProposal,
  who: TakingPart,
): Result<Speaker, SpeakingProblem> {
  const { actor } = context;
  authorise(actor, actor.kind === "resident" ? "proposals.own" : "proposals.write");
  const person = takePart(transaction, context, processId, who);
  if (!person.ok) return person;
  const bar = barToWriting(transaction, context, { participantId: person.value, processId });
  if (bar !== null) return { ok: false, problem: bar };
  const enteredBy = actor.kind === "staff" ? actor.id : null;
  return ok({ participantId: person.value, enteredBy });
}
