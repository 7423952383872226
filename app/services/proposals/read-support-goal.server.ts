import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { countSupport } from "./count-support.server.ts";
import { supportSettingsOf, wasPutBySupport } from "./put-when-supported.server.ts";
import { readProposal } from "./stored-proposal.server.ts";
import { SUPPORTABLE } from "./support-proposal.server.ts";

/** What support of a proposal leads to, or has led to. */
export type SupportGoal =
  | {
      readonly kind: "open";
      readonly threshold: number;
      /** How many supporters are still to come; 1 at least. */
      readonly missing: number;
      /** Within which the town then answers. */
      readonly days: number;
    }
  | { readonly kind: "reached" };

/** What support of a public proposal leads to; null where support alone leads to nothing (any more). */
export function readSupportGoal(context: ServiceContext, proposalId: string): SupportGoal | null {
  const { database, actor } = context;
  authorise(actor, "public");
  const proposal = readProposal(database, proposalId);
  if (proposal === null || proposal.publishedAt === null) return null;
  if (wasPutBySupport(database, proposalId)) return { kind: "reached" };
  const { supportThreshold, answerDays } = supportSettingsOf(database, proposal.processId);
  if (supportThreshold === null || !SUPPORTABLE.includes(proposal.stage)) return null;
  const missing = Math.max(1, supportThreshold - countSupport(database, proposalId));
  return { kind: "open", threshold: supportThreshold, missing, days: answerDays };
}
