import { useTranslation } from "react-i18next";
import { Pager } from "#app/routes/staff/pager.tsx";
import { problemSentence } from "#app/routes/staff/problem-sentence.ts";
import type { PoolFault } from "#app/services/pool/pool-problems.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { faultColumn } from "./fault-column.ts";

/** The faults of a checked list: line, column, reason. */
export function FaultTable(props: {
  faults: readonly PoolFault[];
  page: number;
  pages: number;
  download: string;
}) {
  const { t } = useTranslation("pool");
  const { t: problemText } = useTranslation("problems");
  const rows = props.faults.map((fault, position) => ({ fault, key: String(position) }));
  return (
    <section className="stack">
      <h2 className="kern-heading-medium">{t("report.faults")}</h2>
      <DataTable
        caption={t("report.faults")}
        captionHidden
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          {
            header: t("report.line"),
            cell: ({ fault }) => fault.params.line,
            rowHeader: true,
          },
          { header: t("report.column"), cell: ({ fault }) => faultColumn(fault) },
          { header: t("report.reason"), cell: ({ fault }) => problemSentence(problemText, fault) },
        ]}
      />
      <Pager page={props.page} pages={props.pages} />
      <div className="actions">
        <ButtonLink look="secondary" href={props.download} download>
          {t("report.download")}
        </ButtonLink>
      </div>
    </section>
  );
}
