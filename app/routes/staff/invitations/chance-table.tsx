import { useTranslation } from "react-i18next";
import type { ChanceRow } from "#app/services/invitations/read-draws.server.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { useFormat } from "#app/ui/format.ts";

/** Everyone's chance, as an exact fraction and in percent. */
export function ChanceTable({ chances, wave }: { chances: readonly ChanceRow[]; wave: number }) {
  const { t } = useTranslation("invitations");
  const format = useFormat();
  return (
    <section>
      <h2 className="kern-heading-medium">{t("draw.chances")}</h2>
      <p className="kern-body prose">
        {t("draw.chancesText")} {wave > 1 && t("draw.laterWave")}
      </p>
      <DataTable
        caption={t("draw.chances")}
        captionHidden
        onPhone="cards"
        rows={chances}
        rowKey={(one) => String(chances.indexOf(one))}
        columns={[
          {
            header: t("plan.strata.stratum"),
            rowHeader: true,
            cell: ({ stratum }) => <bdi>{stratum === "–" ? t("draw.all") : stratum}</bdi>,
          },
          { header: t("draw.chance"), numeric: true, cell: ({ share }) => format.percent(share) },
          {
            header: t("draw.fraction"),
            numeric: true,
            cell: ({ numerator, denominator }) => `${numerator}/${denominator}`,
          },
          {
            header: t("draw.residents"),
            numeric: true,
            cell: (one) => format.whole(one.residents),
          },
          { header: t("draw.letters"), numeric: true, cell: (one) => format.whole(one.letters) },
        ]}
      />
    </section>
  );
}
