import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LANGUAGE_NAMES, LANGUAGES } from "#app/i18n/languages.ts";
import { enteredValues } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { may } from "#app/services/permissions.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { processPageTitle } from "../process/use-process.ts";
import { removedNotice } from "../removed-notice.server.ts";
import { AnalysisPart } from "./analysis-part.tsx";
import { analysisView } from "./analysis-view.ts";
import { actOnRound } from "./round-act.server.ts";
import { roundOf } from "./round-of.server.ts";
import { RoundSteps, roundActs } from "./round-steps.tsx";
import { AddStatement, StatementList } from "./statement-list.tsx";
import { useStatementSentence } from "./statement-sentence.ts";
import { translationProgress } from "./translation-progress.ts";
import { WaitingStatements } from "./waiting-statements.tsx";

const NOTICES = [
  "saved",
  "added",
  "removed",
  "shown",
  "declined",
  "opened",
  "closed",
  "translated",
] as const;

export const loader = guarded("proposals.read", (visit) => {
  const { round, address } = roundOf(visit);
  const { texts, statements, analysis, participants, ...rest } = round;
  // Exact numbers of persons are the organisers' only.
  const mayWrite = may(visit.actor, "proposals.write");
  return {
    ...rest,
    address,
    mayWrite,
    title: texts.original.title,
    question: texts.original.question,
    participants: mayWrite ? participants : null,
    // Who wrote a statement is nothing that is needed here.
    statements: statements.map(({ participantId, translations: _, answers, ...statement }) => ({
      ...statement,
      ofResident: participantId !== null,
      notice: statement.removed ? removedNotice(visit, "statement", statement.id) : null,
      answers: mayWrite ? answers : null,
    })),
    translations: LANGUAGES.map((language) => ({
      language,
      ...translationProgress(round, language),
    })).filter(({ total }) => total > 0),
    analysis: mayWrite && analysis !== null ? analysisView(analysis, round) : null,
    notice: new URL(visit.request.url).searchParams.get("notice"),
  };
});

export const action = guarded("proposals.write", async (visit) =>
  actOnRound(visit, roundOf(visit), enteredValues(await visit.request.formData())),
);

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

export default function StaffRoundPage() {
  const round = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["statements", "common"]);
  const sentence = useStatementSentence();
  const { address, state, mayWrite, statements } = round;
  const notice = NOTICES.find((known) => known === round.notice);
  const form = { values: answer?.values ?? {}, errors: answer?.errors ?? {} };
  const waiting = statements.filter(({ status }) => status === "submitted");
  return (
    <article className="stack">
      <div className="prose">
        <p className="kern-body kern-body--bold">{t(`states.${state}`)}</p>
        <h1 className="kern-heading-large" lang="de">
          {round.title}
        </h1>
        <p className="kern-body keep-lines" lang="de">
          {round.question}
        </p>
        <p className="kern-body">
          {t(round.takesStatements ? "takesStatements" : "takesNone")}{" "}
          {state !== "prepared" &&
            round.participants !== null &&
            t("participants", { count: round.participants })}
        </p>
      </div>
      {notice !== undefined && answer === undefined && (
        <Alert kind="success" title={t(`notices.${notice}`)} />
      )}
      {answer !== undefined && (
        <Alert kind="danger" title={t("common:form.pleaseCheck")}>
          {answer.problem !== null && <p className="kern-body">{sentence(answer.problem)}</p>}
        </Alert>
      )}
      <nav className="actions no-print" aria-label={t("links.label")}>
        {mayWrite && state === "prepared" && (
          <ButtonLink look="secondary" href={`${address}/edit`}>
            {t("links.edit")}
          </ButtonLink>
        )}
        {mayWrite && state === "open" && (
          <ButtonLink look="secondary" href={`${address}/enter`}>
            {t("links.enter")}
          </ButtonLink>
        )}
        <ButtonLink look="tertiary" href={`${address}/sheet`}>
          {t("links.sheet")}
        </ButtonLink>
        {state !== "prepared" && (
          <a className="kern-link" href={`/statements/${round.id}`}>
            {t("links.public")}
          </a>
        )}
      </nav>
      {(round.takesStatements || waiting.length > 0) && state !== "prepared" && (
        <WaitingStatements
          statements={waiting}
          open={state === "open"}
          mayWrite={mayWrite}
          {...form}
        />
      )}
      {state !== "prepared" && mayWrite && (
        <AnalysisPart
          analysis={round.analysis}
          statements={statements}
          outdated={round.outdated}
          runningJobId={round.runningJobId}
          first={state === "closed"}
        />
      )}
      <StatementList
        statements={statements}
        editable={mayWrite && state === "prepared"}
        {...form}
      />
      {mayWrite && state !== "closed" && <AddStatement key={statements.length} {...form} />}
      {mayWrite && (
        <section className="prose stack no-print">
          <h2 className="kern-heading-medium">{t("translations.title")}</h2>
          <p className="kern-body">{t("translations.lead")}</p>
          <ul>
            {round.translations.map(({ language, done, total }) => (
              <li className="kern-body" key={language}>
                <a className="kern-link" href={`${address}/texts/${language}`}>
                  {LANGUAGE_NAMES[language]}
                </a>
                : {t("translations.state", { done: String(done), total: String(total) })}
              </li>
            ))}
          </ul>
        </section>
      )}
      {mayWrite && <RoundSteps acts={roundActs(state)} />}
    </article>
  );
}
