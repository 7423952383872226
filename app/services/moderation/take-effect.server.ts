import { eq } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { keepSearchable } from "#app/services/proposals/search-index.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import { hiddenTexts, moderationCases, moderationDecisions } from "#db/schema/index.ts";
import { closesCase, type StoredCase, type StoredDecision } from "./moderation-case.server.ts";
import { tellOfDecision } from "./tell-authors.server.ts";

/**
 * Lets a decision take effect: what it hides is hidden, whom it concerns gets a message, and its case is closed
 * unless the author is asked.
 */
export function takeEffect(
  transaction: Queryable,
  { keyring, now }: Pick<ServiceContext, "keyring" | "now">,
  { id, textKind, textId }: Pick<StoredCase, "id" | "textKind" | "textId">,
  decision: Pick<StoredDecision, "id" | "measure">,
): void {
  transaction
    .update(moderationDecisions)
    .set({ effectiveAt: now })
    .where(eq(moderationDecisions.id, decision.id))
    .run();
  if (decision.measure === "hide" || decision.measure === "remove") {
    transaction
      .insert(hiddenTexts)
      .values({ textKind, textId, decisionId: decision.id })
      .onConflictDoUpdate({
        target: [hiddenTexts.textKind, hiddenTexts.textId],
        set: { decisionId: decision.id },
      })
      .run();
  }
  if (textKind === "proposal") keepSearchable(transaction, textId);
  tellOfDecision(transaction, { keyring, now }, decision.id);
  if (closesCase(decision.measure)) {
    transaction
      .update(moderationCases)
      .set({ closedAt: now })
      .where(eq(moderationCases.id, id))
      .run();
  }
}
