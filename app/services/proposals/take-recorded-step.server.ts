import {
  type ProposalEvent,
  type ProposalStep,
  takeStep,
} from "#app/domain/proposals/proposal-life.ts";
import { ok } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import type { Queryable } from "#db/connection.server.ts";
import { type EventWords, storeEvent } from "./proposal-event.server.ts";
import { stateOf } from "./proposal-state.server.ts";

/** The audit entry of each event. */
const ENTRIES: Record<ProposalEvent["kind"], { readonly action: string }> = {
  submitted: { action: "proposal_submitted" },
  returned: { action: "proposal_returned" },
  published: { action: "proposal_published" },
  discussion_opened: { action: "proposal_discussion_opened" },
  withdrawn: { action: "proposal_withdrawn" },
  amended: { action: "proposal_changed" },
  put: { action: "proposal_put" },
  voted: { action: "proposal_voted" },
  vote_cancelled: { action: "proposal_vote_cancelled" },
  taken_back: { action: "proposal_taken_back" },
  decided: { action: "proposal_decided" },
  decision_corrected: { action: "proposal_decision_corrected" },
  work: { action: "proposal_work_reported" },
  joined: { action: "proposal_joined" },
};
const PUT_TO_VOTE = { action: "proposal_put_to_vote" };

/**
 * Takes a step with a proposal, in a transaction of its caller: its event goes to the timeline with the words that
 * belong to it, and to the audit log. Failure codes: those of `takeStep`.
 */
export function takeRecordedStep(
  transaction: Queryable,
  context: Pick<ServiceContext, "actor" | "now">,
  proposalId: string,
  step: ProposalStep,
  words: Partial<EventWords> = {},
): ReturnType<typeof takeStep> {
  const taken = takeStep(stateOf(transaction, proposalId), step);
  if (!taken.ok) return taken;
  const event = taken.value;
  storeEvent(transaction, context, proposalId, event, words);
  appendAudit(transaction, context, {
    ...(event.kind === "put" && event.to === "vote" ? PUT_TO_VOTE : ENTRIES[event.kind]),
    objectKind: "proposal",
    objectId: proposalId,
    ...(event.kind === "decided" ? { reasonCode: event.decision } : {}),
  });
  return ok(event);
}
