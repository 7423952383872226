import { useTranslation } from "react-i18next";
import type { ChanceRow } from "#app/services/invitations/read-draws.server.ts";
import { useFormat } from "#app/ui/format.ts";
import { chanceInWords } from "./chance-in-words.ts";
import { FoldedTable } from "./folded-table.tsx";

/** Everyone's chance: in percent, as people say it, and as an exact fraction. */
export function ChanceTable({ chances, wave }: { chances: readonly ChanceRow[]; wave: number }) {
  const { t } = useTranslation("invitations");
  const format = useFormat();
  const inWords = (share: number) => {
    const words = chanceInWords(share);
    if (words === null) return "";
    return ` (${t("draw.inWords", { some: format.whole(words.some), all: format.whole(words.all) })})`;
  };
  return (
    <section>
      <h2 className="kern-heading-medium">{t("draw.chances")}</h2>
      <p className="kern-body prose">
        {t("draw.chancesText")} {wave > 1 && t("draw.laterWave")}
      </p>
      <FoldedTable
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
          {
            header: t("draw.chance"),
            numeric: true,
            cell: ({ share }) => `${format.percent(share)}${inWords(share)}`,
          },
          {
            header: t("draw.fraction"),
            numeric: true,
            cell: ({ numerator, denominator }) =>
              `${format.whole(BigInt(numerator))} / ${format.whole(BigInt(denominator))}`,
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
