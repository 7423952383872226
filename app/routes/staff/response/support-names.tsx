import { data, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LANGUAGE_NAMES } from "#app/i18n/languages.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { readSupportList } from "#app/services/response/support-needs.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { useFormat } from "#app/ui/format.ts";
import { processPageTitle, useProcess } from "../process/use-process.ts";

export const loader = guarded("invitations.read", ({ services, params, language }) => {
  const title = staffTitles(language)("response:support.list.title");
  const list = readSupportList(services, params.processId ?? "");
  return list.ok
    ? data({ title, people: list.value })
    : data({ title, people: null }, { status: 403 });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

export default function SupportNamesPage() {
  const { title, people } = useLoaderData<typeof loader>();
  const { t } = useTranslation("response");
  const format = useFormat();
  const process = useProcess();
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      {people === null ? (
        <Alert kind="warning" title={t("support.list.refusedTitle")} />
      ) : (
        <>
          <p className="kern-body prose">{t("support.list.lead")}</p>
          {people.length === 0 ? (
            <p className="kern-body">{t("support.list.empty")}</p>
          ) : (
            <DataTable
              caption={title}
              captionHidden
              onPhone="cards"
              rows={people}
              rowKey={({ invitationId }) => invitationId}
              columns={[
                {
                  header: t("support.list.name"),
                  cell: ({ name, reference }) => <bdi>{name ?? reference}</bdi>,
                  rowHeader: true,
                },
                {
                  header: t("support.list.needs"),
                  cell: ({ support }) =>
                    format.list(
                      support.needs.map((need) =>
                        need === "interpreter"
                          ? `${t("support.need.interpreter")} (${support.language})`
                          : t(`support.need.${need}`),
                      ),
                    ),
                },
                { header: t("support.list.note"), cell: ({ support }) => support.note },
                {
                  header: t("support.list.when"),
                  cell: ({ support }) =>
                    format.list(support.availability.map((when) => t(`support.when.${when}`))),
                },
                {
                  header: t("support.list.contact"),
                  cell: ({ contact }) =>
                    [t(`messages.wished.${contact.channel}`), contact.phone, contact.email]
                      .filter((part) => part !== "")
                      .join(" · "),
                },
                {
                  header: t("support.list.language"),
                  cell: ({ language }) => LANGUAGE_NAMES[language],
                },
              ]}
            />
          )}
        </>
      )}
      <p className="no-print">
        <a className="kern-link" href={`/staff/processes/${process.id}/replies/support`}>
          {t("support.list.back")}
        </a>
      </p>
    </>
  );
}
