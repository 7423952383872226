import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { sourceDateInWords } from "#app/i18n/moments.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { useShell } from "#app/root.tsx";
import { datasetFigure } from "#app/routes/dataset-figure.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { readPublicDataset } from "#app/services/facts/read-public-dataset.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ChartFigure } from "#app/ui/charts/chart-figure.tsx";
import { AboutFigures } from "./about-figures.tsx";
import { PublicAdditions } from "./additions.tsx";
import { PublicCorrections } from "./corrections.tsx";
import { FigureSigns } from "./figure-signs.tsx";
import { inWrittenLanguage } from "./written-language.ts";

export const loader = guarded("public", ({ services, params, language }) => {
  const dataset = readPublicDataset(services, params.datasetId ?? "", language);
  if (dataset === null) throw new Response(null, { status: 404 });
  const { t } = publicTranslation(language);
  return {
    dataset,
    figure: datasetFigure(dataset, dataset.chart, language),
    sourceDate: sourceDateInWords(dataset.sourceDate, language),
    pageTitle: `${dataset.title.text} · ${t("public:facts.title")}`,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
];

export default function PublicDatasetPage() {
  const { dataset, figure, sourceDate } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  const { language } = useShell();
  const { title, sentence, method } = dataset;
  const foreign = [title, sentence, method].some(
    (text) => text !== null && text.language !== language,
  );
  return (
    <article className="stack">
      <ChartFigure
        title={
          <>
            <h1 className="kern-heading-large" {...inWrittenLanguage(title, language)}>
              {title.text}
            </h1>
            {dataset.synthetic && <Alert kind="warning" title={t("facts.synthetic")} />}
            {dataset.outdated && <Alert kind="warning" title={t("facts.outdated")} />}
            {foreign && (
              <p className="kern-body kern-body--small kern-body--muted">
                ({t("facts.germanPart")})
              </p>
            )}
          </>
        }
        name={title.text}
        sentence={
          sentence !== null && (
            <span className="keep-lines" {...inWrittenLanguage(sentence, language)}>
              {sentence.text}
            </span>
          )
        }
        chart={figure.chart}
        table={figure.table}
        source={<bdi lang="de">{dataset.source}</bdi>}
        sourceDate={sourceDate}
        words={figure.words}
        openTable
      >
        {dataset.germanWords && (
          <p className="kern-body kern-body--small">{t("facts.germanWords")}</p>
        )}
        <FigureSigns signs={dataset.signs} qualified={dataset.qualified} />
        <p className="kern-body no-print">
          <a className="kern-link" href={`/facts/${dataset.id}/figures.csv`} download>
            {t("facts.download")}
          </a>
        </p>
      </ChartFigure>
      <AboutFigures dataset={dataset} />
      {method !== null && (
        <section className="prose">
          <h2 className="kern-heading-medium">{t("facts.method")}</h2>
          <p className="kern-body keep-lines" {...inWrittenLanguage(method, language)}>
            {method.text}
          </p>
        </section>
      )}
      <PublicAdditions additions={dataset.additions} />
      <PublicCorrections corrections={dataset.corrections} />
      <p className="kern-body no-print">
        <a className="kern-link" href="/facts">
          {t("facts.all")}
        </a>
      </p>
    </article>
  );
}
