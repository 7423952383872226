import { useTranslation } from "react-i18next";
import type { FactSet } from "#app/domain/facts/facts-of-table.ts";
import { factName } from "#app/services/facts/dataset-in-language.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { useFormat } from "#app/ui/format.ts";
import { useFigure } from "./figure-words.ts";

type ShownSet = Omit<FactSet, "words"> & { readonly figures: number };

/** The datasets that come out of a file, with their first figures. */
export function SetTable(props: {
  readonly sets: readonly ShownSet[];
  /** Of all datasets; the first ones are listed. */
  readonly count: number;
  /** Of the one dataset, or of those that the file does not name. */
  readonly title: string;
}) {
  const { t } = useTranslation("facts");
  const format = useFormat();
  const { sets, count } = props;
  const figure = useFigure();
  return (
    <section className="stack">
      <h2 className="kern-heading-medium">{t("import.preview.result")}</h2>
      <p className="kern-body prose">{t("import.preview.resultLead", { count })}</p>
      <DataTable
        caption={t("import.preview.result")}
        captionHidden
        onPhone="cards"
        rows={sets.map((set, index) => ({ ...set, key: String(index) }))}
        rowKey={({ key }) => key}
        columns={[
          {
            header: t("import.preview.set"),
            cell: ({ name, indicator }) =>
              (count === 1 ? props.title : (name.de ?? indicator ?? props.title)) ||
              t("import.preview.untitled"),
            rowHeader: true,
          },
          { header: t("fields.unit"), cell: ({ unit }) => unit },
          { header: t("fields.source"), cell: ({ source }) => source },
          {
            header: t("import.preview.figures"),
            cell: ({ figures }) => format.whole(figures),
            numeric: true,
          },
          {
            header: t("import.preview.firstFigures"),
            cell: ({ facts }) =>
              facts.map((fact) => `${factName(fact)}: ${figure(fact)}`).join(" · "),
          },
        ]}
      />
      {count > sets.length && (
        <p className="kern-body">{t("import.preview.moreSets", { count: count - sets.length })}</p>
      )}
    </section>
  );
}
