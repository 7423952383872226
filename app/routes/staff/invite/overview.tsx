import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { INVITATION_STEPS, nextInvitationStep } from "#app/domain/invitation-steps.ts";
import { useShell } from "#app/root.tsx";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { processPageTitle, useProcess } from "#app/routes/staff/process/use-process.ts";
import { readInvitationState } from "#app/services/invitations/invitation-progress.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
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
  const { language } = useShell();
  const process = useProcess();
  const address = `/staff/processes/${process.id}`;
  const next = process.status === "closed" ? null : nextInvitationStep(progress);
  const format = new Intl.NumberFormat(language);
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
              <dd>{format.format(number)}</dd>
            </div>
          ))}
        </dl>
      )}
      {next !== null && (
        <p className="next-step no-print">
          <ButtonLink href={address + INVITATION_PLACES[next]}>{t(`steps.${next}`)}</ButtonLink>
        </p>
      )}
      <p className="kern-body prose">{t("otherWay")}</p>
      <p>
        <a className="kern-link" href={`${address}/pool`}>
          {t("toPool")}
        </a>
      </p>
    </>
  );
}
