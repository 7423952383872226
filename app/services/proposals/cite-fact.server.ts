import { randomUUID } from "node:crypto";
import { and, eq, isNotNull } from "drizzle-orm";
import { isChangeable } from "#app/domain/proposals/proposal-life.ts";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import type { WritingProblem } from "#app/services/moderation/may-write.server.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { datasets, observations, proposalFacts } from "#db/schema/index.ts";
import { barToAuthor, ownAuthorship, writerOf } from "./authorship.server.ts";
import { inOpenProcess, readProposal, type StoredProposal } from "./stored-proposal.server.ts";

/** A proposal cites no more figures than this. */
export const MOST_FACTS = 12;

type NotChangeable = Problem<"proposal_missing" | "proposal_not_there", object>;
export type CiteProblem =
  | NotChangeable
  | WritingProblem
  | Problem<"figure_missing" | "figure_cited_already" | "too_many_figures", object>;

/**
 * Lets a proposal cite a published figure with the value that it has now. Its authors do it, and staff for them.
 *
 * Failure codes: `proposal_missing`, `proposal_not_there` (its text is fixed, or its process closed), `figure_missing` (not published,
 * or not of this dataset), `figure_cited_already`, `too_many_figures`, and those of `barToWriting`.
 */
export function citeFact(
  context: ServiceContext,
  proposalId: string,
  { datasetId, observationId }: { readonly datasetId: string; readonly observationId: string },
): Result<null, CiteProblem> {
  const { actor, now } = context;
  authorise(actor, actor.kind === "resident" ? "proposals.own" : "proposals.write");
  return context.database.transaction(
    (transaction): Result<null, CiteProblem> => {
      const proposal = changeableProposal(transaction, context, proposalId);
      if (!proposal.ok) return proposal;
      const { processId } = proposal.value;
      const writtenBy = ownAuthorship(transaction, actor, proposalId);
      const bar = barToAuthor(transaction, context, { writtenBy, processId });
      if (bar !== null) return { ok: false, problem: bar };
      const figure = transaction
        .select({ value: observations.value, sign: observations.sign })
        .from(observations)
        .innerJoin(datasets, eq(datasets.id, observations.datasetId))
        .where(
          and(
            eq(observations.id, observationId),
            eq(datasets.id, datasetId),
            isNotNull(datasets.publishedAt),
          ),
        )
        .get();
      if (figure === undefined) return problem("figure_missing", {});
      const cited = transaction
        .select()
        .from(proposalFacts)
        .where(eq(proposalFacts.proposalId, proposalId))
        .all();
      if (cited.some((fact) => fact.observationId === observationId)) {
        return problem("figure_cited_already", {});
      }
      if (cited.length >= MOST_FACTS) return problem("too_many_figures", {});
      const id = randomUUID();
      const said = { citedValue: figure.value, citedSign: figure.sign, citedAt: now };
      transaction
        .insert(proposalFacts)
        .values({ id, proposalId, datasetId, observationId, ...said })
        .run();
      appendAudit(transaction, context, {
        action: "proposal_fact_cited",
        objectKind: "proposal",
        objectId: proposalId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}

/**
 * Takes a figure off a proposal; one that is not there any more changes nothing. Failure codes:
 * `proposal_missing`, `proposal_not_there`.
 */
export function dropFact(
  context: ServiceContext,
  proposalId: string,
  factId: string,
): Result<null, NotChangeable> {
  const { actor } = context;
  authorise(actor, actor.kind === "resident" ? "proposals.own" : "proposals.write");
  return context.database.transaction(
    (transaction): Result<null, NotChangeable> => {
      const proposal = changeableProposal(transaction, context, proposalId);
      if (!proposal.ok) return proposal;
      const { changes } = transaction
        .delete(proposalFacts)
        .where(and(eq(proposalFacts.proposalId, proposalId), eq(proposalFacts.id, factId)))
        .run();
      if (changes === 0) return ok(null);
      appendAudit(transaction, context, {
        action: "proposal_fact_dropped",
        objectKind: "proposal",
        objectId: proposalId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}

/** The proposal, where whoever acts is one of its authors or staff, and its text is not fixed. */
function changeableProposal(
  transaction: Queryable,
  { actor }: Pick<ServiceContext, "actor">,
  proposalId: string,
): Result<StoredProposal, NotChangeable> {
  writerOf(transaction, actor, proposalId);
  const proposal = readProposal(transaction, proposalId);
  if (proposal === null) return problem("proposal_missing", {});
  const changeable = isChangeable(proposal.stage) && inOpenProcess(transaction, proposal);
  if (!changeable) return problem("proposal_not_there", {});
  return ok(proposal);
}
