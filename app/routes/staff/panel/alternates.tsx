import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import {
  MOST_ALTERNATES,
  requestAlternates,
} from "#app/services/panel/request-alternates.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/form-field.tsx";
import { useFormat } from "#app/ui/format.ts";
import { problemSentence } from "../problem-sentence.ts";
import { processPageTitle } from "../process/use-process.ts";
import { AlternateList } from "./alternate-list.tsx";
import { panelPlace, requirePanel } from "./panel-place.server.ts";
import { RatesFields } from "./rates-fields.tsx";
import { parseRates, type RatesErrors, readRatesForm } from "./rates-form.ts";

/** A cautious assumption for several sessions; the page says that it is no measurement. */
const USUAL_PERCENT = "10";
const NO_ERRORS: RatesErrors = { overall: false, length: false, rows: [] };

export const loader = guarded("draw.people", (visit) => {
  const panel = requirePanel(visit);
  return {
    panel,
    most: MOST_ALTERNATES,
    entered: {
      overall: USUAL_PERCENT,
      length: String(Math.max(3, Math.ceil(panel.size / 4))),
      rows: panel.quotas
        .filter(({ feature }) => panel.features.includes(feature))
        .map(({ feature, value }) => ({ feature, value, percent: "" })),
    },
    address: panelPlace(visit).address,
    title: staffTitles(visit.language)("panel:alternates.title"),
  };
});

export const action = guarded("draw.run", async (visit) => {
  const entered = readRatesForm(await visit.request.formData());
  const parsed = parseRates(entered, MOST_ALTERNATES);
  if (!("rates" in parsed)) {
    return data({ entered, errors: parsed, problem: null }, { status: 422 });
  }
  const asked = requestAlternates(visit.services, panelPlace(visit), parsed);
  if (!asked.ok) {
    return data({ entered, errors: NO_ERRORS, problem: asked.problem }, { status: 409 });
  }
  visit.app.jobs.wake();
  return redirect(`/staff/jobs/${asked.value.jobId}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  processPageTitle(matches, page?.title);

/** The reserve lists of a panel, and the form for a new one. */
export default function Alternates() {
  const { panel, most, address, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("panel");
  const { t: problemWords } = useTranslation("problems");
  const format = useFormat();
  const busy = useNavigation().state !== "idle";
  const entered = answer?.entered ?? page.entered;
  const errors = answer?.errors ?? NO_ERRORS;
  return (
    <>
      <p className="no-print">
        <a className="kern-link" href={address}>
          {t("back")}
        </a>
      </p>
      <h1 className="kern-heading-large">{t("alternates.title")}</h1>
      <p className="kern-body prose">{t("alternates.lead")}</p>
      {answer?.problem != null && (
        <Alert kind="danger" title={problemSentence(problemWords, answer.problem)} />
      )}
      {panel.alternates.length === 0 && <p className="kern-body">{t("alternates.none")}</p>}
      {panel.alternates.map((list) => (
        <AlternateList key={list.id} list={list} address={address} />
      ))}
      {panel.fixed !== null ? (
        <p className="kern-body">{t("alternates.noForm")}</p>
      ) : (
        <section className="no-print">
          <h2 className="kern-heading-medium">{t("alternates.formHeading")}</h2>
          <Form method="post" className="form" noValidate>
            <TextField
              label={t("alternates.overall")}
              hint={t("alternates.overallHint")}
              error={errors.overall ? t("alternates.rateInvalid") : undefined}
              name="overall"
              inputMode="decimal"
              autoComplete="off"
              defaultValue={entered.overall}
            />
            <RatesFields rows={entered.rows} faulty={errors.rows} />
            <TextField
              label={t("alternates.length")}
              hint={t("alternates.lengthHint")}
              error={
                errors.length
                  ? t("alternates.lengthInvalid", { most: format.whole(most) })
                  : undefined
              }
              name="length"
              inputMode="numeric"
              autoComplete="off"
              defaultValue={entered.length}
            />
            <div className="actions">
              <Button disabled={busy || panel.jobId !== null}>{t("alternates.button")}</Button>
            </div>
          </Form>
        </section>
      )}
    </>
  );
}
