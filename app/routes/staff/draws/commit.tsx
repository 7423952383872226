import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { NUMBER_SOURCES } from "#app/domain/public-draw/public-lottery.ts";
import { staffLanguage } from "#app/i18n/languages.ts";
import { staffTranslation } from "#app/i18n/staff-translation.ts";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { type CommitProblem, commitDraw } from "#app/services/draws/commit-draw.server.ts";
import { readPreparation } from "#app/services/draws/read-preparation.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { CheckField, CheckGroup } from "#app/ui/check-field.tsx";
import { TextArea, TextField } from "#app/ui/form-field.tsx";
import { problemSentence } from "../problem-sentence.ts";
import { processPageTitle } from "../process/use-process.ts";
import { announcementSchema } from "./announcement-form.ts";

export const loader = guarded("draw.run", ({ services, params, language }) => {
  const { processId = "", drawId = "" } = params;
  const base = `/staff/processes/${processId}/draws/${drawId}`;
  if (readPreparation(services, { processId, drawId }) === null) throw redirect(base);
  const { t } = staffTranslation(staffLanguage(language));
  return { back: `${base}/review`, title: t("commit.title", { ns: "publicDraw" }) };
});

export const action = guarded("draw.run", async ({ services, params, request }) => {
  const { processId = "", drawId = "" } = params;
  const form = await request.formData();
  const values = enteredValues(form);
  const parsed = announcementSchema.safeParse(values);
  if (!parsed.success) {
    return data({ values, errors: formErrors(parsed.error), problem: null }, { status: 422 });
  }
  const committed = commitDraw(services, { processId, drawId, ...parsed.data });
  if (!committed.ok) return refused(values, committed.problem);
  return redirect(`/staff/processes/${processId}/draws/${drawId}/number?notice=committed`, 303);
});

function refused(values: Record<string, string>, problem: CommitProblem) {
  const past = problem.code === "number_time_past";
  const errors: Record<string, string> = past ? { date: problem.code } : {};
  return data({ values, errors, problem: past ? null : problem }, { status: 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  processPageTitle(matches, page?.title);

const BECOMES_PUBLIC = ["lottery", "quotas", "commitment", "announcement"] as const;
const ERRORS = [
  "source_missing",
  "details_missing",
  "details_too_long",
  "round_missing",
  "date_invalid",
  "time_invalid",
  "number_time_past",
  "confirm_missing",
] as const;

export default function CommitDraw() {
  const { back, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["publicDraw", "common"]);
  const { t: problemWords } = useTranslation("problems");
  const busy = useNavigation().state !== "idle";
  const values: Readonly<Record<string, string>> = answer?.values ?? {};
  function error(field: string): string | undefined {
    const code = ERRORS.find((each) => each === answer?.errors[field]);
    return code === undefined ? undefined : t(`commit.errors.${code}`);
  }
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body prose">{t("commit.lead")}</p>
      {answer !== undefined && (
        <Alert
          kind="danger"
          title={
            answer.problem === null
              ? t("common:form.pleaseCheck")
              : problemSentence(problemWords, answer.problem)
          }
        />
      )}
      <Form method="post" className="form" noValidate>
        <CheckGroup legend={t("commit.source")} error={error("source")}>
          {NUMBER_SOURCES.map((source) => (
            <CheckField
              key={source}
              type="radio"
              name="source"
              value={source}
              label={t(`commit.sources.${source}`)}
              hint={t(`commit.sourceHints.${source}`)}
              defaultChecked={(values.source ?? "stage") === source}
            />
          ))}
        </CheckGroup>
        <TextArea
          label={t("commit.details")}
          hint={t("commit.detailsHint")}
          name="details"
          rows={3}
          maxLength={1000}
          defaultValue={values.details}
          error={error("details")}
        />
        <TextField
          label={t("commit.round")}
          hint={t("commit.roundHint")}
          name="round"
          inputMode="numeric"
          autoComplete="off"
          defaultValue={values.round}
          error={error("round")}
        />
        <fieldset className="kern-fieldset">
          <legend className="kern-label">{t("commit.when")}</legend>
          <div className="kern-fieldset__body form">
            <TextField
              label={t("commit.date")}
              name="date"
              type="date"
              defaultValue={values.date}
              error={error("date")}
            />
            <TextField
              label={t("commit.time")}
              name="time"
              type="time"
              defaultValue={values.time}
              error={error("time")}
            />
          </div>
        </fieldset>
        <section className="prose">
          <h2 className="kern-heading-medium">{t("commit.publicHeading")}</h2>
          <ul className="kern-body bullets">
            {BECOMES_PUBLIC.map((what) => (
              <li key={what}>{t(`commit.becomesPublic.${what}`)}</li>
            ))}
          </ul>
          <p className="kern-body">{t("commit.frozen")}</p>
        </section>
        <CheckGroup legend={t("commit.confirmation")} error={error("confirm")}>
          <CheckField
            name="confirm"
            value="yes"
            label={t("commit.confirm")}
            defaultChecked={values.confirm === "yes"}
          />
        </CheckGroup>
        <div className="actions">
          <Button disabled={busy}>{t("commit.button")}</Button>
          <ButtonLink look="tertiary" href={back}>
            {t("common:actions.cancel")}
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
