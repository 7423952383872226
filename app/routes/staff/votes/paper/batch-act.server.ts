import { data, redirect } from "@remix-run/node";
import type { VoteAnswer } from "#app/domain/votes/vote-answer.ts";
import type { Visit } from "#app/routes/guard.server.ts";
import { addPaper, changePaper } from "#app/services/votes/paper/change-entry.server.ts";
import {
  declareUnused,
  enterTotals,
  type FinishRefusal,
  finishPapers,
} from "#app/services/votes/paper/finish-entry.server.ts";
import { PAPERS_FIELD, totalsOfFields } from "#app/services/votes/paper/totals-fields.ts";
import { readTyped } from "#app/services/votes/paper/typed-answer.ts";
import { withdrawEntry } from "#app/services/votes/paper/withdraw-entry.server.ts";
import { askedQuestions } from "#app/services/votes/vote-definition.ts";
import type { paperOf } from "./paper-of.server.ts";
import type { PaperProblem } from "./paper-sentence.ts";

type Values = Readonly<Record<string, string>>;

/** The name of the field into which the answer to a question is typed. */
export const typedField = (questionId: string) => `typed.${questionId}`;

/** Carries out what somebody who reads papers asked for, by the `intent` of the form. */
export function actOnBatch(
  { services, params }: Visit,
  { vote, address }: ReturnType<typeof paperOf>,
  values: Values,
) {
  const place = { voteId: vote.id, batchId: params.batchId ?? "" };
  const page = `${address}/batches/${place.batchId}`;
  const asked = askedQuestions(vote.definition);
  const refused = (problem: PaperProblem, problems: Record<string, PaperProblem> = {}) =>
    data({ values, problem, problems }, { status: 422 });
  const answered = (
    result: { ok: true } | { ok: false; problem: PaperProblem },
    notice: string | null,
  ) => {
    if (result.ok) return redirect(notice === null ? page : `${page}?notice=${notice}`, 303);
    const { problem } = result;
    if (problem.code === "batch_missing") throw new Response(null, { status: 404 });
    return data({ values, problem, problems: {} }, { status: 409 });
  };
  switch (values.intent) {
    case "totals": {
      if ((values[PAPERS_FIELD] ?? "").trim() === "") {
        return refused({ code: "papers_missing", params: {} });
      }
      const entered = enterTotals(services, { ...place, totals: totalsOfFields(asked, values) });
      if (entered.ok) return redirect(page, 303);
      const { question, problem } = readable(entered.problem);
      if (question === null) return answered({ ok: false, problem }, null);
      return refused(problem, { [question]: problem });
    }
    case "finish":
      return answered(finishPapers(services, place), null);
    case "unused":
      return answered(declareUnused(services, place), null);
    case "withdraw":
      return answered(withdrawEntry(services, place), "withdrawn");
  }
  const seen = wholeNumber(values.seen);
  const paper = wholeNumber(values.paper);
  if (values.intent === "remove") {
    return answered(changePaper(services, { ...place, seen, paper, ballot: null }), "removed");
  }
  if (values.intent !== "add" && values.intent !== "change") {
    throw new Response(null, { status: 400 });
  }
  const answers: [string, VoteAnswer][] = [];
  const problems: Record<string, PaperProblem> = {};
  for (const question of asked) {
    const typed = readTyped(question, values[typedField(question.id)] ?? "");
    if (typed.ok) answers.push([question.id, typed.value]);
    else problems[question.id] = typed.problem;
  }
  const [first] = Object.values(problems);
  if (first !== undefined) return refused(first, problems);
  const ballot = Object.fromEntries(answers);
  return values.intent === "add"
    ? answered(addPaper(services, { ...place, seen, ballot }), "added")
    : answered(changePaper(services, { ...place, seen, paper, ballot }), "changed");
}

/** What is wrong with the totals of one question, or with all of them. */
function readable(problem: FinishRefusal): { question: string | null; problem: PaperProblem } {
  if (problem.code === "totals_refused") {
    return { question: problem.params.question, problem: problem.params.problem };
  }
  const malformed = problem.code === "entry_malformed";
  return { question: null, problem: malformed ? { code: "number_expected", params: {} } : problem };
}

function wholeNumber(text: string | undefined): number {
  return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
}
