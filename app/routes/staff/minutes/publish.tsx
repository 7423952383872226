import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { minutesReader } from "#app/routes/minutes-reader.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { DifferenceList } from "#app/routes/public/minutes/difference-list.tsx";
import { publicationSchema, publishMinutes } from "#app/services/minutes/publish-minutes.server.ts";
import { previewCorrection, readMinutes } from "#app/services/minutes/read-minutes.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { CheckField } from "#app/ui/check-field.tsx";
import { TextArea } from "#app/ui/form-field.tsx";
import { townHallPageTitle } from "../town-halls/use-town-hall.ts";
import { useMinutesProblem } from "./minutes-problem.ts";

export const loader = guarded("townHall.write", ({ services, params, language }) => {
  const { townHallId = "" } = params;
  const correction = previewCorrection(services, townHallId, minutesReader("de"));
  const draft = readMinutes(services, townHallId)?.draft ?? null;
  if (correction === null || draft === null) throw new Response(null, { status: 404 });
  const title = correction.corrects === null ? "publishTitle" : "correctTitle";
  return {
    title: staffTitles(language)(`minutes:${title}`),
    back: `/staff/town-halls/${townHallId}/minutes`,
    questions: `/staff/town-halls/${townHallId}/questions`,
    ...correction,
    ready: draft.approvedAt !== null && draft.unpublished,
    named: draft.named.length > 0,
  };
});

export const action = guarded("townHall.write", async ({ services, params, request }) => {
  const { townHallId = "" } = params;
  const values = enteredValues(await request.formData());
  const publication = publicationSchema.safeParse(values);
  if (!publication.success) {
    return data({ errors: formErrors(publication.error), values, problem: null }, { status: 422 });
  }
  const result = publishMinutes(services, townHallId, publication.data);
  if (result.ok) return redirect(`/staff/town-halls/${townHallId}/minutes?notice=published`, 303);
  const errors: Record<string, string> = {};
  const status = result.problem.code === "correction_note_missing" ? 422 : 409;
  return data({ errors, values, problem: result.problem }, { status });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  townHallPageTitle(matches, data?.title);

export default function PublishMinutes() {
  const { title, back, questions, revision, corrects, ready, named } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["minutes", "common"]);
  const sentence = useMinutesProblem();
  const problem = answer?.problem ?? null;
  const noteMissing = problem?.code === "correction_note_missing";
  const noteError = () => {
    if (noteMissing) return t("problems.correction_note_missing");
    return answer?.errors.note === undefined ? undefined : t("errors.text_too_long");
  };
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body prose">{t("publishLead")}</p>
      {corrects !== null && <p className="kern-body prose">{t("correctLead")}</p>}
      {problem !== null && !noteMissing && (
        <Alert kind="danger" title={t("common:errors.brokenTitle")}>
          <p className="kern-body">{sentence(problem)}</p>
          {problem.code === "questions_owed" && (
            <a className="kern-link" href={questions}>
              {t("toQuestions")}
            </a>
          )}
        </Alert>
      )}
      {!ready && problem === null && (
        <Alert kind="warning" title={t("notApproved")}>
          <p className="kern-body">{t("chairApproves")}</p>
        </Alert>
      )}
      <Changes />
      <Form method="post" className="form">
        <input type="hidden" name="revision" value={revision} />
        {corrects !== null && (
          <TextArea
            name="note"
            label={t("note")}
            hint={t("noteHint")}
            error={noteError()}
            defaultValue={answer?.values.note ?? ""}
            rows={3}
            lang="de"
            required
          />
        )}
        {named && (
          <>
            <Alert kind="warning" title={t("namesTitle")}>
              <p className="kern-body">{t("namesText")}</p>
            </Alert>
            <CheckField name="namesChecked" value="yes" label={t("namesChecked")} />
          </>
        )}
        <div className="actions">
          {ready && <Button>{t("publish")}</Button>}
          <ButtonLink look="tertiary" href={back}>
            {t("passage.back")}
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}

/** What a correction changes, word by word. */
function Changes() {
  const { corrects, differences } = useLoaderData<typeof loader>();
  const { t } = useTranslation("minutes");
  if (corrects === null) return null;
  const labels = { added: t("wordAdded"), removed: t("wordRemoved"), end: t("wordEnd") };
  return (
    <section>
      <h2 className="kern-heading-medium">{t("differences", { number: String(corrects) })}</h2>
      {differences.length === 0 ? (
        <p className="kern-body">{t("noDifferences")}</p>
      ) : (
        <DifferenceList differences={differences} labels={labels} />
      )}
    </section>
  );
}
