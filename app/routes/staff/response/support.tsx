import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { readSupportTotals } from "#app/services/response/support-needs.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { useFormat } from "#app/ui/format.ts";
import { processPageTitle, useProcess } from "../process/use-process.ts";
import { ReplyPages } from "./reply-pages.tsx";

export const loader = guarded("invitations.read", ({ services, params, language }) => ({
  title: staffTitles(language)("response:support.title"),
  ...readSupportTotals(services, params.processId ?? ""),
}));

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

export default function SupportPage() {
  const totals = useLoaderData<typeof loader>();
  const { t } = useTranslation("response");
  const format = useFormat();
  const process = useProcess();
  const address = `/staff/processes/${process.id}`;
  const tables = [
    {
      caption: t("support.needs"),
      rows: totals.needs.map(({ need, people }) => ({ name: t(`support.need.${need}`), people })),
    },
    {
      caption: t("support.languages"),
      rows: totals.languages.map(({ language, people }) => ({ name: language, people })),
    },
    {
      caption: t("support.availability"),
      rows: totals.availability.map(({ when, people }) => ({
        name: t(`support.when.${when}`),
        people,
      })),
    },
  ];
  return (
    <>
      <h1 className="kern-heading-large">{totals.title}</h1>
      <ReplyPages />
      <p className="kern-body prose">{t("support.lead")}</p>
      {totals.people === 0 ? (
        <Alert kind="info" title={t("support.empty")} />
      ) : (
        <>
          <p className="kern-body">
            {t("support.summary", {
              people: t("support.people", { count: totals.people }),
              asked: t("support.asked", { count: totals.withNeeds }),
            })}
          </p>
          <div className="response-columns">
            {tables
              .filter(({ rows }) => rows.length > 0)
              .map(({ caption, rows }) => (
                <DataTable
                  key={caption}
                  caption={caption}
                  rows={rows}
                  rowKey={({ name }) => name}
                  columns={[
                    { header: caption, cell: ({ name }) => <bdi>{name}</bdi>, rowHeader: true },
                    {
                      header: t("support.number"),
                      cell: ({ people }) => format.whole(people),
                      numeric: true,
                    },
                  ]}
                />
              ))}
          </div>
          {totals.notes > 0 && (
            <p className="kern-body">{t("support.notes", { count: totals.notes })}</p>
          )}
        </>
      )}
      {totals.personInCharge === null ? (
        <p className="kern-body no-print">
          {t("support.nobodyInCharge")}{" "}
          <a className="kern-link" href={`${address}/invitations`}>
            {t("support.toSettings")}
          </a>
        </p>
      ) : totals.personInCharge.isReader ? (
        <div className="stack no-print">
          <p className="kern-body">{t("support.openListHint")}</p>
          <div className="actions">
            <ButtonLink href={`${address}/replies/support/names`}>
              {t("support.openList")}
            </ButtonLink>
          </div>
        </div>
      ) : (
        <p className="kern-body">{t("support.inCharge", { name: totals.personInCharge.name })}</p>
      )}
    </>
  );
}
