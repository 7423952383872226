import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import { guarded } from "#app/routes/guard.server.ts";
import { deleteDataset } from "#app/services/facts/delete-dataset.server.ts";
import { readDatasetUse } from "#app/services/facts/read-dataset.server.ts";
import { TRANSLATIONS } from "#app/services/texts/translations.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { datasetOf, datasetTitles } from "./dataset-of.server.ts";
import { ProblemText } from "./problem-text.tsx";

type Problem = ComponentProps<typeof ProblemText>["problem"];

export const loader = guarded("facts.write", (visit) => {
  const dataset = datasetOf(visit);
  const address = `/staff/facts/${dataset.id}`;
  if (dataset.publishedAt !== null) throw redirect(address);
  return {
    ...datasetTitles(visit, dataset, "facts:delete.title"),
    address,
    name: dataset.original.title,
    use: readDatasetUse(visit.services, dataset.id),
    losses: {
      figures: dataset.facts.length,
      translations: TRANSLATIONS.filter((language) => dataset.translations[language] !== null)
        .length,
    },
  };
});

export const action = guarded("facts.write", (visit) => {
  const { id } = datasetOf(visit);
  const result = deleteDataset(visit.services, id);
  if (result.ok) return redirect("/staff/facts?notice=deleted", 303);
  return data({ problem: result.problem }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function DeleteDataset() {
  const { title, address, name, use, losses } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["facts", "common"]);
  const used = use.agendaItems + use.announcements > 0;
  const inUse: Problem | null = used ? { code: "dataset_in_use", params: use } : null;
  const problem: Problem | null = answer?.problem ?? inUse;
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      {problem !== null && (
        <Alert kind="danger" title={t("common:errors.brokenTitle")}>
          <ProblemText problem={problem} />
        </Alert>
      )}
      <p className="kern-body kern-body--bold" lang="de">
        {name}
      </p>
      {!used && (
        <div className="prose">
          <p className="kern-body">{t("delete.lead")}</p>
          <ul className="kern-body bullets">
            <li>{t("delete.texts")}</li>
            {losses.figures > 0 && <li>{t("figures", { count: losses.figures })}</li>}
            {losses.translations > 0 && (
              <li>{t("delete.translations", { count: losses.translations })}</li>
            )}
          </ul>
          <p className="kern-body kern-body--bold">{t("delete.final")}</p>
        </div>
      )}
      <Form method="post" className="actions">
        {!used && <Button>{t("delete.submit")}</Button>}
        <ButtonLink look="tertiary" href={address}>
          {t(used ? "common:actions.back" : "common:actions.cancel")}
        </ButtonLink>
      </Form>
    </>
  );
}
