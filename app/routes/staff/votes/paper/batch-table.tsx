import { useTranslation } from "react-i18next";
import type { BatchState, BatchSummary } from "#app/services/votes/paper/list-batches.server.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { useFormat } from "#app/ui/format.ts";
import { StatusBadge } from "#app/ui/status-badge.tsx";

const KINDS = {
  unread: "info",
  one: "info",
  differs: "danger",
  agreed: "success",
  unused: "success",
} as const satisfies Record<BatchState, string>;

/** The batches of a vote, and how far each is read. @param props.address of the papers of the vote */
export function BatchTable(props: {
  readonly batches: readonly Omit<BatchSummary, "createdAt">[];
  readonly address: string;
}) {
  const { batches, address } = props;
  const { t } = useTranslation("votePaper");
  const format = useFormat();
  if (batches.length === 0) return <p className="kern-body">{t("none")}</p>;
  return (
    <DataTable
      caption={t("table.caption")}
      onPhone="cards"
      rows={batches}
      rowKey={({ id }) => id}
      columns={[
        {
          header: t("table.serial"),
          rowHeader: true,
          cell: ({ id, serial }) => (
            <a className="kern-link" href={`${address}/batches/${id}`}>
              {serial}
            </a>
          ),
        },
        { header: t("table.papers"), numeric: true, cell: ({ papers }) => format.whole(papers) },
        {
          header: t("table.returned"),
          numeric: true,
          cell: ({ returned }) => (returned === null ? "–" : format.whole(returned)),
        },
        {
          header: t("table.state"),
          cell: ({ state }) => (
            <StatusBadge kind={KINDS[state]}>{t(`states.${state}`)}</StatusBadge>
          ),
        },
      ]}
    />
  );
}
