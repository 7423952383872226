import type { ReactNode } from "react";

export interface Column<Row> {
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  readonly numeric?: boolean;
  /** The cell that names the row to a screen reader. */
  readonly rowHeader?: boolean;
}

/** A table with a caption that scrolls sideways on a phone instead of breaking the page. */
export function DataTable<Row>(props: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  captionHidden?: boolean;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
    <section className="table-scroll" aria-label={props.caption} tabIndex={0}>
      <table className="kern-table kern-table--small">
        <caption className={props.captionHidden ? "visually-hidden" : "kern-title"}>
          {props.caption}
        </caption>
        <thead className="kern-table__header">
          <tr className="kern-table__row">
            {props.columns.map((column) => (
              <th
                key={column.header}
                scope="col"
                className={`kern-table__header${column.numeric ? " number" : ""}`}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="kern-table__body">
          {props.rows.map((row) => (
            <tr key={props.rowKey(row)} className="kern-table__row">
              {props.columns.map((column) =>
                column.rowHeader ? (
                  <th key={column.header} scope="row" className="kern-table__cell">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td
                    key={column.header}
                    className={`kern-table__cell${column.numeric ? " number" : ""}`}
                  >
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
