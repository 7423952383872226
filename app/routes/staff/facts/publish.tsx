import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LANGUAGE_NAMES } from "#app/i18n/languages.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { datasetState } from "#app/services/facts/load-dataset.server.ts";
import { lacksOf, publishDataset } from "#app/services/facts/publish-dataset.server.ts";
import { TRANSLATIONS } from "#app/services/texts/translations.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { datasetOf, datasetTitles } from "./dataset-of.server.ts";
import { ProblemText } from "./problem-text.tsx";

export const loader = guarded("facts.write", (visit) => {
  const dataset = datasetOf(visit);
  const address = `/staff/facts/${dataset.id}`;
  if (dataset.publishedAt !== null) throw redirect(address);
  return {
    ...datasetTitles(visit, dataset, "facts:publish.title"),
    address,
    lacks: lacksOf(dataset),
    translations: TRANSLATIONS.map((language) => ({
      language,
      state: datasetState(dataset, language),
    })).filter(({ state }) => state !== "current"),
  };
});

export const action = guarded("facts.write", (visit) => {
  const { id } = datasetOf(visit);
  const result = publishDataset(visit.services, id);
  if (result.ok) return redirect(`/staff/facts/${id}?notice=published`, 303);
  return data({ problem: result.problem }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function PublishDataset() {
  const { title, address, lacks, translations } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["facts", "common"]);
  const toComplete = lacks.some((lack) => lack !== "figures")
    ? `${address}/edit`
    : `${address}/figures`;
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      {answer !== undefined && (
        <Alert kind="danger" title={t("common:errors.brokenTitle")}>
          <ProblemText problem={answer.problem} />
        </Alert>
      )}
      {lacks.length > 0 && (
        <Alert kind="danger" title={t("publish.lacksTitle")}>
          <ul className="kern-body bullets">
            {lacks.map((lack) => (
              <li key={lack}>{t(`publish.lacks.${lack}`)}</li>
            ))}
          </ul>
        </Alert>
      )}
      {translations.length > 0 && (
        <Alert kind="warning" title={t("publish.translationsTitle")}>
          <ul className="kern-body bullets">
            {translations.map(({ language, state }) => (
              <li key={language}>
                {LANGUAGE_NAMES[language]}: {t(`common:translation.states.${state}`)}
              </li>
            ))}
          </ul>
          <p className="kern-body">{t("publish.translationsText")}</p>
        </Alert>
      )}
      <div className="prose">
        <p className="kern-body">{t("publish.lead")}</p>
        <p className="kern-body kern-body--bold">{t("publish.final")}</p>
      </div>
      <Form method="post" className="actions">
        {lacks.length === 0 ? (
          <Button>{t("publish.submit")}</Button>
        ) : (
          <ButtonLink href={toComplete}>{t("publish.complete")}</ButtonLink>
        )}
        <ButtonLink look="tertiary" href={address}>
          {t("common:actions.cancel")}
        </ButtonLink>
      </Form>
    </>
  );
}
