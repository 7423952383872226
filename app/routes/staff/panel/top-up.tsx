import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { readPanelQuotas } from "#app/services/panel/read-panel.server.ts";
import { requestSubstitutes } from "#app/services/panel/request-substitutes.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/form-field.tsx";
import { useFormat } from "#app/ui/format.ts";
import { problemSentence } from "../problem-sentence.ts";
import { processPageTitle } from "../process/use-process.ts";
import { panelPlace, requirePanel } from "./panel-place.server.ts";
import { TopUpBounds } from "./top-up-bounds.tsx";
import { parseTopUp, readTopUpForm, scaledQuotas, type TopUpErrors } from "./top-up-form.ts";

const NO_ERRORS: TopUpErrors = { size: false, rows: [] };

export const loader = guarded("draw.people", (visit) => {
  const panel = requirePanel(visit);
  const { address } = panelPlace(visit);
  if (panel.fixed !== null) throw redirect(address);
  const { size, quotas } = readPanelQuotas(visit.services, panelPlace(visit));
  const wanted = Number(new URL(visit.request.url).searchParams.get("size"));
  const newSize = Number.isInteger(wanted) && wanted > size ? wanted : size + 2;
  return {
    size,
    entered: { size: String(newSize), rows: scaledQuotas(quotas, size, newSize) },
    address,
    title: staffTitles(visit.language)("panel:topUp.title"),
  };
});

export const action = guarded("draw.run", async (visit) => {
  const place = panelPlace(visit);
  const entered = readTopUpForm(await visit.request.formData());
  const { size } = requirePanel(visit);
  const parsed = parseTopUp(entered, size);
  if (!("quotas" in parsed)) {
    return data({ entered, errors: parsed, problem: null }, { status: 422 });
  }
  const asked = requestSubstitutes(visit.services, place, { kind: "top_up", ...parsed });
  if (!asked.ok) {
    return data({ entered, errors: NO_ERRORS, problem: asked.problem }, { status: 409 });
  }
  visit.app.jobs.wake();
  return redirect(`/staff/jobs/${asked.value.jobId}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  processPageTitle(matches, page?.title);

/** More seats for the panel, and the quotas for its new size. */
export default function TopUp() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("panel");
  const { t: problemWords } = useTranslation("problems");
  const format = useFormat();
  const busy = useNavigation().state !== "idle";
  const entered = answer?.entered ?? page.entered;
  const errors = answer?.errors ?? NO_ERRORS;
  return (
    <>
      <h1 className="kern-heading-large">{t("topUp.title")}</h1>
      <p className="kern-body prose">{t("topUp.lead")}</p>
      {answer?.problem != null && (
        <Alert kind="danger" title={problemSentence(problemWords, answer.problem)} />
      )}
      <Form method="post" className="form" noValidate key={JSON.stringify(entered)}>
        <TextField
          label={t("topUp.size")}
          hint={t("topUp.sizeHint", { size: format.whole(page.size) })}
          error={
            errors.size ? t("topUp.sizeInvalid", { size: format.whole(page.size) }) : undefined
          }
          name="size"
          inputMode="numeric"
          defaultValue={entered.size}
        />
        <div>
          <Button look="secondary" formMethod="get" disabled={busy}>
            {t("topUp.scale")}
          </Button>
        </div>
        <TopUpBounds rows={entered.rows} faulty={errors.rows} />
        <div className="actions">
          <Button disabled={busy}>{t("topUp.button")}</Button>
          <ButtonLink look="tertiary" href={page.address}>
            {t("leaving.cancel")}
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
