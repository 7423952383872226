import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import type { WritingProblem } from "#app/services/moderation/may-write.server.ts";
import { authorise, Forbidden } from "#app/services/permissions.ts";
import { barToAuthor, ownAuthorship } from "./authorship.server.ts";
import { carryOutWhenAgreed, endJoins, storeConsent } from "./carry-out-join.server.ts";
import { askedAuthors, joinable, openJoin } from "./stored-join.server.ts";

/** What became of a request: everybody agreed, one refused, or others are still to be heard. */
export type JoinAnswer = "joined" | "refused" | "waiting";

type AnswerProblem =
  | WritingProblem
  | Problem<"join_missing" | "not_joinable" | "join_not_for_them", object>;

/**
 * An author says whether two proposals shall be joined. One refusal ends the request; the last consent joins
 * the two. Staff enter the word of a panel, or of somebody without a code; residents with a code say it themselves.
 *
 * Failure codes: `join_missing` (ended meanwhile), `not_joinable` (one of the two has moved on),
 * `join_not_for_them` (staff: not an author, or one who answers for themselves); those of `barToWriting` for a
 * consent of whoever is signed in. To refuse stays possible: it changes no text.
 *
 * @param participantId for whom staff answer; left out by residents
 */
export function answerJoin(
  context: ServiceContext,
  joinId: string,
  agrees: boolean,
  participantId: string | null = null,
): Result<JoinAnswer, AnswerProblem> {
  const { actor, now } = context;
  authorise(actor, actor.kind === "resident" ? "proposals.own" : "proposals.write");
  return context.database.transaction(
    (transaction): Result<JoinAnswer, AnswerProblem> => {
      const join = openJoin(transaction, joinId);
      if (join === null) return problem("join_missing", {});
      const own =
        ownAuthorship(transaction, actor, join.proposalId) ??
        ownAuthorship(transaction, actor, join.intoId);
      if (actor.kind === "resident" && own === null) throw new Forbidden("proposals.own");
      const author = askedAuthors(transaction, join).find(
        (each) => each.participantId === (own ?? participantId),
      );
      if (author === undefined || (own === null && author.kind === "resident")) {
        return problem("join_not_for_them", {});
      }
      if (!agrees) {
        endJoins(transaction, now, [join.id], "refused");
        appendAudit(transaction, context, {
          action: "proposal_join_refused",
          objectKind: "proposal",
          objectId: join.proposalId,
        });
        return ok("refused");
      }
      const both = joinable(transaction, join);
      if (both === null) return problem("not_joinable", {});
      const { processId } = both.into;
      const bar = barToAuthor(transaction, context, { writtenBy: own, processId });
      if (bar !== null) return { ok: false, problem: bar };
      storeConsent(transaction, context, join.id, author.participantId);
      appendAudit(transaction, context, {
        action: "proposal_join_agreed",
        objectKind: "proposal",
        objectId: join.proposalId,
      });
      return ok(carryOutWhenAgreed(transaction, context, join) ? "joined" : "waiting");
    },
    { behavior: "immediate" },
  );
}

/**
 * Takes a request back: the author who made it, or staff where they did or where nobody who made it is left. Failure
 * codes: `join_missing` (ended meanwhile), `join_not_for_them` (somebody else asked).
 */
export function takeBackJoin(
  context: ServiceContext,
  joinId: string,
): Result<null, Problem<"join_missing" | "join_not_for_them", object>> {
  const { actor, now } = context;
  authorise(actor, actor.kind === "resident" ? "proposals.own" : "proposals.write");
  return context.database.transaction(
    (transaction): ReturnType<typeof takeBackJoin> => {
      const join = openJoin(transaction, joinId);
      if (join === null) return problem("join_missing", {});
      const authors = askedAuthors(transaction, join);
      const asker = authors.find(({ participantId }) => participantId === join.askedBy);
      const own =
        ownAuthorship(transaction, actor, join.proposalId) ??
        ownAuthorship(transaction, actor, join.intoId);
      const may = actor.kind === "resident" ? own === join.askedBy : asker === undefined;
      if (!may) return problem("join_not_for_them", {});
      endJoins(transaction, now, [join.id], "taken_back");
      appendAudit(transaction, context, {
        action: "proposal_join_taken_back",
        objectKind: "proposal",
        objectId: join.proposalId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
