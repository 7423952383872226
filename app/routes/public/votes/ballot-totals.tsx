import { useTranslation } from "react-i18next";
import { DataTable } from "#app/ui/data-table.tsx";
import type { BallotsPage } from "./ballots-page.server.ts";

/** How many were in the roll, how many voted, and how many ballots were counted. */
export function BallotTotals({ rows }: { rows: BallotsPage["totals"] }) {
  const { t } = useTranslation("public");
  return (
    <section className="stack">
      <h2 className="kern-heading-medium">{t("voteBallots.totals.title")}</h2>
      <p className="kern-body prose">{t("voteBallots.totals.lead")}</p>
      <DataTable
        caption={t("voteBallots.totals.title")}
        captionHidden
        rows={rows}
        rowKey={({ name }) => name}
        columns={[
          { header: t("voteBallots.totals.row"), cell: ({ name }) => name, rowHeader: true },
          { header: t("voteBallots.totals.number"), cell: ({ value }) => value, numeric: true },
        ]}
      />
    </section>
  );
}
