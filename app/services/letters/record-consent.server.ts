import { eq } from "drizzle-orm";
import { needsConsent } from "#app/domain/invitation-outcomes.ts";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { followConsent } from "#app/services/replies/follow-pool.server.ts";
import { invitations } from "#db/schema/index.ts";
import { findInvitation, type InvitationPlace, personOf } from "./invited-person.server.ts";
import { answerOf } from "./record-outcome.server.ts";

export type ConsentRefusal =
  | Problem<"invitation_missing", object>
  | Problem<"consent_not_needed", object>
  | Problem<"consent_answer_stands", object>;

/**
 * Records that someone with custody agreed, or took it back; a yes that waited for it then counts. Refuses with `invitation_missing`,
 * `consent_not_needed` for everyone of sixteen and over, and with `consent_answer_stands` when
 * consent is taken back while the person is in the pool: the answer is withdrawn first.
 */
export function recordConsent(
  context: ServiceContext,
  { given, ...place }: InvitationPlace & { readonly given: boolean },
): Result<null, ConsentRefusal> {
  authorise(context.actor, "invitations.run");
  return context.database.transaction(
    (transaction) => {
      const invitation = findInvitation(transaction, place);
      if (invitation === null) return problem("invitation_missing", {});
      const person = personOf(context.keyring, invitation);
      const { outcome } = invitation;
      if (!needsConsent({ outcome, ageAtDraw: person?.ageAtDraw ?? null })) {
        return problem("consent_not_needed", {});
      }
      if ((invitation.consentAt !== null) === given) return ok(null);
      if (!given && answerOf(transaction, invitation.id)?.inPool) {
        return problem("consent_answer_stands", {});
      }
      transaction
        .update(invitations)
        .set({ consentAt: given ? context.now : null })
        .where(eq(invitations.id, invitation.id))
        .run();
      if (given) followConsent(transaction, context, invitation.id);
      appendAudit(transaction, context, {
        action: given ? "consent_recorded" : "consent_withdrawn",
        objectKind: "invitation",
        objectId: invitation.id,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
