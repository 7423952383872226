import { randomUUID } from "node:crypto";
import { and, count, eq } from "drizzle-orm";
import { type ParagraphChange, standingOf } from "#app/domain/proposals/amendments.ts";
import { takeStep } from "#app/domain/proposals/proposal-life.ts";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { hiddenStubs } from "#app/services/moderation/hidden-texts.server.ts";
import { barToWriting, type WritingProblem } from "#app/services/moderation/may-write.server.ts";
import { noticeText } from "#app/services/moderation/notice-text.server.ts";
import {
  type TakingPart,
  type TakingPartProblem,
  takePart,
} from "#app/services/participation/take-part.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { stateOf } from "#app/services/proposals/proposal-state.server.ts";
import {
  readProposal,
  readVersions,
  type StoredProposal,
} from "#app/services/proposals/stored-proposal.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import { amendments } from "#db/schema/index.ts";
import type { AmendmentInput } from "./amendment-fields.ts";

/** So many amendments of one person to one proposal wait for a decision at once. */
const MOST_OPEN = 20;

type ProposeProblem =
  | TakingPartProblem
  | WritingProblem
  | Problem<
      | "proposal_missing"
      | "proposal_not_there"
      | "amendment_text_changed"
      | "amendment_paragraph_gone"
      | "amendment_already_so"
      | "amendments_too_many",
      object
    >;

/**
 * Puts an amendment to one paragraph of a public proposal forward and returns its id. Residents write for
 * themselves; staff write for a panel, or for somebody on the phone or with a paper.
 *
 * Failure codes: `proposal_missing` (none that everybody reads), `proposal_not_there` (its text is fixed, or it has
 * ended), `amendment_text_changed` (the paragraph became another since it was read), `amendment_paragraph_gone`,
 * `amendment_already_so`, `amendments_too_many` (20 of this person wait), and those of `takePart` and `barToWriting`.
 */
export function proposeAmendment(
  context: ServiceContext,
  proposalId: string,
  who: TakingPart,
  input: AmendmentInput,
): Result<string, ProposeProblem> {
  const { database, actor, now } = context;
  authorise(actor, actor.kind === "resident" ? "proposals.own" : "proposals.write");
  return database.transaction(
    (transaction): Result<string, ProposeProblem> => {
      const proposal = publicProposal(transaction, proposalId);
      const newest = readVersions(transaction, proposalId).at(-1);
      if (proposal === null || newest === undefined) return problem("proposal_missing", {});
      const step = { kind: "amend", version: proposal.version + 1 } as const;
      if (!takeStep(stateOf(transaction, proposalId), step).ok) {
        return problem("proposal_not_there", {});
      }
      const change = changeOf(input);
      const standing = standingOf(change, newest.paragraphs);
      if (standing !== "applies") return problem(`amendment_${standing}`, {});
      const person = takePart(transaction, context, proposal.processId, who);
      if (!person.ok) return person;
      const own = { participantId: person.value, processId: proposal.processId };
      const bar = barToWriting(transaction, context, own);
      if (bar !== null) return { ok: false, problem: bar };
      if (openOf(transaction, proposalId, person.value) >= MOST_OPEN) {
        return problem("amendments_too_many", {});
      }
      const id = randomUUID();
      transaction
        .insert(amendments)
        .values({
          ...{ id, proposalId, change },
          reasons: input.reasons,
          language: input.language,
          participantId: person.value,
          enteredBy: actor.kind === "staff" ? actor.id : null,
          at: now,
        })
        .run();
      appendAudit(transaction, context, {
        action: "amendment_proposed",
        objectKind: "amendment",
        objectId: id,
      });
      noticeText(transaction, now, "amendment", id);
      return ok(id);
    },
    { behavior: "immediate" },
  );
}

function publicProposal(database: Queryable, proposalId: string): StoredProposal | null {
  const proposal = readProposal(database, proposalId);
  if (hiddenStubs(database, "proposal", [proposalId]).has(proposalId)) return null;
  return proposal?.publishedAt == null ? null : proposal;
}

function openOf(database: Queryable, proposalId: string, participantId: string): number {
  const row = database
    .select({ open: count() })
    .from(amendments)
    .where(
      and(
        eq(amendments.proposalId, proposalId),
        eq(amendments.participantId, participantId),
        eq(amendments.status, "open"),
      ),
    )
    .get();
  return row?.open ?? 0;
}

function changeOf(input: AmendmentInput): ParagraphChange {
  const { paragraph } = input;
  switch (input.change) {
    case "replace":
      return { kind: "replace", paragraph, read: input.read, text: input.text };
    case "remove":
      return { kind: "remove", paragraph, read: input.read };
    case "insert":
      return { kind: "insert", after: paragraph === 0 ? null : paragraph, text: input.text };
  }
}
