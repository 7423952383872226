import { useTranslation } from "react-i18next";
import type { ShownEntry } from "#app/services/draws/number-entries.server.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { useFormat } from "#app/ui/format.ts";

/** Who entered what and when, attempt by attempt. */
export function EntryProtocol({ entries }: { entries: readonly ShownEntry[] }) {
  const { t } = useTranslation("publicDraw");
  const format = useFormat();
  if (entries.length === 0) return null;
  return (
    <section>
      <h2 className="kern-heading-medium">{t("number.protocol")}</h2>
      <DataTable
        caption={t("number.protocol")}
        captionHidden
        rows={entries}
        rowKey={(entry) => `${entry.attempt}-${entry.position}`}
        columns={[
          {
            header: t("number.attempt"),
            cell: ({ attempt }) => format.whole(attempt),
            rowHeader: true,
          },
          {
            header: t("number.person"),
            cell: ({ position }) => t(`number.persons.${position === 1 ? "first" : "second"}`),
          },
          {
            header: t("number.who"),
            cell: ({ enteredByKind }) => t(`number.whoKinds.${enteredByKind}`),
          },
          {
            header: t("number.seen"),
            cell: ({ seen, origin }) =>
              seen === null ? (
                t("number.hidden")
              ) : (
                <>
                  <bdi className="code">{seen}</bdi> ({t(`number.origin.${origin}`)})
                </>
              ),
          },
          { header: t("number.enteredAt"), cell: ({ enteredAt }) => format.moment(enteredAt) },
        ]}
      />
    </section>
  );
}
