import { eq } from "drizzle-orm";
import { takeStep } from "#app/domain/proposals/proposal-life.ts";
import { daysAfter, townDay } from "#app/domain/town-clock.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import type { Queryable } from "#db/connection.server.ts";
import { proposalSettings } from "#db/schema/index.ts";
import { countSupport } from "./count-support.server.ts";
import { storeEvent } from "./proposal-event.server.ts";
import { stateOf } from "./proposal-state.server.ts";
import { readProposalEvents, type StoredProposal } from "./stored-proposal.server.ts";
import { NO_THRESHOLD, type SupportSettings } from "./support-settings.ts";

/** What support leads to in a process. */
export function supportSettingsOf(database: Queryable, processId: string): SupportSettings {
  const row = database
    .select()
    .from(proposalSettings)
    .where(eq(proposalSettings.processId, processId))
    .get();
  return row ?? NO_THRESHOLD;
}

/**
 * Puts a proposal to the town when it has as many supporters as its process asks for, inside the transaction that
 * adds one. Once only: what the town gave back to discussion is not put again by the next supporter. The software does
 * it, not the last supporter: nobody can read from the timeline or the audit log who that was.
 */
export function putWhenSupported(
  transaction: Queryable,
  { now }: Pick<ServiceContext, "now">,
  { id, processId }: Pick<StoredProposal, "id" | "processId">,
): void {
  const { supportThreshold, answerDays } = supportSettingsOf(transaction, processId);
  if (supportThreshold === null) return;
  const supporters = countSupport(transaction, id);
  if (supporters < supportThreshold || wasPutBySupport(transaction, id)) return;
  const answerDueOn = daysAfter(townDay(now), answerDays);
  const step = { kind: "put", to: "town", answerDueOn, supporters } as const;
  const taken = takeStep(stateOf(transaction, id), step);
  if (!taken.ok) return;
  const software = { actor: { kind: "system" }, now } as const;
  storeEvent(transaction, software, id, taken.value);
  appendAudit(transaction, software, {
    action: "proposal_put_by_support",
    objectKind: "proposal",
    objectId: id,
  });
}

/** Whether support has already led to an answer that the town owes, or owed. */
export function wasPutBySupport(database: Queryable, proposalId: string): boolean {
  return readProposalEvents(database, proposalId).some(
    ({ event }) => event.kind === "put" && event.supporters !== undefined,
  );
}
