import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { INVITATION_STEPS, nextInvitationStep } from "#app/domain/invitation-steps.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { processPageTitle, useProcess } from "#app/routes/staff/process/use-process.ts";
import { readInvitationState } from "#app/services/invitations/invitation-progress.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { useFormat } from "#app/ui/format.ts";
import { StatusBadge } from "#app/ui/status-badge.tsx";
import { INVITATION_PLACES } from "./invitation-places.ts";

export const loader = guarded("invitations.read", ({ services, params, language }) => ({
  title: staffTitles(language)("invite:title"),
  ...readInvitationState(services, params.processId ?? ""),
}));

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

/** From the register to the pool: what is done, and what comes next. */
export default function InvitePage() {
  const { title, progress, invited, answered, accepted } = useLoaderData<typeof loader>();
  const { t } = useTranslation("invite");
  const process = useProcess();
  const address = `/staff/processes/${process.id}`;
  const closed = process.status === "closed";
  const next = closed ? null : nextInvitationStep(progress);
  const format = useFormat();
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body prose">{t("lead")}</p>
      <ol className="row-list">
        {INVITATION_STEPS.map((step) => {
          const state = progress[step] ? "done" : step === next ? "next" : "open";
          return (
            <li key={step} aria-current={state === "next" ? "step" : undefined}>
              <a className="kern-link" href={address + INVITATION_PLACES[step]}>
                {t(`steps.${step}`)}
              </a>
              {state === "open" ? (
                <span className="kern-body kern-body--small kern-body--muted">
                  {t("states.open")}
                </span>
              ) : (
                <StatusBadge kind={state === "done" ? "success" : "info"}>
                  {t(`states.${state}`)}
                </StatusBadge>
              )}
            </li>
          );
        })}
      </ol>
      {invited > 0 && (
        <dl className="facts">
          {Object.entries({ invited, answered, accepted }).map(([name, number]) => (
            <div key={name}>
              <dt>{t(`counts.${name as "invited" | "answered" | "accepted"}`)}</dt>
              <dd>{format.whole(number)}</dd>
            </div>
          ))}
        </dl>
      )}
      {next !== null && (
        <p className="next-step no-print">
          <ButtonLink href={address + INVITATION_PLACES[next]}>{t(`steps.${next}`)}</ButtonLink>
        </p>
      )}
      {next === null && !closed && (
        <>
          <Alert kind="info" title={t("allDone.title")}>
            <p className="kern-body">{t("allDone.text", { count: accepted })}</p>
          </Alert>
          <div className="actions no-print">
            <ButtonLink href={`${address}/replies`}>{t("allDone.toReplies")}</ButtonLink>
            <ButtonLink look="secondary" href={`${address}/draws`}>
              {t("allDone.toDraws")}
            </ButtonLink>
          </div>
        </>
      )}
      {invited === 0 && !closed && (
        <p className="kern-body prose">
          {t("otherWay")}{" "}
          <a className="kern-link" href={`${address}/pool`}>
            {t("toPool")}
          </a>
        </p>
      )}
    </>
  );
}
