import { data, redirect } from "@remix-run/node";
import { formErrors } from "#app/routes/form-errors.ts";
import type { Visit } from "#app/routes/guard.server.ts";
import { addStatement } from "#app/services/statements/add-statement.server.ts";
import {
  changeStatement,
  removeStatement,
} from "#app/services/statements/change-statement.server.ts";
import { closeRound } from "#app/services/statements/close-round.server.ts";
import { decideStatement } from "#app/services/statements/decide-statement.server.ts";
import { deleteRound } from "#app/services/statements/delete-round.server.ts";
import { openRound } from "#app/services/statements/open-round.server.ts";
import type { StaffRound } from "#app/services/statements/read-round.server.ts";
import { statementSchema, verdictSchema } from "#app/services/statements/round-fields.ts";
import { startAnalysis } from "#app/services/statements/start-analysis.server.ts";

interface Place {
  readonly round: StaffRound;
  readonly address: string;
}

/**
 * Carries out what staff asked for on the page of a round, by the `intent` of the form. A statement that is named has
 * to be of this round.
 */
export function actOnRound(
  { services, app }: Visit,
  { round, address }: Place,
  values: Record<string, string>,
) {
  const statementId = values.statement ?? "";
  const own = round.statements.some(({ id }) => id === statementId);
  const faulty = (errors: Record<string, string>) =>
    data({ values, errors, problem: null }, { status: 422 });
  const answered = (
    result: { ok: true } | { ok: false; problem: { code: string } },
    notice: string,
    to = address,
  ) =>
    result.ok
      ? redirect(`${to}?notice=${notice}`, 303)
      : data({ values, errors: {}, problem: result.problem.code }, { status: 409 });
  switch (values.intent) {
    case "open":
      return answered(openRound(services, round.id), "opened");
    case "close":
      return answered(closeRound(services, round.id), "closed");
    case "delete":
      return answered(
        deleteRound(services, round.id),
        "deleted",
        `/staff/processes/${round.processId}/statements`,
      );
    case "analyse": {
      const started = startAnalysis(services, round.id);
      if (!started.ok) return answered(started, "");
      app.jobs.wake();
      return redirect(`/staff/jobs/${started.value.jobId}`, 303);
    }
    case "add":
    case "change": {
      const input = statementSchema.safeParse(values);
      if (!input.success) return faulty(formErrors(input.error));
      if (values.intent === "add") {
        return answered(addStatement(services, round.id, input.data), "added");
      }
      if (!own) throw new Response(null, { status: 404 });
      return answered(changeStatement(services, statementId, input.data), "saved");
    }
  }
  if (!own) throw new Response(null, { status: 404 });
  if (values.intent === "remove")
    return answered(removeStatement(services, statementId), "removed");
  const verdict = verdictSchema.safeParse({ ...values, verdict: values.intent });
  if (!verdict.success) {
    const errors = formErrors(verdict.error);
    if (errors.reason === undefined) throw new Response(null, { status: 400 });
    return faulty(errors);
  }
  const shows = verdict.data.verdict === "show";
  return answered(
    decideStatement(services, statementId, verdict.data),
    shows ? "shown" : "declined",
  );
}
