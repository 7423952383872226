import { useTranslation } from "react-i18next";
import type { EnteredSanction } from "#app/services/check-in/read-afterwards.server.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { useFormat } from "#app/ui/format.ts";

/** Which measures were entered from paper so far; what happened is read on the page of the chair. */
export function EnteredSanctions(props: {
  sanctions: readonly EnteredSanction[];
  nameOf: (attendeeId: string) => string;
}) {
  const { sanctions, nameOf } = props;
  const { t } = useTranslation("desk");
  const { t: floor } = useTranslation("floor");
  const { moment } = useFormat();
  if (sanctions.length === 0) return null;
  return (
    <section className="stack">
      <h2 className="kern-heading-medium">{t("afterwards.enteredSanctions")}</h2>
      <DataTable
        caption={t("afterwards.enteredSanctions")}
        captionHidden
        onPhone="cards"
        rows={sanctions}
        rowKey={({ id }) => id}
        columns={[
          {
            header: t("afterwards.who"),
            rowHeader: true,
            cell: ({ attendeeId }) => <bdi>{nameOf(attendeeId)}</bdi>,
          },
          {
            header: t("sheets.breach.rule"),
            cell: ({ rule }) => <span lang="de">{rule}</span>,
          },
          {
            header: t("sheets.breach.step"),
            cell: ({ step, lifted }) =>
              lifted ? floor("breach.lifted") : floor(`breach.steps.${step}`),
          },
          {
            header: t("sheets.breach.by"),
            cell: ({ imposedBy }) => t(`sheets.breach.${imposedBy}`),
          },
          { header: t("afterwards.sanctionAt"), cell: ({ at }) => moment(at) },
        ]}
      />
    </section>
  );
}
