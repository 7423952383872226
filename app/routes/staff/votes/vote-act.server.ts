import { data, redirect } from "@remix-run/node";
import type { Visit } from "#app/routes/guard.server.ts";
import { closeVote } from "#app/services/votes/close-vote.server.ts";
import { startCount } from "#app/services/votes/count-vote.server.ts";
import { openBallotsAgain } from "#app/services/votes/restore-vote-key.server.ts";
import { moveQuestion, removeQuestion } from "#app/services/votes/setup/change-questions.server.ts";
import { confirmSharesPrinted } from "#app/services/votes/setup/confirm-shares.server.ts";
import { deleteVoteDraft } from "#app/services/votes/setup/delete-draft.server.ts";
import type { voteOf } from "./vote-of.server.ts";
import type { VoteProblem } from "./vote-sentence.ts";

type Place = ReturnType<typeof voteOf>;

/** Carries out what staff asked for on the page of a vote, by the `intent` of the form. */
export function actOnVote(visit: Visit, place: Place, values: Readonly<Record<string, string>>) {
  const { vote, address } = place;
  const { services, app } = visit;
  switch (values.intent) {
    case "delete": {
      const list = `/staff/processes/${vote.processId}/votes?notice=deleted`;
      return answered(deleteVoteDraft(services, vote.id), list);
    }
    case "printed":
      if (values.printed !== "yes") return refused({ code: "not_confirmed", params: {} }, 422);
      return answered(confirmSharesPrinted(services, vote.id), `${address}?notice=opened`);
    case "close": {
      const closed = closeVote(services, vote.id);
      if (closed.ok) app.jobs.wake();
      return answered(closed, `${address}?notice=closed`);
    }
    case "openAgain":
    case "count": {
      const act = values.intent === "count" ? startCount : openBallotsAgain;
      const started = act(services, vote.id);
      if (started.ok) app.jobs.wake();
      return answered(started, address);
    }
    default:
      return actOnQuestion(visit, place, values);
  }
}

/** A question that is named has to be of this vote. */
function actOnQuestion(
  { services }: Visit,
  { vote, address }: Place,
  { intent, question = "" }: Readonly<Record<string, string>>,
) {
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

function answered(
  result: { readonly ok: true } | { readonly ok: false; readonly problem: VoteProblem },
  next: string,
) {
  return result.ok ? redirect(next, 303) : refused(result.problem, 409);
}

function refused(problem: VoteProblem, status: number) {
  return data({ problem }, { status });
}
