import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { readInvitationOverview } from "#app/services/invitations/read-draws.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { useFormat } from "#app/ui/format.ts";
import { processPageTitle, useProcess } from "../process/use-process.ts";
import { MissingAlerts } from "./missing-alerts.tsx";
import { SettingsFacts } from "./settings-facts.tsx";
import { WaveTable } from "./wave-table.tsx";

export const loader = guarded("invitations.read", ({ services, params, language }) => ({
  overview: readInvitationOverview(services, params.processId ?? ""),
  title: staffTitles(language)("invitations:title"),
}));

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  processPageTitle(matches, page?.title);

export default function InvitationsPage() {
  const { overview } = useLoaderData<typeof loader>();
  const { t } = useTranslation("invitations");
  const format = useFormat();
  const process = useProcess();
  const address = `/staff/processes/${process.id}`;
  const { settings, extract, waves, underWay, failed } = overview;
  const open = process.status !== "closed";
  const plannable = open && settings !== null && extract !== null && underWay === null;
  return (
    <>
      <h1 className="kern-heading-large">{t("title")}</h1>
      <p className="kern-body prose">{t("lead")}</p>
      {!open && <Alert kind="info" title={t("closed")} />}
      {underWay !== null && (
        <Alert kind="info" title={t("underWay")}>
          <a className="kern-link" href={`/staff/jobs/${underWay.jobId}`}>
            {t("toJob")}
          </a>
        </Alert>
      )}
      {failed !== null && (
        <Alert kind="warning" title={t("failed")}>
          <p className="kern-body">{t("failedText")}</p>
          <a className="kern-link" href={`/staff/jobs/${failed.jobId}`}>
            {t("toFailed")}
          </a>
        </Alert>
      )}
      {open && <MissingAlerts overview={overview} address={address} status={process.status} />}
      {settings !== null && <SettingsFacts settings={settings} />}
      {extract !== null && (
        <p className="kern-body">
          <strong>{t("extract")}</strong>{" "}
          {t("extractText", {
            date: format.day(extract.takenOn),
            people: format.whole(extract.rowsTaken),
            deleted: format.day(extract.deleteOn),
          })}
        </p>
      )}
      {open && (
        <div className="actions">
          {plannable && (
            <ButtonLink href={`${address}/invitations/plan`}>
              {t(waves.length === 0 ? "planFirst" : "planNext")}
            </ButtonLink>
          )}
          <ButtonLink
            look={settings === null && extract !== null ? "primary" : "secondary"}
            href={`${address}/invitations/settings`}
          >
            {t(settings === null ? "settings.fill" : "settings.change")}
          </ButtonLink>
        </div>
      )}
      <section>
        <h2 className="kern-heading-medium">{t("waves.heading")}</h2>
        {waves.length === 0 ? (
          <p className="kern-body">{t("waves.empty")}</p>
        ) : (
          <>
            <WaveTable waves={waves} address={`${address}/invitations/draws`} />
            <p>
              <a className="kern-link" href={`${address}/letters`}>
                {t("toLetters")}
              </a>
            </p>
          </>
        )}
      </section>
    </>
  );
}
