import { eq } from "drizzle-orm";
import { lodgeOwnAppeal } from "#app/services/appeals/lodge-appeal.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { type DecisionInput, decideCase } from "#app/services/moderation/decide-case.server.ts";
import { agreeToDecision } from "#app/services/moderation/second-opinion.server.ts";
import { participants, proposalAuthors } from "#db/schema/index.ts";
import { caseOf, decision, type moderationTown } from "./moderation.ts";

type Town = ReturnType<typeof moderationTown>;

/** Decides about the proposal of a town as the first moderator, and the second where one is needed. */
export function decideAbout(town: Town, changes: Partial<DecisionInput> = {}): string {
  const caseId = caseOf(town.mia, town.proposalId);
  const decided = decideCase(town.mia, caseId, decision(town, changes));
  if (!decided.ok) throw new Error(decided.problem.code);
  const { decisionId, effective } = decided.value;
  const agreed = effective ? null : agreeToDecision(town.noah, decisionId);
  if (agreed !== null && !agreed.ok) throw new Error(agreed.problem.code);
  return decisionId;
}

/** The author of the proposal objects; returns the id of the appeal. */
export function appealAgainst(
  author: ServiceContext,
  decisionId: string,
  text = "Ich habe niemanden beleidigt.",
): string {
  const lodged = lodgeOwnAppeal(author, decisionId, { language: "de", text });
  if (!lodged.ok) throw new Error(lodged.problem.code);
  return lodged.value;
}

/** Makes the author of a proposal somebody without a code of their own. */
export function withoutCode({ staff, proposalId }: Pick<Town, "staff" | "proposalId">): void {
  const author = staff.database
    .select({ id: proposalAuthors.participantId })
    .from(proposalAuthors)
    .where(eq(proposalAuthors.proposalId, proposalId))
    .get();
  staff.database
    .update(participants)
    .set({ invitationId: null, kind: "assisted" })
    .where(eq(participants.id, author?.id ?? ""))
    .run();
}
