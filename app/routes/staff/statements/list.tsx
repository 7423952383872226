import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { may } from "#app/services/permissions.ts";
import { processTitle } from "#app/services/processes/process-title.server.ts";
import { listRounds } from "#app/services/statements/read-round.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { useFormat } from "#app/ui/format.ts";

export const loader = guarded(
  "proposals.read",
  ({ services, params, language, actor, request }) => {
    const processId = params.processId ?? "";
    const title = staffTitles(language)("statements:title");
    const mayWrite = may(actor, "proposals.write");
    return {
      title,
      address: `/staff/processes/${processId}/statements`,
      mayWrite,
      deleted: new URL(request.url).searchParams.get("notice") === "deleted",
      rounds: listRounds(services, processId).map((round) => ({
        id: round.id,
        title: round.texts.original.title,
        state: round.state,
        shown: round.shown,
        waiting: round.waiting,
        participants: mayWrite ? round.participants : null,
      })),
      pageTitle: `${title} · ${processTitle(services, processId)}`,
    };
  },
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function StaffRoundsPage() {
  const { title, address, mayWrite, deleted, rounds } = useLoaderData<typeof loader>();
  const { t } = useTranslation("statements");
  const format = useFormat();
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      {deleted && <Alert kind="success" title={t("notices.deleted")} />}
      <p className="kern-body prose">{t("lead")}</p>
      {mayWrite && (
        <div className="actions no-print">
          <ButtonLink href={`${address}/new`}>{t("toNew")}</ButtonLink>
        </div>
      )}
      {rounds.length === 0 ? (
        <p className="kern-body prose">{t("empty")}</p>
      ) : (
        <DataTable
          caption={t("table.caption")}
          captionHidden
          onPhone="cards"
          rows={rounds}
          rowKey={({ id }) => id}
          columns={[
            {
              header: t("table.title"),
              rowHeader: true,
              cell: (round) => (
                <a className="kern-link" href={`${address}/${round.id}`} lang="de">
                  {round.title}
                </a>
              ),
            },
            { header: t("table.state"), cell: ({ state }) => t(`states.${state}`) },
            {
              header: t("table.shown"),
              numeric: true,
              cell: ({ shown }) => format.whole(shown),
            },
            {
              header: t("table.waiting"),
              numeric: true,
              cell: ({ waiting }) => format.whole(waiting),
            },
            // Exact numbers of persons are the organisers' only.
            ...(mayWrite
              ? [
                  {
                    header: t("table.participants"),
                    numeric: true,
                    cell: ({ participants }: (typeof rounds)[number]) =>
                      format.whole(participants ?? 0),
                  },
                ]
              : []),
          ]}
        />
      )}
    </>
  );
}
