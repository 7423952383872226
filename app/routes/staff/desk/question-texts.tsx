import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { LONGEST_QUESTION } from "#app/domain/floor/question-debt.ts";
import { isLanguage, LANGUAGE_NAMES } from "#app/i18n/languages.ts";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { readQuestionTexts } from "#app/services/floor-questions/read-question-texts.server.ts";
import { translateQuestion } from "#app/services/floor-questions/translate-question.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { CancelLink } from "../cancel-link.tsx";
import { townHallPageTitle, useTownHall } from "../town-halls/use-town-hall.ts";
import { TranslationRows } from "../translation-rows.tsx";
import { useDeskProblem, useFieldError } from "./desk-sentence.ts";

const words = (longest: number) => z.string().trim().max(longest, "text_too_long").default("");
const version = z.coerce.number().int().nonnegative().catch(-1);

const textsSchema = z.object({
  // A translation is often longer than what it translates.
  question: words(2 * LONGEST_QUESTION),
  answer: words(8000),
  seen: version,
  basedOn: version,
});

/** The question, and the language into which it is translated. */
function placeOf(params: Readonly<Record<string, string | undefined>>) {
  const { townHallId = "", questionId = "", language } = params;
  if (!isLanguage(language)) throw new Response(null, { status: 404 });
  return { place: { townHallId, questionId }, target: language };
}

export const loader = guarded("floor.assist", ({ services, params, language }) => {
  const { place, target } = placeOf(params);
  const found = readQuestionTexts(services, place, target);
  if (found === null) throw new Response(null, { status: 404 });
  const title = staffTitles(language)("desk:questions.translationTitle", {
    language: LANGUAGE_NAMES[target],
  });
  return { title, target, ...found };
});

export const action = guarded("floor.assist", async ({ services, params, request }) => {
  const { place, target } = placeOf(params);
  const entered = enteredValues(await request.formData());
  const parsed = textsSchema.safeParse(entered);
  if (!parsed.success) {
    const errors = formErrors(parsed.error);
    return data({ entered, errors, problem: null }, { status: 422 });
  }
  const done = translateQuestion(services, place, target, parsed.data);
  if (done.ok) throw redirect(`/staff/town-halls/${place.townHallId}/questions?saved`, 303);
  return data({ entered, errors: {}, problem: done.problem }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  townHallPageTitle(matches, data?.title);

/** A question and its answer beside their translation into one language. */
export default function QuestionTextsPage() {
  const { title, target, question, parts, stored } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation("desk");
  const sentence = useDeskProblem();
  const errorOf = useFieldError(refused?.errors);
  const townHall = useTownHall();
  const translated = stored !== null && stored.answer !== "";
  const rows = parts.map((part) => ({
    field: part,
    label: t(part === "question" ? "questions.text" : "questions.answer"),
    original: part === "question" ? question.text : question.answer,
    originalLanguage: part === "question" ? question.language : "de",
    translation: refused?.entered[part] ?? stored?.[part] ?? "",
    error: errorOf(part),
  }));
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body prose">{t("questions.translationLead")}</p>
      {refused?.problem != null && (
        <Alert kind="danger" title={t("problems.title")}>
          <p className="kern-body">{sentence(refused.problem)}</p>
        </Alert>
      )}
      {translated && stored.basedOn < question.answerRevision && (
        <Alert kind="warning" title={t("questions.translationOutdated")}>
          <p className="kern-body">{t("questions.translationOutdatedText")}</p>
        </Alert>
      )}
      <Form method="post" className="form">
        <input type="hidden" name="seen" value={stored?.revision ?? 0} />
        <input type="hidden" name="basedOn" value={question.answerRevision} />
        <TranslationRows language={target} rows={rows} />
        <div className="actions">
          <Button>{t("questions.translationSave")}</Button>
          <CancelLink href={`/staff/town-halls/${townHall.id}/questions`} />
        </div>
      </Form>
    </>
  );
}
