import { randomUUID } from "node:crypto";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import type { WritingProblem } from "#app/services/moderation/may-write.server.ts";
import { authorise, Forbidden } from "#app/services/permissions.ts";
import { proposalJoins } from "#db/schema/index.ts";
import { barToAuthor, ownAuthorship } from "./authorship.server.ts";
import { carryOutWhenAgreed, storeConsent } from "./carry-out-join.server.ts";
import { joinable, openJoinsOf } from "./stored-join.server.ts";

/**
 * Asks to let one proposal go into another. An author of either asks, which is their consent, or staff.
 * Where nobody else has to agree, the two are joined at once.
 *
 * Failure codes: `not_joinable` (one of them is not open, hidden, or of another process),
 * `join_open_already` (somebody has asked for these two, or for the one that would end), those of `barToWriting`.
 */
export function askToJoin(
  context: ServiceContext,
  { proposalId, intoId }: { readonly proposalId: string; readonly intoId: string },
): Result<
  "joined" | "asked",
  WritingProblem | Problem<"not_joinable" | "join_open_already", object>
> {
  const { actor, now } = context;
  authorise(actor, actor.kind === "resident" ? "proposals.own" : "proposals.write");
  return context.database.transaction(
    (transaction): ReturnType<typeof askToJoin> => {
      const author =
        ownAuthorship(transaction, actor, proposalId) ?? ownAuthorship(transaction, actor, intoId);
      if (actor.kind === "resident" && author === null) throw new Forbidden("proposals.own");
      const both = joinable(transaction, { proposalId, intoId });
      if (both === null) return problem("not_joinable", {});
      const { processId } = both.into;
      const bar = barToAuthor(transaction, context, { writtenBy: author, processId });
      if (bar !== null) return { ok: false, problem: bar };
      const open = openJoinsOf(transaction, [proposalId]).some(
        (join) =>
          join.proposalId === proposalId ||
          (join.proposalId === intoId && join.intoId === proposalId),
      );
      if (open) return problem("join_open_already", {});
      const askedBy = author ?? ("id" in actor ? actor.id : actor.kind);
      const join = { id: randomUUID(), proposalId, intoId };
      transaction
        .insert(proposalJoins)
        .values({ ...join, askedBy, askedAt: now })
        .run();
      appendAudit(transaction, context, {
        action: "proposal_join_asked",
        objectKind: "proposal",
        objectId: proposalId,
      });
      if (author !== null) storeConsent(transaction, context, join.id, author);
      return ok(carryOutWhenAgreed(transaction, context, join) ? "joined" : "asked");
    },
    { behavior: "immediate" },
  );
}
