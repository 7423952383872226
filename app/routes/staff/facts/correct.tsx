import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import { isClockTime } from "#app/domain/facts/clock-time.ts";
import { readFigure } from "#app/domain/facts/read-table.ts";
import { type FigureSign, SPECIAL_SIGNS } from "#app/domain/facts/special-signs.ts";
import { staffLanguage } from "#app/i18n/languages.ts";
import { enteredValues } from "#app/routes/form-errors.ts";
import { guarded, type Visit } from "#app/routes/guard.server.ts";
import { correctFigure } from "#app/services/facts/correct-figure.server.ts";
import { LONGEST_REASON } from "#app/services/facts/dataset-fields.ts";
import { factName } from "#app/services/facts/dataset-in-language.ts";
import { figureText } from "#app/services/facts/figure-rows.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { TextArea, TextField } from "#app/ui/form-field.tsx";
import { datasetOf, datasetTitles } from "./dataset-of.server.ts";
import { ProblemText } from "./problem-text.tsx";

type Problem = ComponentProps<typeof ProblemText>["problem"];

function figureOf(visit: Visit) {
  const dataset = datasetOf(visit);
  const fact = dataset.facts.find(({ id }) => id === visit.params.factId);
  if (fact === undefined) throw new Response(null, { status: 404 });
  const notation = staffLanguage(visit.language) === "de" ? "comma" : "point";
  return { dataset, fact, notation } as const;
}

export const loader = guarded("facts.write", (visit) => {
  const { dataset, fact, notation } = figureOf(visit);
  const address = `/staff/facts/${dataset.id}`;
  if (dataset.publishedAt === null) throw redirect(`${address}/figures`);
  const { labels } = dataset.original;
  return {
    ...datasetTitles(visit, dataset, "facts:correct.title"),
    address,
    name: [dataset.original.title, factName(fact, (word) => labels[word] || word)]
      .filter((part) => part !== "")
      .join(": "),
    unit: labels[dataset.unit] || dataset.unit,
    now: figureText(fact, notation),
    notation,
    before: { value: fact.value === null ? "" : String(fact.value), sign: fact.sign ?? "" },
  };
});

export const action = guarded("facts.write", async (visit) => {
  const { dataset, fact } = figureOf(visit);
  const values = enteredValues(await visit.request.formData());
  const notation = values.notation === "point" ? "point" : "comma";
  const figure = readFigure(values.value ?? "", notation);
  if (!figure.ok) return data({ values, unreadable: true, problem: null }, { status: 422 });
  const result = correctFigure(visit.services, {
    datasetId: dataset.id,
    factId: fact.id,
    before: {
      value: values.valueBefore ? Number(values.valueBefore) : null,
      sign: signOf(values.signBefore),
    },
    after: figure.value,
    reason: (values.reason ?? "").slice(0, LONGEST_REASON),
  });
  if (result.ok) return redirect(`/staff/facts/${dataset.id}?notice=corrected`, 303);
  const status = result.problem.code === "figure_changed_meanwhile" ? 409 : 422;
  return data({ values, unreadable: false, problem: result.problem }, { status });
});

function signOf(text: string | undefined): FigureSign | null {
  return isClockTime(text) ? text : (SPECIAL_SIGNS.find((sign) => sign === text) ?? null);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function CorrectFigure() {
  const { title, address, name, unit, now, notation, before } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["facts", "common"]);
  const problem: Problem | null = answer?.problem ?? null;
  const values: Readonly<Record<string, string>> = answer?.values ?? {};
  const example = notation === "comma" ? "1.234,5" : "1,234.5";
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      {answer !== undefined && (
        <Alert kind="danger" title={t("common:form.pleaseCheck")}>
          {problem !== null && <ProblemText problem={problem} />}
        </Alert>
      )}
      <p className="kern-body prose">{t("correct.lead")}</p>
      <dl className="text-list prose">
        <div>
          <dt>{t("correct.about")}</dt>
          <dd className="kern-body" lang="de">
            {name}
          </dd>
        </div>
        <div>
          <dt>{t("correct.now")}</dt>
          <dd className="kern-body">
            {now} <span lang="de">{unit}</span>
          </dd>
        </div>
      </dl>
      <Form method="post" className="form">
        <input type="hidden" name="notation" value={notation} />
        <input type="hidden" name="valueBefore" value={before.value} />
        <input type="hidden" name="signBefore" value={before.sign} />
        <TextField
          name="value"
          label={t("correct.value")}
          hint={t("correct.valueHint")}
          defaultValue={values.value ?? ""}
          maxLength={40}
          inputMode="decimal"
          autoComplete="off"
          required
          error={
            answer?.unreadable
              ? t("editFigures.faults.figure_unreadable", { text: values.value ?? "", example })
              : undefined
          }
        />
        <TextArea
          name="reason"
          label={t("correct.reason")}
          hint={t("correct.reasonHint")}
          defaultValue={values.reason ?? ""}
          maxLength={LONGEST_REASON}
          required
          error={problem?.code === "reason_missing" ? t("problems.reason_missing") : undefined}
        />
        <div className="actions">
          <Button>{t("correct.submit")}</Button>
          <ButtonLink look="tertiary" href={address}>
            {t("common:actions.cancel")}
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
