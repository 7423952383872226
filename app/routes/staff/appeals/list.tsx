import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { direction, languageTag, staffLanguage } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { type ListedAppeal, listAppeals } from "#app/services/appeals/list-appeals.server.ts";
import { type Column, DataTable } from "#app/ui/data-table.tsx";

export const loader = guarded("moderation.read", ({ services, language }) => {
  const t = publicTranslation(staffLanguage(language)).getFixedT(null, "public");
  const shown = (appeal: ListedAppeal) => ({
    ...appeal,
    kind: t(`appeals.kinds.${appeal.kind}`),
    measure: appeal.measure === "leave" ? "" : t(`appeals.measures.${appeal.measure}`),
  });
  return {
    title: staffTitles(language)("appeals:title"),
    open: listAppeals(services, "open").map(shown),
    decided: listAppeals(services, "decided").map(shown),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function AppealsPage() {
  const { title, open, decided } = useLoaderData<typeof loader>();
  const { t } = useTranslation("appeals");
  type Row = (typeof open)[number];
  const days = ({ days: count }: Row) => (count === 0 ? t("today") : t("days", { count }));
  const common: Column<Row>[] = [
    {
      header: t("table.text"),
      rowHeader: true,
      cell: (row) => (
        <>
          {row.kind}:{" "}
          <a
            className="kern-link"
            href={`/staff/moderation/appeals/${row.id}`}
            lang={row.title === "" ? undefined : languageTag(row.textLanguage)}
            dir={row.title === "" ? undefined : direction(row.textLanguage)}
          >
            {row.title === "" ? t("gone") : row.title}
          </a>
        </>
      ),
    },
    { header: t("table.measure"), cell: ({ measure }) => measure },
  ];
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body prose">{t("lead")}</p>
      <p className="no-print">
        <a className="kern-link" href="/staff/moderation">
          {t("toQueue")}
        </a>
      </p>
      <section className="stack">
        <h2 className="kern-heading-medium">{t("open")}</h2>
        {open.length === 0 ? (
          <p className="kern-body">{t("openNone")}</p>
        ) : (
          <DataTable
            caption={t("table.captionOpen")}
            captionHidden
            onPhone="cards"
            rows={open}
            rowKey={({ id }) => id}
            columns={[
              ...common,
              { header: t("table.age"), cell: days },
              {
                header: t("table.assigned"),
                cell: ({ mine, assignedTo, bar }) =>
                  bar === null ? (mine ? t("you") : (assignedTo ?? t("nobody"))) : t("notYours"),
              },
            ]}
          />
        )}
      </section>
      <section className="stack">
        <h2 className="kern-heading-medium">{t("decided")}</h2>
        {decided.length === 0 ? (
          <p className="kern-body">{t("decidedNone")}</p>
        ) : (
          <DataTable
            caption={t("table.captionDecided")}
            captionHidden
            onPhone="cards"
            rows={decided}
            rowKey={({ id }) => id}
            columns={[
              ...common,
              { header: t("table.took"), cell: days },
              {
                header: t("table.result"),
                cell: ({ result }) => (result === null ? "" : t(`results.${result}`)),
              },
            ]}
          />
        )}
      </section>
    </>
  );
}
