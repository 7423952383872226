import { useTranslation } from "react-i18next";
import type { AlternatesView } from "#app/services/panel/read-panel.server.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { useFormat } from "#app/ui/format.ts";
import { StatusBadge } from "#app/ui/status-badge.tsx";

/** A reserve list: how much it covers at each length, and who is on it. */
export function AlternateList({ list, address }: { list: AlternatesView; address: string }) {
  const { t } = useTranslation("panel");
  const format = useFormat();
  const number = format.whole(list.number);
  const [without, last] = [list.lengths[0], list.lengths.at(-1)];
  const rows = list.ranked.map((person) => ({ ...person, at: list.lengths[person.rank] }));
  return (
    <section>
      <h2 className="kern-heading-medium">
        {t("alternates.listHeading", { number, date: format.moment(list.completedAt) })}
      </h2>
      <p className="kern-body prose">
        {t("alternates.summary", {
          expected: format.decimal(list.expectedDropOuts),
          rate: format.percent(list.overallRate),
          scenarios: format.whole(list.scenarios),
        })}{" "}
        {t("alternates.coverage", {
          without: format.percent(without?.covered ?? 0),
          with: format.percent(last?.covered ?? 0),
          length: format.whole(list.ranked.length),
        })}
      </p>
      <DataTable
        caption={t("alternates.rankCaption")}
        captionHidden
        rows={rows}
        rowKey={({ rank }) => String(rank)}
        columns={[
          {
            header: t("alternates.rank"),
            numeric: true,
            cell: ({ rank }) => format.whole(rank),
            rowHeader: true,
          },
          {
            header: t("alternates.reference"),
            cell: ({ reference, joined }) => (
              <>
                <bdi>{reference ?? t("members.erased")}</bdi>{" "}
                {joined && <StatusBadge kind="info">{t("alternates.joined")}</StatusBadge>}
              </>
            ),
          },
          {
            header: t("alternates.misses"),
            numeric: true,
            cell: ({ at }) => format.decimal(at?.misses ?? 0),
          },
          {
            header: t("alternates.covered"),
            numeric: true,
            cell: ({ at }) => format.percent(at?.covered ?? 0),
          },
        ]}
      />
      <p className="no-print">
        <a className="kern-link" href={`${address}/alternates/${list.id}/list.csv`} download>
          {t("alternates.csv")}
        </a>
      </p>
    </section>
  );
}
