import { amendmentSchema } from "#app/services/amendments/amendment-fields.ts";
import { decideAmendment } from "#app/services/amendments/decide-amendment.server.ts";
import { proposeAmendment } from "#app/services/amendments/propose-amendment.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { personOfName } from "#app/services/participation/person-of-name.server.ts";
import { readProposalForStaff } from "#app/services/proposals/read-proposal.server.ts";
import { translationsOf } from "#app/services/proposals/read-translations.server.ts";
import {
  translateProposal,
  translationSchema,
} from "#app/services/proposals/translate-proposal.server.ts";
import { BENCH_AMENDMENTS, MEETING_IN_GERMAN } from "./amendment-texts.ts";
import { must } from "./demo-result.ts";

type OnDay = (days: number) => ServiceContext;

/** What others want of the benches, and what their author made of it: one accepted, one rejected, two that wait. */
export function seedAmendments(onDay: OnDay, processId: string, proposalId: string): void {
  const context = onDay(-9.3);
  const { accepted, rejected, open } = BENCH_AMENDMENTS;
  const propose = ({ shownName, form }: { readonly shownName: string; readonly form: object }) =>
    must(
      proposeAmendment(
        context,
        proposalId,
        personOfName(context, processId, shownName),
        amendmentSchema.parse(form),
      ),
    );
  const place = (amendmentId: string) => ({ proposalId, amendmentId, basedOn: 1 });
  const [first, second] = [propose(accepted), propose(rejected)];
  must(decideAmendment(context, place(first), { decision: "accept", reason: "" }));
  const { decisionReason: reason } = rejected;
  must(decideAmendment(context, place(second), { decision: "reject", reason }));
  open.forEach(propose);
}

/** A proposal that was written in Arabic, for those who read German. */
export function seedTranslation(onDay: OnDay, proposalId: string): void {
  const context = onDay(-9.2);
  const proposal = readProposalForStaff(context, proposalId);
  if (proposal === null) throw new Error("The demo town has no such proposal.");
  const german = translationsOf(context, proposal).find(({ language }) => language === "de");
  const shown = { basedOn: proposal.current.number, mark: german?.mark ?? "" };
  const input = translationSchema.parse(MEETING_IN_GERMAN);
  must(translateProposal(context, proposalId, "de", input, shown));
}
