import type { MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { nextStep } from "#app/domain/process-steps.ts";
import { staffLanguage } from "#app/i18n/languages.ts";
import { useShell } from "#app/root.tsx";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { withTitle } from "#app/routes/public/proposals/with-title.server.ts";
import { countUnansweredQuestions } from "#app/services/contributions/unanswered-questions.server.ts";
import { may } from "#app/services/permissions.ts";
import { listProcesses } from "#app/services/processes/list-processes.server.ts";
import { processProgress } from "#app/services/processes/process-progress.server.ts";
import { readReminders } from "#app/services/proposals/read-reminders.server.ts";
import { readSetUpState } from "#app/services/staff/read-set-up-state.server.ts";
import { readPendingVotes } from "#app/services/votes/setup/read-pending-votes.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { dateRange } from "#app/ui/dates.ts";
import { OwedAnswers } from "./discussion/owed-answers.tsx";
import { ProcessStatus } from "./process/process-status.tsx";
import { Reminders } from "./proposals/reminders.tsx";
import { SetUpWarnings } from "./set-up-warnings.tsx";
import { PendingVotes } from "./votes/pending-votes.tsx";

export const loader = guarded("process.read", ({ services, language, actor }) => {
  const processes = listProcesses(services, "de").map((process) => {
    const progress = processProgress(services, process.id);
    return { ...process, next: progress === null ? null : nextStep(progress) };
  });
  const titles = new Map(processes.map(({ id, title }) => [id, title]));
  const mayRead = may(actor, "proposals.read");
  return {
    title: staffTitles(language)("processes:title"),
    mayWrite: may(actor, "process.write"),
    setUp: readSetUpState(services),
    reminders: (mayRead ? readReminders(services) : []).map((each) =>
      withTitle(each, staffLanguage(language)),
    ),
    votes: may(actor, "votes.read") ? readPendingVotes(services) : [],
    owed: (mayRead ? countUnansweredQuestions(services) : []).map((each) => ({
      ...each,
      process: titles.get(each.processId) ?? "",
    })),
    processes,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function StaffOverview() {
  const { title, processes, reminders, votes, owed, mayWrite, setUp } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation("processes");
  const { language } = useShell();
  const [search] = useSearchParams();
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <SetUpWarnings state={setUp} />
      {search.get("notice") === "deleted" && <Alert kind="success" title={t("notices.deleted")} />}
      <Reminders reminders={reminders} />
      <PendingVotes votes={votes} />
      <OwedAnswers owed={owed} />
      {processes.length === 0 ? (
        <div className="prose">
          <p className="kern-body kern-body--bold">{t("empty")}</p>
          <p className="kern-body">{mayWrite ? t("emptyHint") : t("emptyHintReader")}</p>
        </div>
      ) : (
        <ul className="card-list">
          {processes.map((process) => (
            <li key={process.id}>
              <div className="card-head">
                <h2 className="kern-title" lang="de">
                  <a className="kern-link" href={`/staff/processes/${process.id}`}>
                    {process.title}
                  </a>
                </h2>
                <ProcessStatus status={process.status} />
              </div>
              <p className="kern-body kern-body--muted">
                {t("dates", dateRange(process, language))}
              </p>
              <p className="kern-body">
                {process.next === null ? (
                  t("nothingLeft")
                ) : (
                  <>
                    {t("nextStep")}: <strong>{t(`steps.${process.next}`)}</strong>
                  </>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
      {mayWrite && (
        <div className="actions">
          <ButtonLink href="/staff/processes/new">{t("new")}</ButtonLink>
        </div>
      )}
    </>
  );
}
