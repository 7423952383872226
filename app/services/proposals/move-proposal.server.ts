import type {
  ProposalDecision,
  ProposalStep,
  WorkState,
} from "#app/domain/proposals/proposal-life.ts";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { ServiceContext } from "#app/services/context.ts";
import type { WritingProblem } from "#app/services/moderation/may-write.server.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { barToAuthor, writerOf } from "./authorship.server.ts";
import type { EventWords } from "./proposal-event.server.ts";
import { inOpenProcess, readProposal } from "./stored-proposal.server.ts";
import { takeRecordedStep } from "./take-recorded-step.server.ts";

/** What its authors can do with a proposal. */
export type AuthorsMove = { readonly kind: "submit" | "withdraw" };

/** What the town can do with it. */
export type TownsMove =
  | { readonly kind: "publish" | "open_discussion" | "return" | "take_back" }
  | { readonly kind: "put"; readonly to: "town"; readonly answerDueOn: string }
  | { readonly kind: "decide"; readonly decision: ProposalDecision }
  | { readonly kind: "report_work"; readonly state: WorkState };

type MoveProblem = Problem<
  | "proposal_missing"
  | "proposal_not_there"
  | "proposal_in_vote"
  | "proposal_reason_missing"
  | "proposal_not_accepted"
  | "proposal_owner_missing"
  | "proposal_evidence_missing",
  object
>;

/**
 * Submits or withdraws a proposal, as its authors or as staff for them. Failure codes: `proposal_missing`,
 * those of `takeStep`, and to submit also `proposal_not_there` in a process that was closed, and those of
 * `barToWriting`: whoever is paused or excluded puts nothing forward, and may withdraw.
 */
export function moveOwnProposal(
  context: ServiceContext,
  proposalId: string,
  move: AuthorsMove,
): Result<null, MoveProblem | WritingProblem> {
  const { actor } = context;
  authorise(actor, actor.kind === "resident" ? "proposals.own" : "proposals.write");
  return context.database.transaction(
    (transaction): ReturnType<typeof moveOwnProposal> => {
      const { writtenBy } = writerOf(transaction, actor, proposalId);
      const proposal = readProposal(transaction, proposalId);
      if (proposal === null) return problem("proposal_missing", {});
      if (move.kind === "submit") {
        if (!inOpenProcess(transaction, proposal)) return problem("proposal_not_there", {});
        const { processId } = proposal;
        const bar = barToAuthor(transaction, context, { writtenBy, processId });
        if (bar !== null) return { ok: false, problem: bar };
      }
      return takeAndStore(transaction, context, proposalId, move, {});
    },
    { behavior: "immediate" },
  );
}

/**
 * What the town does with a proposal, with the words that belong to it. Failure codes: `proposal_missing`
 * and those of `takeStep`: a proposal is not declined without reasons, and not decided while a vote about it runs.
 */
export function moveProposal(
  context: ServiceContext,
  proposalId: string,
  move: TownsMove,
  words: Partial<EventWords>,
): Result<null, MoveProblem> {
  authorise(context.actor, "proposals.write");
  return context.database.transaction(
    (transaction) => takeAndStore(transaction, context, proposalId, move, words),
    { behavior: "immediate" },
  );
}

function takeAndStore(
  transaction: Queryable,
  context: ServiceContext,
  proposalId: string,
  move: AuthorsMove | TownsMove,
  words: Partial<EventWords>,
): Result<null, MoveProblem> {
  if (readProposal(transaction, proposalId) === null) return problem("proposal_missing", {});
  const taken = takeRecordedStep(transaction, context, proposalId, stepOf(move, words), words);
  return taken.ok ? ok(null) : problem(taken.problem.code as MoveProblem["code"], {});
}

function stepOf(move: AuthorsMove | TownsMove, words: Partial<EventWords>): ProposalStep {
  const given = (text: string | undefined) => (text ?? "").trim() !== "";
  switch (move.kind) {
    case "return":
    case "take_back":
      return { kind: move.kind, reasonGiven: given(words.reason) };
    case "decide":
      return { ...move, reasonGiven: given(words.reason) };
    case "report_work":
      return { ...move, ownerGiven: given(words.owner), evidenceGiven: given(words.evidence) };
    case "put":
      return move;
    default:
      return { kind: move.kind };
  }
}
