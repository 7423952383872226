import type { MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { may } from "#app/services/permissions.ts";
import { listScenarios } from "#app/services/scenarios/list-scenarios.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { StatusBadge } from "#app/ui/status-badge.tsx";

export const loader = guarded("facts.read", ({ services, language, actor }) => ({
  title: staffTitles(language)("scenarios:title"),
  mayWrite: may(actor, "facts.write"),
  scenarios: listScenarios(services),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function Scenarios() {
  const { title, scenarios, mayWrite } = useLoaderData<typeof loader>();
  const { t } = useTranslation("scenarios");
  const [search] = useSearchParams();
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body prose">{t("lead")}</p>
      {search.get("notice") === "deleted" && <Alert kind="success" title={t("notices.deleted")} />}
      {scenarios.length === 0 ? (
        <div className="prose">
          <p className="kern-body kern-body--bold">{t("empty")}</p>
          {mayWrite && <p className="kern-body">{t("emptyHint")}</p>}
        </div>
      ) : (
        <DataTable
          caption={t("caption")}
          captionHidden
          rows={scenarios}
          rowKey={({ id }) => id}
          columns={[
            {
              header: t("columns.title"),
              rowHeader: true,
              cell: ({ id, title: name }) => (
                <a className="kern-link" href={`/staff/scenarios/${id}`} lang="de">
                  {name}
                </a>
              ),
            },
            {
              header: t("columns.status"),
              cell: ({ published }) => (
                <StatusBadge kind={published ? "success" : "info"}>
                  {t(published ? "status.published" : "status.draft")}
                </StatusBadge>
              ),
            },
          ]}
        />
      )}
      {mayWrite && (
        <div className="actions">
          <ButtonLink href="/staff/scenarios/new">{t("new.action")}</ButtonLink>
        </div>
      )}
    </>
  );
}
