import { useTranslation } from "react-i18next";
import { ChartFigure } from "#app/ui/charts/chart-figure.tsx";
import type { ChartWords } from "#app/ui/charts/chart-words.server.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import type { ScenarioFigure, ScenarioView } from "./scenario-view.server.ts";

/** Where the three paths end, in one table. */
export function Summary(props: {
  summary: ScenarioView["summary"];
  span: { readonly start: string; readonly end: string };
}) {
  const { t } = useTranslation("public");
  const { caption, headers, rows } = props.summary;
  return (
    <section id="results" className="scenario-section scenario-summary">
      <h2 className="kern-heading-medium">{t("scenarios.summary.title")}</h2>
      <p className="kern-body">{t("scenarios.summary.lead", props.span)}</p>
      <FigureRows caption={caption} headers={headers} rows={rows} />
    </section>
  );
}

/** Rows of written figures under headers, the first cell naming the row. */
export function FigureRows(props: {
  caption: string;
  headers: readonly string[];
  rows: readonly (readonly string[])[];
}) {
  return (
    <DataTable
      caption={props.caption}
      captionHidden
      onPhone="cards"
      rows={props.rows}
      rowKey={(row) => row[0] ?? ""}
      columns={props.headers.map((header, index) => ({
        header,
        cell: (row: readonly string[]) => row[index],
        rowHeader: index === 0,
        numeric: index > 0,
      }))}
    />
  );
}

export function Figures(props: { figures: readonly ScenarioFigure[]; words: ChartWords }) {
  const { t } = useTranslation("public");
  return (
    <section className="scenario-section scenario-figures">
      <h2 className="kern-heading-medium">{t("scenarios.figures")}</h2>
      <FigureList {...props} />
    </section>
  );
}

export function Pyramids(props: { figures: readonly ScenarioFigure[]; words: ChartWords }) {
  const { t } = useTranslation("public");
  return (
    <section className="scenario-section">
      <h2 className="kern-heading-medium">{t("scenarios.pyramids")}</h2>
      <div className="scenario-pyramids">
        <FigureList {...props} />
      </div>
    </section>
  );
}

function FigureList(props: { figures: readonly ScenarioFigure[]; words: ChartWords }) {
  const { t } = useTranslation("public");
  return props.figures.map(({ key, title, sentence, chart, table }) => (
    <ChartFigure
      key={key}
      title={<h3 className="kern-heading-small">{title}</h3>}
      name={title}
      sentence={sentence}
      chart={chart}
      table={table}
      source={t("scenarios.computed")}
      sourceDate={null}
      words={props.words}
    />
  ));
}
