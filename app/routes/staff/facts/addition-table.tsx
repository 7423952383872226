import { useTranslation } from "react-i18next";
import { DataTable } from "#app/ui/data-table.tsx";

/** So many figures of an addition are named; the others are counted. */
const NAMED = 4;

/** What was added to published figures, when, and from which source; newest first. */
export function AdditionTable(props: {
  readonly additions: readonly {
    readonly id: string;
    readonly day: string;
    readonly names: readonly string[];
    readonly source: string;
    readonly sourceDate: string;
  }[];
}) {
  const { t } = useTranslation("facts");
  const what = (names: readonly string[]) => {
    const more = names.length - NAMED;
    const shown = names.slice(0, NAMED).join(" · ");
    return t("add.added", {
      count: names.length,
      names: more > 0 ? `${shown} ${t("add.more", { count: more })}` : shown,
    });
  };
  return (
    <DataTable
      caption={t("add.history")}
      captionHidden
      onPhone="cards"
      rows={props.additions}
      rowKey={({ id }) => id}
      columns={[
        {
          header: t("add.what"),
          cell: ({ names }) => <span lang="de">{what(names)}</span>,
          rowHeader: true,
        },
        { header: t("add.day"), cell: ({ day }) => day },
        {
          header: t("fields.source"),
          cell: ({ source, sourceDate }) => <span lang="de">{`${source} (${sourceDate})`}</span>,
        },
      ]}
    />
  );
}
