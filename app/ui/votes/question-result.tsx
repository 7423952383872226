import { ChartFigure } from "../charts/chart-figure.tsx";
import type { ChartWords } from "../charts/chart-words.server.ts";
import type { ChartTable } from "../charts/dataset-table.server.ts";
import { DataTable } from "../data-table.tsx";
import type { QuestionResultView, ResultBlock } from "./result-blocks.ts";

/** Words around a result, from `resultFrame`. */
export interface ResultFrame {
  readonly course: string;
  /** Of every chart. */
  readonly source: string;
  /** When it was counted, as the reader writes it. */
  readonly sourceDate: string;
  readonly chart: ChartWords;
}

/** Who won and why, and the full course; it needs no script. The question is the heading above it. */
export function QuestionResult(props: {
  readonly view: QuestionResultView;
  readonly frame: ResultFrame;
  /** Of several results on a page: goes before the names of charts and tables, which a screen reader lists. */
  readonly label?: string | undefined;
}) {
  const { view, frame, label } = props;
  const named = (title: string) => (label === undefined ? title : `${label}: ${title}`);
  return (
    <div className="stack vote-result">
      <div className="prose">
        <p className="kern-heading-medium vote-result__headline">{view.headline}</p>
        {view.reasons.map((reason) => (
          <p className="kern-body keep-lines" key={reason}>
            {reason}
          </p>
        ))}
      </div>
      <h3 className="kern-title">{frame.course}</h3>
      {view.blocks.map((block, index) => (
        <Block
          key={`${block.kind}-${index.toString()}`}
          block={block}
          frame={frame}
          named={named}
        />
      ))}
    </div>
  );
}

function Block(props: {
  block: ResultBlock;
  frame: ResultFrame;
  named: (title: string) => string;
}) {
  const { block, frame, named } = props;
  switch (block.kind) {
    case "heading":
      return <h4 className="kern-heading-small">{block.text}</h4>;
    case "sentences":
      return (
        <div className="prose">
          {block.texts.map((text) => (
            <p className="kern-body keep-lines" key={text}>
              {text}
            </p>
          ))}
        </div>
      );
    case "steps":
      return (
        <ol className="vote-steps prose">
          {block.items.map((texts) => (
            <li className="kern-body keep-lines" key={texts.join()}>
              {texts.join(" ")}
            </li>
          ))}
        </ol>
      );
    case "table":
      return <ResultTable title={named(block.title)} table={block.table} />;
    case "codes":
      return (
        <dl className="vote-codes">
          {block.rows.map(({ term, code }) => (
            <div key={term}>
              <dt className="kern-body kern-body--bold">{term}</dt>
              <dd>
                <code className="code">{code}</code>
              </dd>
            </div>
          ))}
        </dl>
      );
    case "figure":
      return (
        <ChartFigure
          title={<h4 className="kern-heading-small">{block.title}</h4>}
          name={named(block.title)}
          sentence={block.sentence}
          chart={block.chart}
          table={block.table}
          source={frame.source}
          sourceDate={frame.sourceDate}
          words={frame.chart}
          openTable
          onPhone={lookOnPhone(block.table)}
        />
      );
  }
}

/** Beside a name, more than two figures do not fit on a phone. */
function lookOnPhone({ headers }: ChartTable): "scroll" | "cards" {
  return headers.length > 3 ? "cards" : "scroll";
}

function ResultTable({ title, table }: { title: string; table: ChartTable }) {
  const rows = table.rows.map((cells, index) => ({ cells, key: `${index}` }));
  return (
    <DataTable
      caption={title}
      onPhone={lookOnPhone(table)}
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
