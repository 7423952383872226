import { useTranslation } from "react-i18next";
import type { InvitationDrawView } from "#app/services/invitations/read-draws.server.ts";
import { useFormat } from "#app/ui/format.ts";
import { FoldedTable } from "./folded-table.tsx";

/** How many of each stratum were drawn and said yes. */
export function DrawnStrata({ strata }: { strata: InvitationDrawView["strata"] }) {
  const { t } = useTranslation("invitations");
  const format = useFormat();
  return (
    <section>
      <h2 className="kern-heading-medium">{t("draw.strata")}</h2>
      <FoldedTable
        caption={t("draw.strata")}
        captionHidden
        onPhone="cards"
        rows={strata}
        rowKey={({ name }) => name}
        columns={[
          {
            header: t("plan.strata.stratum"),
            rowHeader: true,
            cell: ({ name }) => <bdi>{name}</bdi>,
          },
          {
            header: t("draw.residents"),
            numeric: true,
            cell: (one) => format.whole(one.residents),
          },
          { header: t("draw.letters"), numeric: true, cell: (one) => format.whole(one.letters) },
          {
            header: t("draw.share"),
            numeric: true,
            cell: ({ letters, residents }) => format.percent(letters / residents),
          },
          { header: t("draw.accepted"), numeric: true, cell: (one) => format.whole(one.accepted) },
        ]}
      />
    </section>
  );
}
