import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { enteredValues } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { useFormat } from "#app/ui/format.ts";
import { actOnCase } from "./act-on-case.server.ts";
import { CaseAssignment } from "./case-assignment.tsx";
import { CaseDecisions } from "./case-decisions.tsx";
import { CaseReports } from "./case-reports.tsx";
import { CaseText } from "./case-text.tsx";
import { caseView } from "./case-view.server.ts";
import { DecideForm } from "./decide-form.tsx";
import { useModerationSentence } from "./moderation-sentence.ts";
import { SecondOpinion } from "./second-opinion.tsx";

const NOTICES = ["assigned", "concerned", "decided", "proposed", "agreed", "refused"] as const;

export const loader = guarded("moderation.read", (visit) => {
  const wish = new URL(visit.request.url).searchParams.get("notice");
  const view = caseView(visit);
  const t = staffTitles(visit.language);
  return {
    view,
    notice: NOTICES.find((known) => known === wish) ?? null,
    pageTitle: `${t("moderation:case.pageTitle")} · ${view.text?.title ?? t("moderation:queue.gone")}`,
  };
});

export const action = guarded("moderation.write", async (visit) => {
  const values = enteredValues(await visit.request.formData());
  const acted = actOnCase(visit, values);
  if ("notice" in acted) {
    return redirect(`/staff/moderation/${visit.params.caseId}?notice=${acted.notice}`, 303);
  }
  return data({ ...acted, values }, { status: acted.status });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function ModerationCasePage() {
  const { view, notice } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["moderation", "common"]);
  const format = useFormat();
  const sentence = useModerationSentence();
  const problem = answer?.problem ?? null;
  const open = view.state !== "closed";
  const acts = view.mayWrite && open && view.bar === null;
  return (
    <div className="stack">
      <div className="prose">
        <p className="kern-body kern-body--bold">{t(`states.${view.state}`)}</p>
        <h1 className="kern-heading-large">{t("case.title", { kind: t(`kinds.${view.kind}`) })}</h1>
        <p className="kern-body">
          {t("case.opened", {
            date: format.day(view.openedAt),
            how: t(`noticedBy.${view.noticedBy}`),
          })}{" "}
          {t("case.process")}: <bdi lang="de">{view.processTitle}</bdi>
        </p>
        {view.changeDue !== null && (
          <p className="kern-body">{t("queue.dueOn", { date: format.day(view.changeDue) })}</p>
        )}
      </div>
      {notice !== null && answer === undefined && (
        <Alert kind="success" title={t(`case.notices.${notice}`)} />
      )}
      {answer !== undefined && !answer.checked && (
        <Alert kind="danger" title={t("common:form.pleaseCheck")}>
          {problem !== null && <p className="kern-body">{sentence(problem)}</p>}
        </Alert>
      )}
      {view.bar !== null && <Alert kind="warning" title={t(`problems.${view.bar}`)} />}
      <CaseText view={view} />
      <CaseReports view={view} />
      <CaseDecisions view={view} />
      {acts && view.waiting !== null && !view.waiting.own && (
        <SecondOpinion view={view} waitingId={view.waiting.id} />
      )}
      {acts && (view.waiting === null || view.waiting.own) && (
        <DecideForm
          key={view.decisions.length}
          view={view}
          values={answer?.values ?? {}}
          errors={answer?.errors ?? {}}
          checked={answer?.checked ?? false}
        />
      )}
      {view.mayWrite && <CaseAssignment view={view} />}
      <p className="no-print">
        <a className="kern-link" href="/staff/moderation">
          {t("case.toQueue")}
        </a>
      </p>
    </div>
  );
}
