import { useTranslation } from "react-i18next";
import type { RegisterFault } from "#app/services/register/register-row.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";

const SHOWN = 20;

/** Which rows were left out and why: line, column and remedy, never what stands there. */
export function FaultSection(props: {
  rowsFaulty: number;
  faults: readonly RegisterFault[];
  download: string;
}) {
  const { t } = useTranslation("register");
  const { rowsFaulty, faults, download } = props;
  if (rowsFaulty === 0) return <Alert kind="success" title={t("faults.none")} />;
  return (
    <section className="stack">
      <h2 className="kern-heading-medium">{t("faults.title", { count: rowsFaulty })}</h2>
      <p className="kern-body prose">{t("faults.text")}</p>
      <DataTable
        caption={t("faults.caption")}
        rows={faults.slice(0, SHOWN)}
        rowKey={({ line }) => String(line)}
        columns={[
          { header: t("columns.line"), cell: ({ line }) => line, rowHeader: true },
          {
            header: t("faults.column"),
            cell: ({ role }) => (role === null ? "" : t(`roles.${role}`)),
          },
          { header: t("faults.remedy"), cell: ({ code }) => t(`faults.codes.${code}`) },
        ]}
      />
      <div className="actions">
        <ButtonLink look="secondary" href={download} download>
          {t(faults.length === rowsFaulty ? "faults.downloadAll" : "faults.download", {
            count: faults.length,
          })}
        </ButtonLink>
      </div>
    </section>
  );
}
