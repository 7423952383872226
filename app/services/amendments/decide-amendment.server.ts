import { eq } from "drizzle-orm";
import { afterAmendment, type ParagraphChange } from "#app/domain/proposals/amendments.ts";
import type { Paragraph } from "#app/domain/proposals/paragraphs.ts";
import { takeStep } from "#app/domain/proposals/proposal-life.ts";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { hiddenStubs } from "#app/services/moderation/hidden-texts.server.ts";
import type { WritingProblem } from "#app/services/moderation/may-write.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { barToAuthor, writerOf } from "#app/services/proposals/authorship.server.ts";
import { LONGEST } from "#app/services/proposals/longest-texts.ts";
import { storeEvent } from "#app/services/proposals/proposal-event.server.ts";
import { stateOf } from "#app/services/proposals/proposal-state.server.ts";
import { storeVersion } from "#app/services/proposals/store-version.server.ts";
import {
  inOpenProcess,
  type ProposalVersion,
  readProposal,
  readVersions,
  type StoredProposal,
} from "#app/services/proposals/stored-proposal.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import { amendments } from "#db/schema/index.ts";
import type { AmendmentDecision } from "./amendment-fields.ts";
import { decidesOnAmendments } from "./amendment-rights.server.ts";
import { storedAmendments } from "./stored-amendments.server.ts";

type DecideProblem =
  | WritingProblem
  | Problem<
      | "proposal_not_there"
      | "amendment_missing"
      | "amendment_not_open"
      | "amendment_of_residents"
      | "amendment_text_changed"
      | "amendment_paragraph_gone"
      | "amendment_already_so"
      | "amendment_changes_nothing"
      | "amendment_leaves_nothing"
      | "amendment_text_too_long",
      object
    >
  | Problem<"proposal_changed_meanwhile", { readonly version: number }>;

/**
 * What the authors of a proposal, or staff for those without a code, decide on an amendment. To accept it, as it is
 * or in other words, adds a version of the proposal; returns its number, null where the amendment was rejected.
 *
 * Failure codes: `amendment_missing`; `amendment_not_open` (decided or withdrawn meanwhile, or hidden by
 * moderators); `amendment_of_residents` (the authors decide with their codes, not staff); `proposal_not_there`
 * (its text is fixed, or its process closed); `proposal_changed_meanwhile` (the paragraph became another since it was shown);
 * `amendment_changes_nothing`, `amendment_leaves_nothing` (no paragraph would be left), `amendment_text_too_long`
 * (the proposal would be); those of `afterAmendment` and of `barToWriting`.
 *
 * @param basedOn number of the version that was shown to whoever decides
 */
export function decideAmendment(
  context: ServiceContext,
  place: {
    readonly proposalId: string;
    readonly amendmentId: string;
    readonly basedOn: number;
  },
  decision: AmendmentDecision,
): Result<number | null, DecideProblem> {
  const { database, actor, now } = context;
  authorise(actor, actor.kind === "resident" ? "proposals.own" : "proposals.write");
  return database.transaction(
    (transaction): Result<number | null, DecideProblem> => {
      const { proposalId, amendmentId } = place;
      const writer = writerOf(transaction, actor, proposalId);
      if (!decidesOnAmendments(transaction, actor, proposalId)) {
        return problem("amendment_of_residents", {});
      }
      const proposal = readProposal(transaction, proposalId);
      const amendment = storedAmendments(transaction, proposalId).find(
        ({ id }) => id === amendmentId,
      );
      if (proposal === null || amendment === undefined) return problem("amendment_missing", {});
      const hidden = hiddenStubs(transaction, "amendment", [amendmentId]).has(amendmentId);
      if (amendment.status !== "open" || hidden) return problem("amendment_not_open", {});
      const bar = barToAuthor(transaction, context, { ...writer, processId: proposal.processId });
      if (bar !== null) return { ok: false, problem: bar };
      const step = { kind: "amend", version: proposal.version + 1 } as const;
      const taken = takeStep(stateOf(transaction, proposalId), step);
      if (!taken.ok || !inOpenProcess(transaction, proposal)) {
        return problem("proposal_not_there", {});
      }
      if (decision.decision === "reject") {
        close(
          transaction,
          amendmentId,
          { status: "rejected", version: null },
          decision.reason,
          now,
        );
        appendAudit(transaction, context, {
          action: "amendment_rejected",
          objectKind: "amendment",
          objectId: amendmentId,
        });
        return ok(null);
      }
      const versions = readVersions(transaction, proposalId);
      const merged = decision.decision === "merge" ? decision.merged : null;
      const text = amendedText(proposal, versions, amendment.change, place.basedOn, merged);
      if (!text.ok) return text;
      const { newest, paragraphs } = text.value;
      const content = { ...newest, paragraphs };
      const version = storeVersion(transaction, proposal, content, { ...writer, at: now });
      storeEvent(transaction, context, proposalId, taken.value);
      close(transaction, amendmentId, { status: "accepted", version }, decision.reason, now);
      appendAudit(transaction, context, {
        action: "amendment_accepted",
        objectKind: "amendment",
        objectId: amendmentId,
        reasonCode: merged === null ? "as_it_is" : "in_other_words",
      });
      return ok(version);
    },
    { behavior: "immediate" },
  );
}

/** Authors keep to the rules with their codes; staff told them to whomever they write for. */
function amendedText(
  proposal: StoredProposal,
  versions: readonly ProposalVersion[],
  change: ParagraphChange,
  basedOn: number,
  merged: string | null,
): Result<
  { readonly newest: ProposalVersion; readonly paragraphs: readonly Paragraph[] },
  DecideProblem
> {
  const newest = versions.at(-1);
  if (newest === undefined) throw new Error("A proposal has no version.");
  const before = targetOf(change, newest.paragraphs);
  if (before !== undefined && before.changedIn > basedOn) {
    return problem("proposal_changed_meanwhile", { version: newest.number });
  }
  const after = afterAmendment(newest.paragraphs, change, {
    version: proposal.version + 1,
    lastId: proposal.lastParagraphId,
    merged,
  });
  if (!after.ok) return after;
  if (after.value.length === 0) return problem("amendment_leaves_nothing", {});
  if (merged !== null && merged === before?.text) return problem("amendment_changes_nothing", {});
  const length = after.value.map(({ text }) => text).join("\n\n").length;
  if (length > LONGEST.text) return problem("amendment_text_too_long", {});
  return ok({ newest, paragraphs: after.value });
}

/** The paragraph that a change rewrites or removes. */
function targetOf(
  change: ParagraphChange,
  paragraphs: readonly Paragraph[],
): Paragraph | undefined {
  return change.kind === "insert"
    ? undefined
    : paragraphs.find(({ id }) => id === change.paragraph);
}

function close(
  transaction: Queryable,
  amendmentId: string,
  outcome:
    | { readonly status: "rejected"; readonly version: null }
    | { readonly status: "accepted"; readonly version: number },
  decisionReason: string,
  decidedAt: Date,
): void {
  transaction
    .update(amendments)
    .set({ ...outcome, decisionReason, decidedAt })
    .where(eq(amendments.id, amendmentId))
    .run();
}
