import { and, asc, eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { foldedText } from "#app/domain/texts/folded-text.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { ownTexts } from "#app/services/participation/own-texts.server.ts";
import { openParticipant } from "#app/services/participation/participant-envelope.server.ts";
import { personOfName } from "#app/services/participation/person-of-name.server.ts";
import { type TakingPartProblem, takePart } from "#app/services/participation/take-part.server.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";
import { participants, proposalAuthors, proposalSupports } from "#db/schema/index.ts";
import { putWhenSupported } from "./put-when-supported.server.ts";
import { readProposal } from "./stored-proposal.server.ts";
import { SUPPORTABLE, WITHDRAWABLE } from "./support-proposal.server.ts";

/** Somebody without a code whose support of a proposal staff entered. Only staff read the name. */
export interface EnteredSupport {
  readonly participantId: string;
  readonly name: string;
  readonly at: Date;
}

/**
 * Enters that somebody without a code supports a proposal, on the phone or on paper. They count like everybody else;
 * with enough support the proposal is put to the town. One name counts once, in whatever case or spelling of
 * umlauts: of two people with one name the second needs something that tells them apart. Whoever wrote or supported
 * without a code before, under this name, stays one person.
 *
 * Failure codes: `proposal_missing`, `proposal_not_there` (it cannot be supported as it stands),
 * `support_entered_already`, and those of `takePart`.
 */
export function enterSupport(
  context: ServiceContext,
  proposalId: string,
  name: string,
): Result<
  null,
  | TakingPartProblem
  | Problem<"proposal_missing" | "proposal_not_there" | "support_entered_already", object>
> {
  const { database, keyring, now } = context;
  authorise(context.actor, "proposals.write");
  return database.transaction(
    (transaction): ReturnType<typeof enterSupport> => {
      const proposal = readProposal(transaction, proposalId);
      if (proposal === null || proposal.publishedAt === null) {
        return problem("proposal_missing", {});
      }
      if (!SUPPORTABLE.includes(proposal.stage)) return problem("proposal_not_there", {});
      const entered = enteredSupports({ database: transaction, keyring }, proposalId);
      if (entered.some((other) => foldedText(other.name) === foldedText(name))) {
        return problem("support_entered_already", {});
      }
      const who = personOfName(context, proposal.processId, name);
      const person = takePart(transaction, context, proposal.processId, who);
      if (!person.ok) return person;
      transaction
        .insert(proposalSupports)
        .values({ proposalId, participantId: person.value, at: now })
        .run();
      putWhenSupported(transaction, context, proposal);
      appendAudit(transaction, context, {
        action: "support_entered",
        objectKind: "proposal",
        objectId: proposalId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}

/**
 * Takes back what `enterSupport` did; the name goes with it, unless that person supports or writes something else.
 * Where the proposal was put to the town meanwhile, it stays there.
 *
 * Failure codes: `support_not_entered` (taken back already, or the support of somebody with a code),
 * `proposal_not_there` (it has ended).
 */
export function takeBackEnteredSupport(
  context: ServiceContext,
  { proposalId, participantId }: { readonly proposalId: string; readonly participantId: string },
): Result<null, Problem<"support_not_entered" | "proposal_not_there", object>> {
  const { database, now } = context;
  authorise(context.actor, "proposals.write");
  return database.transaction(
    (transaction): ReturnType<typeof takeBackEnteredSupport> => {
      const found = entered(transaction, proposalId).find(({ id }) => id === participantId);
      if (found === undefined) return problem("support_not_entered", {});
      const stage = readProposal(transaction, proposalId)?.stage ?? "";
      if (!WITHDRAWABLE.includes(stage)) return problem("proposal_not_there", {});
      transaction
        .delete(proposalSupports)
        .where(
          and(
            eq(proposalSupports.proposalId, proposalId),
            eq(proposalSupports.participantId, participantId),
          ),
        )
        .run();
      if (doesNothingElse(transaction, participantId)) {
        transaction
          .update(participants)
          .set({ envelope: null, erasedAt: now })
          .where(eq(participants.id, participantId))
          .run();
      }
      appendAudit(transaction, context, {
        action: "support_entry_taken_back",
        objectKind: "proposal",
        objectId: proposalId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}

/** Whose support staff entered, the newest first. */
export function readEnteredSupports(
  context: ServiceContext,
  proposalId: string,
): readonly EnteredSupport[] {
  authorise(context.actor, "proposals.write");
  return enteredSupports(context, proposalId).toReversed();
}

function enteredSupports(
  { database, keyring }: { readonly database: Queryable; readonly keyring: Keyring },
  proposalId: string,
): readonly EnteredSupport[] {
  return entered(database, proposalId).flatMap(({ id, envelope, at }) => {
    const content = openParticipant(keyring, { id, envelope });
    return content === null ? [] : [{ participantId: id, name: content.shownName, at }];
  });
}

function entered(database: Queryable, proposalId: string) {
  return database
    .select({ id: participants.id, envelope: participants.envelope, at: proposalSupports.at })
    .from(proposalSupports)
    .innerJoin(participants, eq(participants.id, proposalSupports.participantId))
    .where(and(eq(proposalSupports.proposalId, proposalId), eq(participants.kind, "assisted")))
    .orderBy(asc(proposalSupports.at), asc(participants.id))
    .all();
}

function doesNothingElse(database: Queryable, participantId: string): boolean {
  const supports = database
    .select({ at: proposalSupports.at })
    .from(proposalSupports)
    .where(eq(proposalSupports.participantId, participantId))
    .get();
  const writes = database
    .select({ at: proposalAuthors.addedAt })
    .from(proposalAuthors)
    .where(eq(proposalAuthors.participantId, participantId))
    .get();
  const texts = ownTexts(database, participantId);
  return supports === undefined && writes === undefined && texts.length === 0;
}
