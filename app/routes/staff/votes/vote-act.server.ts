import { data, redirect } from "@remix-run/node";
import type { Visit } from "#app/routes/guard.server.ts";
import { moveQuestion, removeQuestion } from "#app/services/votes/setup/change-questions.server.ts";
import { deleteVoteDraft } from "#app/services/votes/setup/delete-draft.server.ts";
import type { voteOf } from "./vote-of.server.ts";
import type { VoteProblem } from "./vote-sentence.ts";

/**
 * Carries out what staff asked for on the page of a vote, by the `intent` of the form. A question that is named has to
 * be of this vote.
 */
export function actOnVote(
  { services }: Visit,
  { vote, address }: ReturnType<typeof voteOf>,
  { intent, question = "" }: Readonly<Record<string, string>>,
) {
  const answered = (
    result: { readonly ok: true } | { readonly ok: false; readonly problem: VoteProblem },
    next: string,
  ) => (result.ok ? redirect(next, 303) : data({ problem: result.problem }, { status: 409 }));
  if (intent === "delete") {
    const list = `/staff/processes/${vote.processId}/votes?notice=deleted`;
    return answered(deleteVoteDraft(services, vote.id), list);
  }
  if (!vote.definition.questions.some(({ id }) => id === question)) {
    throw new Response(null, { status: 404 });
  }
  switch (intent) {
    case "up":
    case "down":
      return answered(
        moveQuestion(services, question, intent),
        `${address}?moved=${question}&step=${intent}#${question}`,
      );
    case "remove":
      return answered(removeQuestion(services, question), `${address}?notice=removed`);
    default:
      throw new Response(null, { status: 400 });
  }
}
