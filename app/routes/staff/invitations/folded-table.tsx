import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import { DataTable } from "#app/ui/data-table.tsx";

const SHOWN = 10;

/**
 * A table whose first rows stand open and whose others unfold, without a script as well.
 * @param unfolded for rows that hold what the reader has to see
 */
export function FoldedTable<Row>({
  unfolded = () => false,
  ...props
}: ComponentProps<typeof DataTable<Row>> & { readonly unfolded?: (row: Row) => boolean }) {
  const { t } = useTranslation("invitations");
  const more = props.rows.slice(SHOWN);
  const unfold = t("draw.more", { count: more.length });
  return (
    <>
      <DataTable {...props} rows={props.rows.slice(0, SHOWN)} />
      {more.length > 0 && (
        <details className="stack" open={more.some(unfolded)}>
          <summary>{unfold}</summary>
          <DataTable {...props} caption={`${props.caption}: ${unfold}`} rows={more} />
        </details>
      )}
    </>
  );
}
