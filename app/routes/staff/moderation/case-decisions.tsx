import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { direction, languageTag } from "#app/i18n/languages.ts";
import { Button } from "#app/ui/button.tsx";
import { useFormat } from "#app/ui/format.ts";
import { AuthorName } from "./case-text.tsx";
import type { CaseView } from "./case-view.server.ts";

/** What was decided in a case, the newest first, and a way to a new one once it is closed. */
export function CaseDecisions({ view }: { view: CaseView }) {
  const { t } = useTranslation("moderation");
  if (view.decisions.length === 0) return null;
  return (
    <section className="prose stack">
      <h2 className="kern-heading-medium">{t("case.decisions")}</h2>
      <ul className="case-decisions">
        {view.decisions.map((decision) => (
          <li key={decision.id}>
            <Decision decision={decision} />
          </li>
        ))}
      </ul>
      {view.state === "closed" && view.mayWrite && view.text !== null && (
        <>
          <p className="kern-body">{t("case.openAgainLead")}</p>
          <Form
            method="post"
            action={`/staff/moderation/open/${view.kind}/${view.textId}`}
            className="actions no-print"
          >
            <Button look="secondary">{t("case.openAgain")}</Button>
          </Form>
        </>
      )}
    </section>
  );
}

function Decision({ decision }: { decision: CaseView["decisions"][number] }) {
  const { t } = useTranslation("moderation");
  const format = useFormat();
  const own = { lang: languageTag(decision.language), dir: direction(decision.language) };
  return (
    <>
      <h3 className="kern-title">
        {t("case.decisionBy", {
          measure: t(`measures.${decision.measure}`),
          name: decision.decider,
          date: format.day(decision.decidedAt),
        })}
      </h3>
      {decision.days !== null && (
        <p className="kern-body">{t("case.days", { count: decision.days })}</p>
      )}
      <p className="kern-body">{standing()}</p>
      {decision.changedSince && (
        <p className="kern-body">
          {t("case.decidedVersion", { number: format.whole(decision.version) })}
        </p>
      )}
      {decision.second !== null && (
        <p className="kern-body">
          {t(decision.refusedReason === "" ? "case.agreedBy" : "case.refusedBy", {
            name: decision.second,
          })}
          {decision.refusedReason !== "" && (
            <>
              . <bdi dir="auto">{decision.refusedReason}</bdi>
            </>
          )}
        </p>
      )}
      {decision.rule !== null && (
        <p className="kern-body">
          {t("case.rule", { position: format.whole(decision.rule.position) })}:{" "}
          <bdi lang={languageTag(decision.rule.language)} dir={direction(decision.rule.language)}>
            {decision.rule.text}
          </bdi>
        </p>
      )}
      {decision.facts !== "" && (
        <p className="kern-body">
          {t("case.facts")}: <bdi {...own}>{decision.facts}</bdi>
        </p>
      )}
      <p className="kern-body">
        {t("case.reason")}: <bdi {...own}>{decision.reason}</bdi>
      </p>
      {decision.told.length > 0 && (
        <>
          <p className="kern-body">{t("case.told")}:</p>
          <ul>
            {decision.told.map((author) => (
              <li className="kern-body" key={author.id}>
                <AuthorName author={author} />: {t(`case.ways.${author.way}`)}
              </li>
            ))}
          </ul>
        </>
      )}
      {decision.appeal !== null && (
        <p className="kern-body">
          <a className="kern-link" href={`/staff/moderation/appeals/${decision.appeal.id}`}>
            {t(`case.appeals.${decision.appeal.result ?? "open"}`)}
          </a>
        </p>
      )}
      {decision.letter && (
        <p className="kern-body no-print">
          <a className="kern-link" href={`/staff/moderation/decisions/${decision.id}/letter`}>
            {t("case.toLetter")}
          </a>
        </p>
      )}
    </>
  );

  function standing(): string {
    if (decision.liftedAt !== null) {
      return t("case.lifted", { date: format.day(decision.liftedAt) });
    }
    if (decision.effectiveAt !== null) {
      return t("case.inEffect", { date: format.day(decision.effectiveAt) });
    }
    if (decision.replaced) return t("case.replaced");
    return decision.waits ? t("case.waits") : "";
  }
}
