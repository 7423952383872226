import { useTranslation } from "react-i18next";
import type { ReadFact } from "#app/services/facts/dataset-in-language.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { useFormat } from "#app/ui/format.ts";

/** The published figures of a dataset, each with the way to correct it. */
export function FactTable(props: {
  readonly facts: readonly (ReadFact & { readonly name: string })[];
  readonly unit: string;
  readonly address: string;
}) {
  const { t } = useTranslation("facts");
  const format = useFormat();
  const { facts, unit, address } = props;
  return (
    <details className="message-text no-print">
      <summary>{t("correct.title")}</summary>
      <p className="kern-body prose">{t("overview.correctHint")}</p>
      <DataTable
        caption={t("correct.title")}
        captionHidden
        rows={facts}
        rowKey={({ id }) => id}
        columns={[
          {
            header: t("table.about"),
            cell: ({ name }) => <span lang="de">{name}</span>,
            rowHeader: true,
          },
          {
            header: t("table.value", { unit }),
            cell: ({ value, sign, qualified }) => {
              const text = value === null ? sign : format.decimal(value);
              return qualified ? `(${text})` : text;
            },
            numeric: true,
          },
          {
            header: t("table.act"),
            cell: ({ id, name }) => (
              <a
                className="kern-link"
                href={`${address}/figures/${id}/correct`}
                aria-label={t("overview.correctOne", { name })}
              >
                {t("overview.correct")}
              </a>
            ),
          },
        ]}
      />
    </details>
  );
}
