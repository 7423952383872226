import type { MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { sourceDateInWords } from "#app/i18n/moments.ts";
import { datasetFigure } from "#app/routes/dataset-figure.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { datasetInLanguage, factName } from "#app/services/facts/dataset-in-language.ts";
import { datasetState, sourcesOf } from "#app/services/facts/load-dataset.server.ts";
import { may } from "#app/services/permissions.ts";
import { TRANSLATIONS } from "#app/services/texts/translations.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { ChartFigure } from "#app/ui/charts/chart-figure.tsx";
import { dayOfMoment } from "#app/ui/dates.ts";
import { AdditionTable } from "./addition-table.tsx";
import { CorrectionTable } from "./correction-table.tsx";
import { DatasetBadges } from "./dataset-badges.tsx";
import { DatasetDetailList } from "./dataset-detail-list.tsx";
import { datasetOf } from "./dataset-of.server.ts";
import { FactTable } from "./fact-table.tsx";
import { TranslationList } from "./translation-list.tsx";

export const loader = guarded("facts.read", (visit) => {
  const dataset = datasetOf(visit);
  const { original, publishedAt, revision: _revision, translations: _texts, ...shown } = dataset;
  const word = (text: string) => original.labels[text] || text;
  const read = datasetInLanguage(dataset, "de");
  return {
    dataset: {
      ...shown,
      title: original.title,
      sources: sourcesOf(dataset),
      sentence: original.sentence,
      sourceDate: sourceDateInWords(shown.sourceDate, visit.language),
    },
    method: original.method,
    published: publishedAt !== null,
    mayWrite: may(visit.actor, "facts.write"),
    unit: word(dataset.unit),
    figure: datasetFigure(read, dataset.chart, "de"),
    facts: read.facts.map((fact) => ({ ...fact, name: factName(fact) })),
    additions: dataset.additions.map(({ id, addedAt, source, sourceDate }) => ({
      id,
      day: dayOfMoment(addedAt, visit.language),
      source,
      sourceDate: sourceDateInWords(sourceDate, visit.language),
      names: dataset.facts
        .filter(({ additionId }) => additionId === id)
        .map((fact) => factName(fact, word)),
    })),
    corrections: dataset.corrections.map((correction) => ({
      ...correction,
      day: dayOfMoment(correction.correctedAt, visit.language),
      name: read.facts
        .filter(({ id }) => id === correction.factId)
        .map((fact) => factName(fact))
        .join(),
    })),
    translations: TRANSLATIONS.map((language) => ({
      language,
      state: datasetState(dataset, language),
    })),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.dataset.title ?? "" },
];

const NOTICES = [
  "created",
  "saved",
  "figures",
  "translated",
  "published",
  "corrected",
  "added",
  "imported",
] as const;

export default function DatasetOverview() {
  const { dataset, method, published, mayWrite, unit, figure, facts, ...history } =
    useLoaderData<typeof loader>();
  const { additions, corrections, translations } = history;
  const { t } = useTranslation(["facts", "common"]);
  const [search] = useSearchParams();
  const notice = NOTICES.find((known) => known === search.get("notice"));
  const address = `/staff/facts/${dataset.id}`;
  return (
    <>
      <div className="process-head">
        <h1 className="kern-heading-large" lang="de">
          {dataset.title}
        </h1>
        <DatasetBadges published={published} synthetic={dataset.synthetic} />
      </div>
      {notice !== undefined && <Alert kind="success" title={t(`notices.${notice}`)} />}
      {mayWrite && !published && (
        <p className="next-step no-print">
          <ButtonLink href={facts.length === 0 ? `${address}/figures` : `${address}/publish`}>
            {t(facts.length === 0 ? "overview.enterFigures" : "publish.title")}
          </ButtonLink>
        </p>
      )}
      <section>
        <div className="section-head">
          <h2 className="kern-heading-medium">{t("overview.about")}</h2>
          {mayWrite && (
            <a className="kern-link" href={`${address}/edit`}>
              {t("overview.toEdit")}
            </a>
          )}
        </div>
        <DatasetDetailList dataset={dataset} unit={unit} method={method} />
      </section>
      <section className="stack">
        <div className="section-head">
          <h2 className="kern-heading-medium">{t("overview.figures")}</h2>
          {mayWrite && published && (
            <a className="kern-link" href={`${address}/add`}>
              {t("add.title")}
            </a>
          )}
          {mayWrite && !published && facts.length > 0 && (
            <a className="kern-link" href={`${address}/figures`}>
              {t("overview.toFigures")}
            </a>
          )}
        </div>
        {facts.length === 0 ? (
          <p className="kern-body">{t("overview.noFigures")}</p>
        ) : (
          <ChartFigure
            title={null}
            name={dataset.title}
            sentence={
              dataset.sentence === "" ? (
                t("overview.notWritten")
              ) : (
                <span lang="de">{dataset.sentence}</span>
              )
            }
            chart={figure.chart}
            table={figure.table}
            source={dataset.sources}
            sourceDate={dataset.sourceDate}
            words={figure.words}
          />
        )}
        {published && mayWrite && <FactTable facts={facts} unit={unit} address={address} />}
      </section>
      {additions.length > 0 && (
        <section className="stack">
          <h2 className="kern-heading-medium">{t("add.history")}</h2>
          <AdditionTable additions={additions} />
        </section>
      )}
      {published && (
        <section className="stack">
          <h2 className="kern-heading-medium">{t("overview.corrections")}</h2>
          <CorrectionTable corrections={corrections} />
        </section>
      )}
      <section>
        <h2 className="kern-heading-medium">{t("overview.translations")}</h2>
        <TranslationList address={mayWrite ? address : null} translations={translations} />
      </section>
      <section className="no-print">
        <h2 className="kern-heading-medium">{t("overview.manage")}</h2>
        <div className="actions">
          {published && (
            <ButtonLink look="secondary" href={`/facts/${dataset.id}`}>
              {t("overview.toPublic")}
            </ButtonLink>
          )}
          {facts.length > 0 && (
            <ButtonLink look="tertiary" href={`${address}/figures.csv`}>
              {t("common:actions.exportCsv")}
            </ButtonLink>
          )}
          {mayWrite && !published && (
            <ButtonLink look="tertiary" href={`${address}/delete`}>
              {t("delete.title")}
            </ButtonLink>
          )}
        </div>
      </section>
    </>
  );
}
