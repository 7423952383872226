import { useTranslation } from "react-i18next";
import type { FactComparison } from "#app/domain/facts/compare-facts.ts";
import type { Fact } from "#app/domain/facts/facts-of-table.ts";
import { factName } from "#app/services/facts/dataset-in-language.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { useFormat } from "#app/ui/format.ts";
import { useFigure } from "./figure-words.ts";

/** So many rows of each kind are shown; all of them are taken over. */
export const SHOWN_ROWS = 100;

type Compared = FactComparison<Fact>;

/** What a newer file would add to published figures. */
export function AddedTable({ added, count }: { added: Compared["added"]; count: number }) {
  const { t } = useTranslation("facts");
  const figure = useFigure();
  return (
    <>
      <DataTable
        caption={t("add.compare.added")}
        captionHidden
        rows={added}
        rowKey={(fact) => factName(fact)}
        columns={[
          { header: t("table.about"), cell: (fact) => factName(fact), rowHeader: true },
          { header: t("add.compare.inFile"), cell: figure, numeric: true },
        ]}
      />
      <FirstOf shown={added.length} count={count} />
    </>
  );
}

/** What a newer file would correct. */
export function DifferingTable(props: { differing: Compared["differing"]; count: number }) {
  const { t } = useTranslation("facts");
  const figure = useFigure();
  const { differing, count } = props;
  return (
    <>
      <DataTable
        caption={t("add.compare.differing")}
        captionHidden
        rows={differing}
        rowKey={({ published }) => factName(published)}
        columns={[
          {
            header: t("table.about"),
            cell: ({ published }) => factName(published),
            rowHeader: true,
          },
          {
            header: t("add.compare.published"),
            cell: ({ published }) => figure(published),
            numeric: true,
          },
          {
            header: t("add.compare.inFile"),
            cell: ({ incoming }) => figure(incoming),
            numeric: true,
          },
        ]}
      />
      <FirstOf shown={differing.length} count={count} />
    </>
  );
}

/** Published figures of which a newer file says nothing. */
export function MissingList({ missing, count }: { missing: readonly Fact[]; count: number }) {
  const { t } = useTranslation("facts");
  const figure = useFigure();
  return (
    <details>
      <summary>{t("add.compare.missing", { count })}</summary>
      <ul className="kern-body bullets" lang="de">
        {missing.map((fact) => (
          <li key={factName(fact)}>{`${factName(fact)}: ${figure(fact)}`}</li>
        ))}
      </ul>
      <FirstOf shown={missing.length} count={count} />
    </details>
  );
}

function FirstOf({ shown, count }: { readonly shown: number; readonly count: number }) {
  const { t } = useTranslation("facts");
  const format = useFormat();
  if (shown === count) return null;
  return (
    <p className="kern-body">
      {t("add.compare.shown", { shown: format.whole(shown), total: format.whole(count) })}
    </p>
  );
}
