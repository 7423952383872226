import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ResponseTable } from "#app/services/response/export-response.server.ts";
import { type Column, DataTable } from "#app/ui/data-table.tsx";
import { useProcess } from "../process/use-process.ts";

/** A figure of the response: what one sees, the chart, the same as a table, and the table as a file. */
export function ResponseFigure<Row>(props: {
  table: ResponseTable;
  title: string;
  sentence: ReactNode;
  /** SVG markup; null where the table says enough. */
  chart: string | null;
  legend?: ReactNode;
  /** What was looked at, and when. */
  source: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  group?: (row: Row) => string;
}) {
  const { t } = useTranslation("response");
  const process = useProcess();
  const { table, title, sentence, chart, legend, source, ...data } = props;
  // Three columns fit on a phone.
  const onPhone = data.columns.length > 3 ? "cards" : "scroll";
  const shown = <DataTable caption={title} captionHidden onPhone={onPhone} {...data} />;
  return (
    <div className="stack">
      <h2 className="kern-heading-medium">{title}</h2>
      <div className="kern-body prose">{sentence}</div>
      {chart !== null && (
        <figure className="chart chart--wide">
          {legend}
          <ScrollingChart label={t("dashboard.chartOf", { title })} markup={chart} />
          <figcaption className="kern-body kern-body--small kern-body--muted">{source}</figcaption>
        </figure>
      )}
      {chart === null ? (
        shown
      ) : (
        <details className="message-text">
          <summary>
            {t("dashboard.table")}
            <span className="visually-hidden">: {title}</span>
          </summary>
          {shown}
        </details>
      )}
      <p className="no-print">
        <a
          className="kern-link"
          href={`/staff/processes/${process.id}/replies/${table}.csv`}
          download
        >
          {t("dashboard.csv")}
          <span className="visually-hidden">: {title}</span>
        </a>
      </p>
    </div>
  );
}

/** On a phone a chart scrolls sideways, rather than shrinking until nobody can read it. */
function ScrollingChart({ label, markup }: { label: string; markup: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
    <section className="chart-scroll" aria-label={label} tabIndex={0}>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: SVG drawn on the server, names in it are escaped */}
      <div dangerouslySetInnerHTML={{ __html: markup }} />
    </section>
  );
}
