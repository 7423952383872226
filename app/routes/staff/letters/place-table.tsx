import { useTranslation } from "react-i18next";
import type { OutreachPlace } from "#app/services/letters/outreach.server.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { useFormat } from "#app/ui/format.ts";

/** The places with their cards and answers. @param props.address of the letters */
export function PlaceTable(props: { places: readonly OutreachPlace[]; address: string }) {
  const { places, address } = props;
  const { t } = useTranslation("letters");
  const format = useFormat();
  if (places.length === 0) return <p className="kern-body">{t("outreach.none")}</p>;
  return (
    <DataTable
      caption={t("outreach.caption")}
      onPhone="cards"
      rows={places}
      rowKey={({ id }) => id}
      columns={[
        { header: t("outreach.place"), rowHeader: true, cell: ({ label }) => <bdi>{label}</bdi> },
        { header: t("outreach.cards"), numeric: true, cell: ({ cards }) => format.whole(cards) },
        {
          header: t("outreach.answered"),
          numeric: true,
          cell: ({ answered }) => format.whole(answered),
        },
        {
          header: t("outreach.newest"),
          cell: ({ label, newestRunId }) =>
            newestRunId !== null && (
              <a
                className="kern-link"
                href={`${address}/${newestRunId}`}
                aria-label={`${label}: ${t("outreach.toRun")}`}
              >
                {t("outreach.toRun")}
              </a>
            ),
        },
      ]}
    />
  );
}
