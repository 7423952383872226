import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { listAssisted } from "#app/services/participation/list-assisted.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { isolated } from "#app/ui/figures.ts";
import { useFormat } from "#app/ui/format.ts";
import { processPageTitle } from "../process/use-process.ts";

export const loader = guarded("proposals.write", ({ services, params, language, request }) => {
  const processId = params.processId ?? "";
  const people = listAssisted(services, processId);
  const named = people.filter(({ shownName }) => shownName !== "");
  return {
    title: staffTitles(language)("assisted:title"),
    address: `/staff/processes/${processId}/assisted`,
    people: named,
    unnamed: people.length - named.length,
    erased: new URL(request.url).searchParams.has("erased"),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

export default function AssistedPeoplePage() {
  const { title, address, people, unnamed, erased } = useLoaderData<typeof loader>();
  const { t } = useTranslation("assisted");
  const format = useFormat();
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body prose">{t("lead")}</p>
      {erased && <Alert kind="success" title={t("erased")} />}
      {people.length === 0 ? (
        <p className="kern-body prose">{t("empty")}</p>
      ) : (
        <DataTable
          caption={title}
          captionHidden
          onPhone="cards"
          rows={people}
          rowKey={({ id }) => id}
          columns={[
            {
              header: t("name"),
              rowHeader: true,
              cell: ({ shownName }) => <bdi>{shownName}</bdi>,
            },
            { header: t("since"), cell: ({ since }) => format.day(since) },
            {
              header: t("act"),
              cell: ({ id, shownName }) => (
                <a className="kern-link" href={`${address}/${id}/erase`}>
                  {t("erase")}
                  <span className="visually-hidden"> {isolated(shownName)}</span>
                </a>
              ),
            },
          ]}
        />
      )}
      {unnamed > 0 && <p className="kern-body prose">{t("unnamed", { count: unnamed })}</p>}
      <p className="no-print">
        <a className="kern-link" href={address.replace(/assisted$/, "proposals")}>
          {t("back")}
        </a>
      </p>
    </>
  );
}
