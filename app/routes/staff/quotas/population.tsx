import { data, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { NOT_SAID } from "#app/domain/not-said.ts";
import { draftOf } from "#app/domain/sortition/quota-editing/quota-draft.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import {
  type PopulationPlan,
  type PopulationProblem,
  planPopulationQuotas,
} from "#app/services/quotas/quotas-from-population.server.ts";
import { readQuotaSet } from "#app/services/quotas/read-quotas.server.ts";
import {
  hasRegister,
  sharesFromRegister,
} from "#app/services/quotas/shares-from-register.server.ts";
import { Button } from "#app/ui/button.tsx";
import { SelectField, TextArea } from "#app/ui/form-field.tsx";
import { processPageTitle, useProcess } from "../process/use-process.ts";
import { type EnteredShares, parsePopulationForm, SLACK_NAMES, SLACKS } from "./population-form.ts";
import { PopulationPreview, PopulationProblemAlert } from "./population-preview.tsx";
import { ProposalForm } from "./proposal-form.tsx";
import { ShareFields } from "./share-fields.tsx";

interface PopulationAnswer {
  readonly entered: EnteredShares;
  readonly plan: PopulationPlan | null;
  readonly problem: PopulationProblem | { readonly code: "register_silent" } | null;
}

export const loader = guarded("quotas.write", ({ services, params, language }) => {
  const set = readQuotaSet(services, params.processId ?? "");
  if (set === null) throw new Response(null, { status: 404 });
  return {
    title: staffTitles(language)("quotas:population.title"),
    size: set.size,
    shares: set.quotas
      .filter(({ feature }) => !set.combined.some(({ name }) => name === feature))
      .filter(({ value }) => value !== NOT_SAID)
      .map(({ feature, value }) => ({ feature, value, text: "" })),
    register: hasRegister(services, params.processId ?? ""),
  };
});

export const action = guarded("quotas.write", async ({ services, params, request, language }) => {
  const processId = params.processId ?? "";
  const form = await request.formData();
  const entered = parsePopulationForm(form);
  if (entered === null) throw new Response(null, { status: 400 });
  if (form.get("intent") === "register") {
    const known = sharesFromRegister(services, processId);
    const write = new Intl.NumberFormat(language === "en" ? "en" : "de", { useGrouping: false });
    const typed = entered.typed.map((row) => {
      const own = known.find(
        ({ feature, value }) => feature === row.feature && value === row.value,
      );
      return own === undefined ? row : { ...row, text: write.format(own.share) };
    });
    const problem = known.length === 0 ? ({ code: "register_silent" } as const) : null;
    return data<PopulationAnswer>({ entered: { ...entered, typed }, plan: null, problem });
  }
  const order = { typed: entered.typed, pasted: entered.pasted, slack: SLACKS[entered.slack] };
  const result = planPopulationQuotas(services, processId, order);
  if (result.ok) return data<PopulationAnswer>({ entered, plan: result.value, problem: null });
  if (result.problem.code === "process_unknown") throw new Response(null, { status: 404 });
  return data<PopulationAnswer>({ entered, plan: null, problem: result.problem }, { status: 422 });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

export default function QuotasFromPopulation() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as PopulationAnswer | undefined;
  const { t } = useTranslation("quotas");
  const address = `/staff/processes/${useProcess().id}/quotas`;
  const entered = answer?.entered ?? { typed: page.shares, pasted: "", slack: "seats1" };
  const plan = answer?.plan ?? null;
  return (
    <>
      <p className="no-print">
        <a className="kern-link" href={address}>
          {t("actions.back")}
        </a>
      </p>
      <h1 className="kern-heading-large">{t("population.title")}</h1>
      <p className="kern-body prose">{t("population.hint", { size: String(page.size) })}</p>
      {answer?.problem != null && <PopulationProblemAlert problem={answer.problem} />}
      {plan !== null && (
        <>
          <PopulationPreview plan={plan} />
          <ProposalForm
            address={address}
            version={plan.version}
            draft={draftOf(plan.quotas, plan.combined)}
            findings={plan.findings}
            intent="save_population"
            apply={t("population.apply")}
          />
        </>
      )}
      <Form method="post" className="form" noValidate>
        {/* The first submit button is what the enter key presses. */}
        <button
          type="submit"
          name="intent"
          value="preview"
          className="visually-hidden"
          tabIndex={-1}
          aria-hidden="true"
        />
        <ShareFields key={JSON.stringify(entered.typed)} shares={entered.typed} />
        {page.register && page.shares.length > 0 && (
          <div>
            <Button look="secondary" name="intent" value="register">
              {t("population.register")}
            </Button>
            <p className="kern-hint">{t("population.registerHint")}</p>
          </div>
        )}
        <TextArea
          label={t("population.pasted")}
          hint={t("population.pastedHint")}
          name="pasted"
          defaultValue={entered.pasted}
          rows={5}
          spellCheck={false}
        />
        <SelectField label={t("population.slackTitle")} name="slack" defaultValue={entered.slack}>
          {SLACK_NAMES.map((name) => (
            <option key={name} value={name}>
              {t(`population.slack.${name}`)}
            </option>
          ))}
        </SelectField>
        <div className="actions">
          <Button look={plan === null ? "primary" : "secondary"} name="intent" value="preview">
            {t("population.preview")}
          </Button>
        </div>
      </Form>
    </>
  );
}
