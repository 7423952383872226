import { useTranslation } from "react-i18next";
import { OriginName } from "#app/routes/staff/response/origin-name.tsx";
import type { CountedOrigin } from "#app/services/response/count-origins.server.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { useFormat } from "#app/ui/format.ts";

/** How the people in the pool and on the panel came there. */
export function OriginsSection(props: {
  origins: readonly CountedOrigin[];
  /** Address of the draw. */
  base: string;
}) {
  const { t } = useTranslation("response");
  const format = useFormat();
  return (
    <section className="stack">
      <h2 className="kern-heading-medium">{t("dashboard.origins.title")}</h2>
      <p className="kern-body prose">{t("origins.drawLead")}</p>
      <DataTable
        caption={t("dashboard.origins.title")}
        captionHidden
        onPhone="cards"
        rows={props.origins}
        rowKey={(one) => String(props.origins.indexOf(one))}
        columns={[
          {
            header: t("dashboard.columns.origin"),
            rowHeader: true,
            cell: ({ origin }) =>
              origin === null ? t("origins.gone") : <OriginName origin={origin} />,
          },
          {
            header: t("dashboard.columns.inPool"),
            numeric: true,
            cell: ({ pool }) => format.whole(pool),
          },
          {
            header: t("dashboard.columns.onPanel"),
            numeric: true,
            cell: ({ panel }) => format.whole(panel),
          },
          {
            header: t("dashboard.columns.published"),
            numeric: true,
            cell: ({ published }) =>
              published === null ? t("origins.nothing") : format.whole(published),
          },
        ]}
      />
      <p className="no-print">
        <a className="kern-link" href={`${props.base}/origins.csv`} download>
          {t("dashboard.csv")}
          <span className="visually-hidden">: {t("dashboard.origins.title")}</span>
        </a>
      </p>
    </section>
  );
}
