import type { ServiceContext } from "#app/services/context.ts";
import { personOfName } from "#app/services/participation/person-of-name.server.ts";
import { createProposal } from "#app/services/proposals/create-proposal.server.ts";
import { editProposal } from "#app/services/proposals/edit-proposal.server.ts";
import { moveOwnProposal, moveProposal } from "#app/services/proposals/move-proposal.server.ts";
import { proposalSchema } from "#app/services/proposals/proposal-fields.ts";
import { must } from "./demo-result.ts";
import {
  PAVEMENT_DECISION,
  PAVEMENT_PROPOSAL,
  PAVEMENT_PROPOSAL_CHANGED,
  PAVEMENT_WORK,
  RESIDENT_PROPOSALS,
} from "./proposal-texts.ts";
import { seedAmendments, seedTranslation } from "./seed-amendments.server.ts";

type OnDay = (days: number) => ServiceContext;

/** The panel of the demo town puts its order forward, for discussion. */
export function seedPanelProposal(onDay: OnDay, processId: string, drawId: string): string {
  const who = { as: "panel", drawId } as const;
  const form = proposalSchema.parse({ language: "de", ...PAVEMENT_PROPOSAL });
  const id = must(createProposal(onDay(-130), processId, who, form));
  must(moveOwnProposal(onDay(-129), id, { kind: "submit" }));
  must(moveProposal(onDay(-128), id, { kind: "publish" }, {}));
  must(moveProposal(onDay(-127), id, { kind: "open_discussion" }, {}));
  return id;
}

/** It changes the order and hears the town's decision. */
export function seedPanelDecision(onDay: OnDay, id: string): void {
  const form = proposalSchema.parse({ language: "de", ...PAVEMENT_PROPOSAL_CHANGED });
  const place = { proposalId: id, basedOn: 1 };
  must(editProposal(onDay(-115), place, form));
  const answerDueOn = onDay(-98).now.toISOString().slice(0, 10);
  must(moveProposal(onDay(-112), id, { kind: "put", to: "town", answerDueOn }, {}));
  must(
    moveProposal(
      onDay(-100),
      id,
      { kind: "decide", decision: "accepted_with_changes" },
      { reason: PAVEMENT_DECISION },
    ),
  );
}

/** The first of the pavements is done. */
export function seedPanelProposalWork(onDay: OnDay, id: string): void {
  const { owner, evidence } = PAVEMENT_WORK;
  const dueOn = onDay(120).now.toISOString().slice(0, 10);
  const work = { kind: "report_work", state: "in_work" } as const;
  must(moveProposal(onDay(-45), id, work, { owner, dueOn, evidence }));
}

/**
 * What residents propose to a process under way, as staff wrote it down for them. Returns the ids, in the
 * order of `RESIDENT_PROPOSALS`.
 */
export function seedResidentProposals(onDay: OnDay, processId: string): readonly string[] {
  const context = onDay(-9.4);
  const ids = RESIDENT_PROPOSALS.map(({ shownName, ...texts }) => {
    const who = personOfName(context, processId, shownName);
    const id = must(createProposal(context, processId, who, proposalSchema.parse(texts)));
    must(moveOwnProposal(context, id, { kind: "submit" }));
    must(moveProposal(context, id, { kind: "publish" }, {}));
    must(moveProposal(context, id, { kind: "open_discussion" }, {}));
    return id;
  });
  const [benches = "", meeting = ""] = ids;
  seedAmendments(onDay, processId, benches);
  seedTranslation(onDay, meeting);
  return ids;
}
