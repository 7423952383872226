import { type ProposalEvent, takeStep } from "#app/domain/proposals/proposal-life.ts";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import type { WritingProblem } from "#app/services/moderation/may-write.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { barToAuthor, writerOf } from "./authorship.server.ts";
import { storeEvent } from "./proposal-event.server.ts";
import type { ProposalInput } from "./proposal-fields.ts";
import { stateOf } from "./proposal-state.server.ts";
import { saysTheSame, storeWrittenVersion } from "./store-version.server.ts";
import { inOpenProcess, readProposal, readVersions } from "./stored-proposal.server.ts";

/** Stages in which the text is not public yet and simply changes. */
const UNPUBLISHED: readonly string[] = ["draft", "submitted"];

/**
 * Saves what its authors, or staff for them, made of a proposal, as a new version; returns its number. Saving
 * what is there already adds none. Once it is public, a new version is an event of its timeline.
 *
 * Failure codes: `proposal_missing`; `proposal_changed_meanwhile` with the newest `version` (somebody else saved
 * since: nothing is stored, and both texts can be compared); `proposal_not_there` (its text is fixed, or its process closed);
 * those of `barToWriting` for whoever writes themselves.
 *
 * @param basedOn number of the version that was changed
 */
export function editProposal(
  context: ServiceContext,
  { proposalId, basedOn }: { readonly proposalId: string; readonly basedOn: number },
  input: ProposalInput,
): Result<
  number,
  | Problem<"proposal_missing" | "proposal_not_there", object>
  | Problem<"proposal_changed_meanwhile", { readonly version: number }>
  | WritingProblem
> {
  const { database, actor, now } = context;
  authorise(actor, actor.kind === "resident" ? "proposals.own" : "proposals.write");
  return database.transaction(
    (transaction) => {
      const writer = writerOf(transaction, actor, proposalId);
      const proposal = readProposal(transaction, proposalId);
      const newest = readVersions(transaction, proposalId).at(-1);
      if (proposal === null || newest === undefined) return problem("proposal_missing", {});
      if (saysTheSame(newest, input)) return ok(newest.number);
      if (!inOpenProcess(transaction, proposal)) return problem("proposal_not_there", {});
      if (newest.number !== basedOn) {
        return problem("proposal_changed_meanwhile", { version: newest.number });
      }
      const bar = barToAuthor(transaction, context, { ...writer, processId: proposal.processId });
      if (bar !== null) return { ok: false, problem: bar };
      const unpublished = UNPUBLISHED.includes(proposal.stage);
      const step = { kind: "amend", version: proposal.version + 1 } as const;
      const taken: Result<ProposalEvent | null> = unpublished
        ? ok(null)
        : takeStep(stateOf(transaction, proposalId), step);
      if (!taken.ok) return problem("proposal_not_there", {});
      const number = storeWrittenVersion(transaction, proposal, newest.paragraphs, input, {
        ...writer,
        at: now,
      });
      if (taken.value !== null) storeEvent(transaction, context, proposalId, taken.value);
      appendAudit(transaction, context, {
        action: "proposal_changed",
        objectKind: "proposal",
        objectId: proposalId,
      });
      return ok(number);
    },
    { behavior: "immediate" },
  );
}
