import { useTranslation } from "react-i18next";
import type { LetterRunSummary } from "#app/services/letters/list-runs.server.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { useFormat } from "#app/ui/format.ts";
import { StatusBadge } from "#app/ui/status-badge.tsx";

type Row = Pick<LetterRunSummary, "id" | "kind" | "letters"> & {
  readonly made: string;
  readonly sent: string | null;
};

/** What was printed for a process. */
export function RunTable({ runs, address }: { runs: readonly Row[]; address: string }) {
  const { t } = useTranslation("letters");
  const format = useFormat();
  return (
    <section className="stack">
      <h2 className="kern-heading-medium">{t("runs.heading")}</h2>
      {runs.length === 0 ? (
        <p className="kern-body">{t("runs.none")}</p>
      ) : (
        <DataTable
          caption={t("runs.caption")}
          captionHidden
          onPhone="cards"
          rows={runs}
          rowKey={({ id }) => id}
          columns={[
            {
              header: t("runs.kind"),
              rowHeader: true,
              cell: ({ id, kind }) => (
                <a className="kern-link" href={`${address}/${id}`}>
                  {t(`kinds.${kind}`)}
                </a>
              ),
            },
            { header: t("runs.made"), cell: ({ made }) => made },
            {
              header: t("runs.letters"),
              numeric: true,
              cell: ({ letters }) => format.whole(letters),
            },
            {
              header: t("runs.state"),
              cell: ({ kind, sent }) =>
                sent === null ? (
                  <StatusBadge kind="warning">
                    {t(kind === "outreach_card" ? "runs.openCards" : "runs.open")}
                  </StatusBadge>
                ) : (
                  t(kind === "outreach_card" ? "runs.handedOut" : "runs.posted", { date: sent })
                ),
            },
          ]}
        />
      )}
    </section>
  );
}
