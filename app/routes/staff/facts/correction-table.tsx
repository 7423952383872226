import { useTranslation } from "react-i18next";
import type { Fact } from "#app/domain/facts/facts-of-table.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { useFigure } from "./figure-words.ts";

type Side = Pick<Fact, "value" | "sign" | "qualified">;

/** What figures said before, when and why they were changed. */
export function CorrectionTable(props: {
  readonly corrections: readonly {
    readonly id: string;
    readonly day: string;
    readonly name: string;
    readonly before: Side;
    readonly after: Side;
    readonly reason: string;
  }[];
}) {
  const { t } = useTranslation("facts");
  const figure = useFigure();
  if (props.corrections.length === 0) {
    return <p className="kern-body">{t("overview.noCorrections")}</p>;
  }
  return (
    <DataTable
      caption={t("overview.corrections")}
      captionHidden
      onPhone="cards"
      rows={props.corrections}
      rowKey={({ id }) => id}
      columns={[
        {
          header: t("table.what"),
          cell: ({ name }) => <span lang="de">{name}</span>,
          rowHeader: true,
        },
        { header: t("table.before"), cell: ({ before }) => figure(before), numeric: true },
        { header: t("table.after"), cell: ({ after }) => figure(after), numeric: true },
        { header: t("table.at"), cell: ({ day }) => day },
        { header: t("table.reason"), cell: ({ reason }) => <span lang="de">{reason}</span> },
      ]}
    />
  );
}
