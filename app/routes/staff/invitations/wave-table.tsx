import type { SerializeFrom } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import type { WaveListing } from "#app/services/invitations/read-draws.server.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { useFormat } from "#app/ui/format.ts";

/** The waves of a process with the answers to them. */
export function WaveTable(props: {
  waves: readonly (WaveListing | SerializeFrom<WaveListing>)[];
  /** Of the draws. */
  address: string;
}) {
  const { t } = useTranslation("invitations");
  const format = useFormat();
  return (
    <DataTable
      caption={t("waves.caption")}
      captionHidden
      rows={props.waves}
      rowKey={({ id }) => id}
      columns={[
        {
          header: t("waves.what"),
          rowHeader: true,
          cell: ({ id, wave }) => (
            <a className="kern-link" href={`${props.address}/${id}`}>
              {t("waves.wave", { wave: format.whole(wave) })}
            </a>
          ),
        },
        { header: t("waves.when"), cell: ({ completedAt }) => format.moment(completedAt) },
        { header: t("waves.letters"), numeric: true, cell: (one) => format.whole(one.letters) },
        { header: t("waves.answered"), numeric: true, cell: (one) => format.whole(one.answered) },
        { header: t("waves.accepted"), numeric: true, cell: (one) => format.whole(one.accepted) },
      ]}
    />
  );
}
