import { useTranslation } from "react-i18next";
import type { EnteredSpeech } from "#app/services/check-in/read-afterwards.server.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { useFormat } from "#app/ui/format.ts";

/** What was entered from paper so far. */
export function EnteredSpeeches(props: {
  speeches: readonly EnteredSpeech[];
  nameOf: (attendeeId: string) => string;
}) {
  const { speeches, nameOf } = props;
  const { t } = useTranslation("desk");
  const { moment, whole } = useFormat();
  return (
    <section className="stack">
      <h2 className="kern-heading-medium">{t("afterwards.entered")}</h2>
      {speeches.length === 0 ? (
        <p className="kern-body">{t("afterwards.none")}</p>
      ) : (
        <DataTable
          caption={t("afterwards.entered")}
          captionHidden
          onPhone="cards"
          rows={speeches}
          rowKey={({ id }) => id}
          columns={[
            {
              header: t("afterwards.who"),
              rowHeader: true,
              cell: ({ attendeeId }) => <bdi>{nameOf(attendeeId)}</bdi>,
            },
            { header: t("afterwards.item"), cell: ({ item }) => <span lang="de">{item}</span> },
            { header: t("afterwards.as"), cell: ({ as }) => t(`afterwards.kinds.${as}`) },
            { header: t("afterwards.from"), cell: ({ startedAt }) => moment(startedAt) },
            {
              header: t("afterwards.length"),
              cell: ({ seconds }) =>
                t("afterwards.lengthText", {
                  minutes: whole(Math.floor(seconds / 60)),
                  seconds: whole(seconds % 60),
                }),
            },
          ]}
        />
      )}
    </section>
  );
}
