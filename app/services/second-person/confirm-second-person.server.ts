import { and, eq, gt, isNull } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import type { Queryable } from "#db/connection.server.ts";
import { staffAccounts, staffRoles, swornCodes, swornPeople } from "#db/schema/index.ts";
import type { SecondPersonProof } from "./prove-second-person.server.ts";
import { hashSwornCode } from "./sworn-people.server.ts";

/** What two people have to agree on. */
export type SecondPersonPurpose =
  | "repeat_draw"
  | "withdraw_commitment"
  | "enter_number"
  | "cancel_vote"
  | "confirm_count";

export type ConfirmationProblem =
  | Problem<"second_person_invalid", object>
  | Problem<"second_person_same", object>
  | Problem<"second_person_issued_code", object>;

/**
 * Second half of a confirmation: lets a second person confirm one act, inside the transaction
 * of that act, and records it. A sworn person's code is used up. Check everything else that may
 * refuse the act first, so that no code is spent for nothing.
 *
 * Fails with `second_person_invalid` (a code that is unknown, used, expired or replaced, a person
 * released, an account deactivated, without a role or with a start password: all the same),
 * `second_person_same` and `second_person_issued_code` (whoever acts issued the code and so has
 * seen it). Returns who confirmed.
 */
export function confirmSecondPerson(
  transaction: Queryable,
  context: ServiceContext,
  proof: SecondPersonProof,
  act: {
    readonly purpose: SecondPersonPurpose;
    readonly objectKind: string;
    readonly objectId: string;
  },
): Result<{ readonly kind: "staff" | "sworn"; readonly id: string }, ConfirmationProblem> {
  const confirmed =
    proof.kind === "staff"
      ? confirmStaff(transaction, context, proof.userId)
      : spendSwornCode(transaction, context, proof.code);
  if (!confirmed.ok) return confirmed;
  const { kind, id } = confirmed.value;
  const actor =
    kind === "sworn" ? ({ kind, id } as const) : ({ kind, id, name: "", roles: [] } as const);
  appendAudit(
    transaction,
    { actor, now: context.now },
    {
      action: "second_person_confirmed",
      objectKind: act.objectKind,
      objectId: act.objectId,
      reasonCode: act.purpose,
    },
  );
  return confirmed;
}

function confirmStaff(
  transaction: Queryable,
  context: ServiceContext,
  userId: string,
): Result<{ kind: "staff"; id: string }, ConfirmationProblem> {
  if (context.actor.kind === "staff" && context.actor.id === userId) {
    return problem("second_person_same", {});
  }
  const state = transaction
    .select()
    .from(staffAccounts)
    .where(eq(staffAccounts.userId, userId))
    .get();
  const role = transaction.select().from(staffRoles).where(eq(staffRoles.userId, userId)).get();
  const open = state === undefined || (state.deactivatedAt === null && !state.mustChangePassword);
  if (!open || role === undefined) return problem("second_person_invalid", {});
  return ok({ kind: "staff", id: userId });
}

function spendSwornCode(
  transaction: Queryable,
  context: ServiceContext,
  code: string,
): Result<{ kind: "sworn"; id: string }, ConfirmationProblem> {
  const found = transaction
    .select({
      id: swornCodes.id,
      swornPersonId: swornCodes.swornPersonId,
      issuedBy: swornCodes.issuedBy,
    })
    .from(swornCodes)
    .innerJoin(swornPeople, eq(swornPeople.id, swornCodes.swornPersonId))
    .where(
      and(
        eq(swornCodes.codeHash, hashSwornCode(context.keyring, code)),
        isNull(swornCodes.usedAt),
        gt(swornCodes.expiresAt, context.now),
        isNull(swornPeople.releasedAt),
      ),
    )
    .get();
  if (found === undefined) return problem("second_person_invalid", {});
  if (context.actor.kind === "staff" && context.actor.id === found.issuedBy) {
    return problem("second_person_issued_code", {});
  }
  transaction
    .update(swornCodes)
    .set({ usedAt: context.now })
    .where(eq(swornCodes.id, found.id))
    .run();
  return ok({ kind: "sworn", id: found.swornPersonId });
}
