import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { direction, languageTag } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { readModerationReport } from "#app/services/moderation-report/read-moderation-report.server.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { type ReportPage, reportPage } from "./report-page.server.ts";

export const loader = guarded("public", ({ services, params, language }) => {
  const report = readModerationReport(services, params.processId ?? "", language);
  if (report === null) throw new Response(null, { status: 404 });
  const t = publicTranslation(language).getFixedT(null, "public");
  return { page: reportPage(report, { t, language }) };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data === undefined ? "Losrunde" : `${data.page.title} · ${data.page.of?.text ?? ""}` },
];

export default function ModerationReportPage() {
  const { page } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  return (
    <article className="stack">
      <div className="prose stack">
        <h1 className="kern-heading-large">{page.title}</h1>
        {page.of !== null && (
          <p className="kern-body kern-body--bold">
            {t("moderationReport.of", { process: page.of.text })}
          </p>
        )}
        <p className="kern-body kern-body--large">{t("moderationReport.lead")}</p>
        <p className="kern-body">
          {page.decisions === 0
            ? t("moderationReport.none")
            : `${t("moderationReport.decisions", { count: page.decisions })}.`}{" "}
          {page.open.join(" ")}
        </p>
      </div>
      {page.decisions > 0 && <Figures page={page} />}
      {page.decisions === 0 && <p className="kern-body prose">{page.onAuthors}</p>}
      <section className="prose stack">
        <h2 className="kern-heading-medium">{t("moderationReport.appealsTitle")}</h2>
        <p className="kern-body">
          {page.appeals} {t("moderationReport.another")}
        </p>
      </section>
      <OpenData page={page} />
      <p className="no-print">
        <a className="kern-link" href={`/processes/${page.processId}`}>
          {t("moderationReport.back")}
        </a>
      </p>
    </article>
  );
}

function Figures({ page }: { page: ReportPage }) {
  const { t } = useTranslation("public");
  return (
    <>
      <DataTable
        caption={t("moderationReport.measuresCaption")}
        rows={page.measures}
        rowKey={({ measure }) => measure}
        columns={[
          {
            header: t("moderationReport.measure"),
            rowHeader: true,
            cell: ({ measure }) =>
              isCounted(measure) ? t(`moderationReport.measures.${measure}`) : "",
          },
          { header: t("moderationReport.count"), numeric: true, cell: ({ count }) => count },
        ]}
      />
      <p className="kern-body prose">{page.onAuthors}</p>
      {page.rules.length === 0 ? (
        <p className="kern-body">{t("moderationReport.rulesNone")}</p>
      ) : (
        <DataTable
          caption={t("moderationReport.rulesCaption")}
          rows={page.rules}
          rowKey={({ key }) => key}
          columns={[
            {
              header: t("moderationReport.rule"),
              rowHeader: true,
              cell: ({ name, text }) => (
                <>
                  {name}:{" "}
                  <span lang={languageTag(text.language)} dir={direction(text.language)}>
                    {text.text}
                  </span>
                </>
              ),
            },
            { header: t("moderationReport.count"), numeric: true, cell: ({ count }) => count },
          ]}
        />
      )}
      <DataTable
        caption={t("moderationReport.noticedCaption")}
        rows={page.noticed}
        rowKey={({ by }) => by}
        columns={[
          {
            header: t("moderationReport.noticed"),
            rowHeader: true,
            cell: ({ by }) => t(`moderationReport.noticedBy.${by}`),
          },
          { header: t("moderationReport.count"), numeric: true, cell: ({ count }) => count },
        ]}
      />
      {page.time !== null && (
        <section className="prose stack">
          <h2 className="kern-heading-medium">{t("moderationReport.timeTitle")}</h2>
          <p className="kern-body">{page.time}</p>
        </section>
      )}
    </>
  );
}

const COUNTED = ["leave", "ask_to_change", "hide", "remove"] as const;

function isCounted(measure: string): measure is (typeof COUNTED)[number] {
  return COUNTED.some((known) => known === measure);
}

function OpenData({ page }: { page: ReportPage }) {
  const { t } = useTranslation("public");
  return (
    <section className="stack">
      <h2 className="kern-heading-medium">{t("moderationReport.dataTitle")}</h2>
      <p className="kern-body prose">
        {t("moderationReport.dataLead")}{" "}
        {page.authorsLeftOut && t("moderationReport.dataAuthorsLeftOut")}
      </p>
      <p className="no-print">
        <a className="kern-link" href={`/processes/${page.processId}/moderation.csv`} download>
          {t("moderationReport.download")}
        </a>
      </p>
      <h3 className="kern-heading-small">{t("moderationReport.columnsCaption")}</h3>
      <DataTable
        caption={t("moderationReport.columnsCaption")}
        captionHidden
        onPhone="cards"
        rows={page.columns}
        rowKey={(column) => column}
        columns={[
          {
            header: t("moderationReport.column"),
            rowHeader: true,
            cell: (column) => <bdi dir="ltr">{column}</bdi>,
          },
          {
            header: t("moderationReport.meaning"),
            cell: (column) => t(`moderationReport.columns.${column}`),
          },
        ]}
      />
    </section>
  );
}
