import type { ReactNode } from "react";

export interface Column<Row> {
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  readonly numeric?: boolean;
  /** The cell that names the row to a screen reader. */
  readonly rowHeader?: boolean;
}

/**
 * A table with a caption. On a phone it scrolls sideways under its row headers, or, as `cards`,
 * each row stands below the other with the column headers before its cells.
 */
export function DataTable<Row>(props: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Rows that follow each other and have the same name here stand under that name. */
  group?: (row: Row) => string;
  captionHidden?: boolean;
  onPhone?: "scroll" | "cards";
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
    <section className="table-scroll" aria-label={props.caption} tabIndex={0}>
      <table
        className={`kern-table kern-table--small${props.onPhone === "cards" ? " rows-as-cards" : ""}`}
      >
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
        {groupsOf(props.rows, props.group).map(({ name, rows }) => (
          <tbody key={rows.map(props.rowKey).join()} className="kern-table__body">
            {name !== null && (
              <tr className="kern-table__row">
                <th
                  scope="rowgroup"
                  colSpan={props.columns.length}
                  className="kern-table__cell table-group"
                >
                  <bdi>{name}</bdi>
                </th>
              </tr>
            )}
            {rows.map((row) => (
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
                      data-header={props.onPhone === "cards" ? column.header : undefined}
                    >
                      {column.cell(row)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function groupsOf<Row>(
  rows: readonly Row[],
  group: ((row: Row) => string) | undefined,
): { name: string | null; rows: Row[] }[] {
  const groups: { name: string | null; rows: Row[] }[] = [];
  for (const row of rows) {
    const name = group?.(row) ?? null;
    const last = groups.at(-1);
    if (last?.name === name) last.rows.push(row);
    else groups.push({ name, rows: [row] });
  }
  return groups;
}
