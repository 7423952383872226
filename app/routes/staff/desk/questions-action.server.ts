import { z } from "zod";
import type { Problem, Result } from "#app/domain/result.ts";
import { LANGUAGES } from "#app/i18n/languages.ts";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import type { Visit } from "#app/routes/guard.server.ts";
import { answerQuestion } from "#app/services/floor-questions/answer-question.server.ts";
import { enterQuestion } from "#app/services/floor-questions/ask-question.server.ts";
import { hideQuestion } from "#app/services/floor-questions/hide-question.server.ts";
import { mergeQuestion } from "#app/services/floor-questions/merge-question.server.ts";
import { promiseAnswer } from "#app/services/floor-questions/promise-answer.server.ts";
import { publishQuestion } from "#app/services/floor-questions/publish-question.server.ts";
import { separateQuestion } from "#app/services/floor-questions/separate-question.server.ts";

const required = (longest: number) =>
  z.string().trim().min(1, "text_missing").max(longest, "text_too_long");
const questionId = z.string().max(100);
const choice = z.string().min(1, "choice_missing").max(100);

const wishSchema = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("enter"),
    text: required(2000),
    language: z.enum(LANGUAGES),
    channel: z.enum(["room", "paper"]),
    itemId: z.string().max(100).default(""),
  }),
  z.object({ intent: z.enum(["publish", "separate"]), questionId }),
  z.object({
    intent: z.literal("answer"),
    questionId,
    answer: required(4000),
    answeredBy: required(120),
  }),
  z.object({
    intent: z.literal("promise"),
    questionId,
    owner: required(120),
    dueOn: z.iso.date("day_missing"),
  }),
  z.object({ intent: z.literal("merge"), questionId, into: choice }),
  z.object({ intent: z.literal("hide"), questionId, ruleId: choice, reason: required(1000) }),
]);
type Wish = z.infer<typeof wishSchema>;

/** What was entered and why it was refused. */
export interface QuestionsAnswer {
  readonly entered: Readonly<Record<string, string>>;
  readonly errors?: Readonly<Record<string, string>> | undefined;
  readonly problem?: Problem | undefined;
}

/** Answers one of the forms of the question desk; null when it was done. */
export function answerQuestions(visit: Visit, form: FormData): QuestionsAnswer | null {
  const entered = enteredValues(form);
  const parsed = wishSchema.safeParse(entered);
  if (!parsed.success) {
    const errors = formErrors(parsed.error);
    if ("intent" in errors) throw new Response(null, { status: 400 });
    return { entered, errors };
  }
  const done = carryOut(visit, parsed.data);
  return done.ok ? null : { entered, problem: done.problem };
}

function carryOut({ services, params }: Visit, wish: Wish): Result<unknown> {
  const townHallId = params.townHallId ?? "";
  if (wish.intent === "enter") {
    const { intent: _intent, itemId, ...asked } = wish;
    return enterQuestion(services, {
      ...asked,
      townHallId,
      itemId: itemId === "" ? null : itemId,
      attendeeId: null,
    });
  }
  const place = { townHallId, questionId: wish.questionId };
  switch (wish.intent) {
    case "publish":
      return publishQuestion(services, place);
    case "separate":
      return separateQuestion(services, place);
    case "answer":
      return answerQuestion(services, place, wish);
    case "promise":
      return promiseAnswer(services, place, wish);
    case "merge":
      return mergeQuestion(services, place, wish.into);
    case "hide":
      return hideQuestion(services, place, wish);
  }
}
