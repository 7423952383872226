import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { readMunicipality } from "#app/services/municipality/read-municipality.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { readStoredVote } from "../stored-vote.server.ts";
import type { RuleInWords } from "./ballot-questions.ts";
import { composeBallots, type PaperLook } from "./compose-ballots.ts";
import type { BallotOrder } from "./paper-order.ts";
import { type BatchPlace, findBatch, findPaperVote } from "./paper-vote.server.ts";

/** Stands for a serial on papers that are none; its check character is wrong. */
const SPECIMEN_SERIAL = "MUST-ERXX";

interface PaperRequest {
  readonly look: PaperLook;
  readonly rule: RuleInWords;
}

export type PapersRefusal = Problem<
  "vote_missing" | "vote_not_open" | "batch_missing" | "town_unnamed",
  object
>;

/**
 * The order to print all papers of a batch, recorded each time. Fails with `batch_missing`, `vote_not_open` and
 * `town_unnamed`.
 */
export function orderPapers(
  context: ServiceContext,
  { look, rule, ...place }: PaperRequest & BatchPlace,
): Result<BallotOrder, PapersRefusal> {
  authorise(context.actor, "votes.write");
  return context.database.transaction(
    (transaction) => {
      const found = findBatch(transaction, place);
      const vote = findPaperVote(transaction, place.voteId);
      if (found === null || vote === null) return problem("batch_missing", {});
      if (vote.status !== "open") return problem("vote_not_open", {});
      const town = readMunicipality(context);
      if (town === null) return problem("town_unnamed", {});
      const { serial, papers } = found.batch;
      appendAudit(transaction, context, {
        action: "vote_papers_printed",
        objectKind: "vote",
        objectId: place.voteId,
        reasonCode: serial,
      });
      const given = { serial, papers, look, rule, specimen: false };
      return ok(composeBallots(vote.definition, town, given));
    },
    { behavior: "immediate" },
  );
}

/**
 * One paper to look at, of a draft as well, with the word for a specimen across it. Fails with `vote_missing` and
 * `town_unnamed`.
 */
export function orderSpecimenPaper(
  context: ServiceContext,
  { voteId, look, rule }: PaperRequest & { readonly voteId: string },
): Result<BallotOrder, PapersRefusal> {
  authorise(context.actor, "votes.read");
  const vote = readStoredVote(context.database, voteId);
  if (vote === null) return problem("vote_missing", {});
  const town = readMunicipality(context);
  if (town === null) return problem("town_unnamed", {});
  const given = { serial: SPECIMEN_SERIAL, papers: 1, look, rule, specimen: true };
  return ok(composeBallots(vote.definition, town, given));
}
