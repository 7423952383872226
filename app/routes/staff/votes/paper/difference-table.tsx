import { useTranslation } from "react-i18next";
import { Alert } from "#app/ui/alert.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import type { differenceRows } from "./batch-view.server.ts";
import { useItemName } from "./item-name.ts";

type Row = ReturnType<typeof differenceRows>[number];

/** Where two people read a batch differently: place, and what each of them has. */
export function DifferenceTable({ rows }: { rows: readonly Row[] }) {
  const { t } = useTranslation("votePaper");
  const name = useItemName();
  const withQuestion = (number: number | null, place: string) =>
    number === null ? place : `${t("differences.question", { number: String(number) })}: ${place}`;
  const placeOf = (row: Row) => {
    switch (row.of) {
      case "papers":
        return t("differences.papers");
      case "kind":
        return t("differences.kind");
      case "ballot":
      case "answer":
        return withQuestion(
          "number" in row ? row.number : null,
          t("differences.ballot", { ballot: row.typed }),
        );
      case "total":
        return withQuestion(row.number, name(row.item, row.part));
    }
  };
  const told = (value: Row["first"]) =>
    typeof value === "number" ? String(value) : t(`differences.${value}`);
  return (
    <>
      <Alert kind="danger" title={t("read.differs")}>
        <p className="kern-body">{t("read.differsText")}</p>
      </Alert>
      <DataTable
        caption={t("differences.caption")}
        onPhone="cards"
        rows={rows}
        rowKey={placeOf}
        columns={[
          { header: t("differences.place"), rowHeader: true, cell: placeOf },
          { header: t("differences.own"), numeric: true, cell: ({ first }) => told(first) },
          { header: t("differences.other"), numeric: true, cell: ({ second }) => told(second) },
        ]}
      />
    </>
  );
}
