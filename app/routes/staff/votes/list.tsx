import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { may } from "#app/services/permissions.ts";
import { processStatus } from "#app/services/processes/list-processes.server.ts";
import { listVotes } from "#app/services/votes/setup/read-vote.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { useFormat } from "#app/ui/format.ts";
import { StatusBadge } from "#app/ui/status-badge.tsx";
import { processPageTitle } from "../process/use-process.ts";
import { STATUS_KINDS, useElectorateName } from "./vote-names.ts";

export const loader = guarded("votes.read", ({ services, params, language, actor, request }) => {
  const processId = params.processId ?? "";
  return {
    title: staffTitles(language)("votes:title"),
    address: `/staff/processes/${processId}/votes`,
    mayWrite: may(actor, "votes.write"),
    mayBegin: may(actor, "votes.write") && processStatus(services.database, processId) !== "closed",
    deleted: new URL(request.url).searchParams.get("notice") === "deleted",
    votes: listVotes(services, processId).map(
      ({ id, status, who, entitled, cast, definition }) => ({
        ...{ id, status, who, entitled, cast },
        title: definition.texts.original.title,
        closesAt: definition.closesAt,
      }),
    ),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

export default function StaffVotesPage() {
  const { title, address, mayWrite, mayBegin, deleted, votes } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["votes", "common"]);
  const format = useFormat();
  const electorate = useElectorateName();
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      {deleted && <Alert kind="success" title={t("notices.deleted")} />}
      <p className="kern-body prose">{t(mayWrite ? "lead" : "leadReader")}</p>
      {votes.length === 0 && (
        <p className="kern-body prose">{t(mayBegin ? "empty" : "emptyReader")}</p>
      )}
      {mayBegin && (
        <div className="actions no-print">
          <ButtonLink href={`${address}/new`}>{t("toNew")}</ButtonLink>
        </div>
      )}
      {votes.length > 0 && (
        <>
          <DataTable
            caption={t("table.caption")}
            captionHidden
            onPhone="cards"
            rows={votes}
            rowKey={({ id }) => id}
            columns={[
              {
                header: t("table.vote"),
                rowHeader: true,
                cell: (vote) => (
                  <a className="kern-link" href={`${address}/${vote.id}`} lang="de">
                    {vote.title}
                  </a>
                ),
              },
              {
                header: t("table.state"),
                cell: ({ status }) => (
                  <StatusBadge kind={STATUS_KINDS[status]}>{t(`states.${status}`)}</StatusBadge>
                ),
              },
              { header: t("table.who"), cell: ({ who }) => electorate(who) },
              {
                header: t("table.closes"),
                cell: ({ closesAt }) =>
                  closesAt === null ? t("table.byHand") : format.moment(new Date(closesAt)),
              },
              {
                header: t("table.cast"),
                numeric: true,
                cell: ({ cast, entitled }) =>
                  cast === null || entitled === null
                    ? t("table.notYet")
                    : t("table.castOf", {
                        cast: format.whole(cast),
                        entitled: format.whole(entitled),
                      }),
              },
            ]}
          />
          <p className="no-print">
            <a className="kern-link" href={`${address}.csv`} download>
              {t("common:actions.exportCsv")}
            </a>
          </p>
        </>
      )}
    </>
  );
}
