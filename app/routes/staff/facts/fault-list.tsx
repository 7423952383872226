import { useTranslation } from "react-i18next";
import type { FactFault } from "#app/domain/facts/facts-of-table.ts";
import type { factsImportDe } from "#app/i18n/staff/facts-import.de.ts";
import { Alert } from "#app/ui/alert.tsx";
import { useFormat } from "#app/ui/format.ts";
import { columnLetter } from "./column-letter.ts";

type CellFault = keyof (typeof factsImportDe)["faults"];

/** What is wrong with the cells of a file: where, what, and what to do. */
export function FaultList(props: {
  readonly faults: readonly FactFault[];
  /** Of all faults; the first ones are listed. */
  readonly count: number;
  readonly uploadId: string;
}) {
  const { t } = useTranslation("facts");
  const format = useFormat();
  const { faults, count, uploadId } = props;
  return (
    <Alert kind="danger" title={t("import.preview.faultsTitle", { count })}>
      <p className="kern-body">
        {t("import.preview.faultsText")}
        {count > faults.length &&
          ` ${t("import.preview.faultsFirst", {
            shown: format.whole(faults.length),
            count,
          })}`}
      </p>
      <ul className="kern-body bullets">
        {faults.map((fault) => {
          const { row, column } = fault.params;
          return (
            <li key={`${fault.code} ${row} ${column}`}>
              <strong>
                {t("import.preview.faultPlace", {
                  row: String(row),
                  letter: columnLetter(column),
                })}
              </strong>
              {": "}
              {t(`import.faults.${fault.code as CellFault}`, faultParams(fault))}
            </li>
          );
        })}
      </ul>
      <p className="kern-body">
        <a className="kern-link" href={`/staff/facts/uploads/${uploadId}/faults.csv`} download>
          {t("import.preview.faultsFile")}
        </a>
      </p>
    </Alert>
  );
}

/** What the sentence for a fault needs. */
export function faultParams(fault: FactFault): { firstRow: string; firstLetter: string } {
  if (fault.code !== "figure_twice") return { firstRow: "", firstLetter: "" };
  const { firstRow, firstColumn } = fault.params;
  return { firstRow: String(firstRow), firstLetter: columnLetter(firstColumn) };
}
