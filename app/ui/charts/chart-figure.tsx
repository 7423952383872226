import { type ReactNode, useId } from "react";
import { DataTable } from "../data-table.tsx";
import type { ChartWords } from "./chart-words.server.ts";
import type { DatasetChart } from "./dataset-chart.server.ts";
import type { ChartTable } from "./dataset-table.server.ts";

/**
 * A chart with what belongs to it: title, a sentence that says what one sees, source and date under it, and
 * the same data as a table. Without a chart the table stands open.
 */
export function ChartFigure(props: {
  /** A heading of the page, or whatever names the figure. */
  readonly title: ReactNode;
  /** The title as plain words, for the table. */
  readonly name: string;
  readonly sentence: ReactNode;
  readonly chart: DatasetChart | null;
  readonly table: ChartTable;
  /** Who says so; already in the reader's words, a link or a list of them. */
  readonly source: ReactNode;
  /** Date of the source as the reader writes it; null where it has none of its own. */
  readonly sourceDate: string | null;
  /** From `chartWords(language)`. */
  readonly words: ChartWords;
  /** Shows the table beneath the chart instead of folding it. */
  readonly openTable?: boolean;
  /** How the table is shown there; see `DataTable`. */
  readonly onPhone?: "scroll" | "cards";
  /** Notes, downloads and links that belong to the figure. */
  readonly children?: ReactNode;
}) {
  const { chart, words } = props;
  const described = useId();
  const table = <FigureTable name={props.name} table={props.table} onPhone={props.onPhone} />;
  return (
    <figure
      className="dataset-figure"
      aria-label={props.name}
      aria-describedby={chart === null ? undefined : described}
    >
      {props.title}
      <p className="kern-body prose">{props.sentence}</p>
      {chart !== null && (
        <>
          <p id={described} className="visually-hidden">
            {chart.description}
          </p>
          {chart.svg === chart.narrowSvg ? (
            <Drawing svg={chart.svg} />
          ) : (
            <>
              <Drawing svg={chart.svg} className="dataset-chart-wide" />
              <Drawing svg={chart.narrowSvg} className="dataset-chart-narrow" />
            </>
          )}
        </>
      )}
      <figcaption className="kern-body kern-body--small kern-body--muted">
        {words.source}: {props.source}
        {props.sourceDate !== null && (
          <>
            {" · "}
            {words.sourceDate}: <bdi>{props.sourceDate}</bdi>
          </>
        )}
      </figcaption>
      {chart === null || props.openTable ? (
        table
      ) : (
        <details className="message-text">
          <summary>
            {words.table}
            <span className="visually-hidden">{`: ${props.name}`}</span>
          </summary>
          {table}
        </details>
      )}
      {props.children}
    </figure>
  );
}

function Drawing({ svg, className }: { svg: string; className?: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: SVG that the server has drawn, texts escaped
  return <div className={className} dangerouslySetInnerHTML={{ __html: svg }} />;
}

function FigureTable(props: {
  name: string;
  table: ChartTable;
  onPhone: "scroll" | "cards" | undefined;
}) {
  const { name, table, onPhone = "scroll" } = props;
  const rows = table.rows.map((cells, index) => ({ cells, key: `${index}` }));
  return (
    <DataTable
      caption={name}
      captionHidden
      onPhone={onPhone}
      rows={rows}
      rowKey={({ key }) => key}
      columns={table.headers.map((header, index) => ({
        header,
        cell: ({ cells }: (typeof rows)[number]) => <bdi>{cells[index]}</bdi>,
        rowHeader: index === 0,
        numeric: index > 0,
      }))}
    />
  );
}
