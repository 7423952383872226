import { useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { nextStep, PROCESS_STEPS } from "#app/domain/process-steps.ts";
import { LANGUAGE_NAMES } from "#app/i18n/languages.ts";
import { useShell } from "#app/root.tsx";
import { guarded } from "#app/routes/guard.server.ts";
import { may } from "#app/services/permissions.ts";
import { PROCESS_TEXT_FIELDS } from "#app/services/processes/process-fields.ts";
import { processProgress } from "#app/services/processes/process-progress.server.ts";
import { readProcess } from "#app/services/processes/read-process.server.ts";
import { TRANSLATIONS, translationState } from "#app/services/texts/translations.ts";
import { readPendingVotes } from "#app/services/votes/setup/read-pending-votes.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { dateRange } from "#app/ui/dates.ts";
import { StatusBadge } from "#app/ui/status-badge.tsx";
import { PendingVotes } from "../votes/pending-votes.tsx";
import { StepList, stepAddress } from "./step-list.tsx";

export const loader = guarded("process.read", ({ services, params, actor }) => {
  const id = params.processId ?? "";
  const process = readProcess(services, id);
  const progress = processProgress(services, id);
  if (process === null || progress === null) throw new Response(null, { status: 404 });
  const { original } = process;
  const { status, panelSize, startsOn, endsOn } = process;
  const permitted = {
    write: may(actor, "process.write"),
    invite: may(actor, "invitations.read"),
    quotas: may(actor, "quotas.read"),
    draw: may(actor, "draw.read"),
  };
  return {
    process: { id, status, panelSize, startsOn, endsOn },
    texts: PROCESS_TEXT_FIELDS.map((field) => ({ field, text: original[field] })),
    translations: TRANSLATIONS.map((language) => ({
      language,
      state: translationState(process.translations[language], original, PROCESS_TEXT_FIELDS),
    })),
    steps: PROCESS_STEPS.map((step) => ({ step, done: progress[step] })),
    next: nextStep(progress),
    votes: may(actor, "votes.read")
      ? readPendingVotes(services).filter((vote) => vote.processId === id)
      : [],
    permitted,
  };
});

const NOTICES = ["created", "saved", "translated", "published", "closed"] as const;
const STATE_KINDS = {
  missing: "danger",
  incomplete: "warning",
  outdated: "warning",
  current: "success",
} as const;

export default function ProcessOverview() {
  const { process, texts, translations, steps, next, votes, permitted } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation("processes");
  const { language } = useShell();
  const [search] = useSearchParams();
  const notice = NOTICES.find((known) => known === search.get("notice"));
  const address = `/staff/processes/${process.id}`;
  const editable = permitted.write && process.status !== "closed";
  const translation =
    translations.find(({ state }) => state !== "current")?.language ?? "de-simple";
  const places = { address, translation, permitted };
  const nextAddress = next === null ? null : stepAddress(next, places);
  return (
    <>
      <h1 className="kern-heading-large">{t("sections.process")}</h1>
      {notice !== undefined && <Alert kind="success" title={t(`notices.${notice}`)} />}
      <section>
        <h2 className="kern-heading-medium">{t("steps.title")}</h2>
        <StepList steps={steps} next={next} places={places} />
        {next !== null && nextAddress !== null && (
          <p className="next-step no-print">
            <ButtonLink href={nextAddress}>{t(`steps.${next}`)}</ButtonLink>
          </p>
        )}
      </section>
      <PendingVotes votes={votes} />
      <section>
        <div className="section-head">
          <h2 className="kern-heading-medium">{t("germanText")}</h2>
          {editable && (
            <a className="kern-link" href={`${address}/edit`}>
              {t("edit")}
            </a>
          )}
        </div>
        <dl className="facts">
          <div>
            <dt>{t("period")}</dt>
            <dd>{t("dates", dateRange(process, language))}</dd>
          </div>
          <div>
            <dt>{t("fields.panelSize")}</dt>
            <dd>{t("seats", { count: process.panelSize })}</dd>
          </div>
        </dl>
        <dl className="text-list prose">
          {texts.map(({ field, text }) => (
            <div key={field}>
              <dt>{t(`fields.${field}`)}</dt>
              {text === "" ? (
                <dd className="kern-body kern-body--muted">{t("notWritten")}</dd>
              ) : (
                <dd className="kern-body keep-lines" lang="de">
                  {text}
                </dd>
              )}
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h2 className="kern-heading-medium">{t("texts.title")}</h2>
        <ul className="row-list">
          {translations.map(({ language: translation, state }) => (
            <li key={translation}>
              {editable ? (
                <a className="kern-link" href={`${address}/texts/${translation}`}>
                  {LANGUAGE_NAMES[translation]}
                </a>
              ) : (
                <span>{LANGUAGE_NAMES[translation]}</span>
              )}
              <StatusBadge kind={STATE_KINDS[state]}>{t(`texts.state.${state}`)}</StatusBadge>
            </li>
          ))}
        </ul>
      </section>
      <section className="no-print">
        <h2 className="kern-heading-medium">{t("manage")}</h2>
        <div className="actions">
          {permitted.write && process.status === "draft" && (
            <>
              <ButtonLink look="secondary" href={`${address}/publish`}>
                {t("publish.title")}
              </ButtonLink>
              <ButtonLink look="tertiary" href={`${address}/delete`}>
                {t("delete.title")}
              </ButtonLink>
            </>
          )}
          {process.status !== "draft" && (
            <ButtonLink look="secondary" href={`/processes/${process.id}`}>
              {t("publicPage")}
            </ButtonLink>
          )}
          {permitted.write && process.status === "published" && (
            <ButtonLink look="tertiary" href={`${address}/close`}>
              {t("close.title")}
            </ButtonLink>
          )}
        </div>
      </section>
    </>
  );
}
