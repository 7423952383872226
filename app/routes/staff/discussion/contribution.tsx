import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LANGUAGE_NAMES, languageTag } from "#app/i18n/languages.ts";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { DecisionNotice } from "#app/routes/public/moderation/decision-notice.tsx";
import { contributionSchema } from "#app/services/contributions/contribution-fields.ts";
import { correctContribution } from "#app/services/contributions/correct-contribution.server.ts";
import { replyToContribution } from "#app/services/contributions/reply-to-contribution.server.ts";
import { withdrawContribution } from "#app/services/contributions/withdraw-contribution.server.ts";
import { may } from "#app/services/permissions.ts";
import { Alert } from "#app/ui/alert.tsx";
import { offeredPeople } from "../assisted/writer-of-form.server.ts";
import { removedNotice } from "../removed-notice.server.ts";
import { AnswerForm, CorrectForm } from "./contribution-forms.tsx";
import { contributionOf, wordedContributionOf } from "./contribution-of.server.ts";
import { useDiscussionSentence } from "./discussion-sentence.ts";
import { offeredPanels, speakerOfForm } from "./speaker.server.ts";

export const loader = guarded("proposals.read", (visit) => {
  const { found, words, title, list, address } = contributionOf(visit);
  const { contribution, proposal, text, entered, translations } = found;
  const notice = new URL(visit.request.url).searchParams.get("notice");
  const readable = contribution.stub === null;
  const mayWrite = may(visit.actor, "proposals.write");
  return {
    ...{ words, text, list, address, title },
    version: contribution.version,
    hidden: contribution.stub?.kind === "hidden",
    removed: removedNotice(visit, "contribution", contribution.id),
    reply: contribution.parentId !== null,
    panels: offeredPanels(visit),
    people: offeredPeople(visit),
    answerable: mayWrite && readable && proposal.processOpen,
    discussed: proposal.open,
    correctable: mayWrite && entered && text !== "" && proposal.processOpen,
    withdrawable: mayWrite && entered && text !== "",
    translations:
      text === "" ? [] : translations.map(({ language, state }) => ({ language, state })),
    mayTranslate: mayWrite,
    notice: (["saved", "translated"] as const).find((known) => known === notice) ?? null,
    pageTitle: `${words.kindName} · ${title}`,
  };
});

export const action = guarded("proposals.write", async (visit) => {
  const { found, list, address } = wordedContributionOf(visit);
  const { id, language } = found.contribution;
  const values = enteredValues(await visit.request.formData());
  const intent = values.intent === "correct" ? "correct" : "answer";
  const refuse = (status: 409 | 422, errors: Record<string, string>, problem: string | null) =>
    data({ intent, values, errors, problem }, { status });
  if (values.intent === "withdraw") {
    withdrawContribution(visit.services, id);
    return redirect(`${list}?show=all&notice=withdrawn`, 303);
  }
  const own = intent === "correct" ? { ...values, language } : values;
  const input = contributionSchema.safeParse(own);
  const speaker = intent === "correct" ? null : speakerOfForm(values);
  const nameless = speaker !== null && "errors" in speaker ? speaker.errors : {};
  if (!input.success) return refuse(422, { ...formErrors(input.error), ...nameless }, null);
  if (speaker !== null && "errors" in speaker) return refuse(422, nameless, null);
  const done =
    speaker === null
      ? correctContribution(
          visit.services,
          { contributionId: id, basedOn: Number(values.version) },
          input.data,
        )
      : replyToContribution(visit.services, id, speaker.who, input.data);
  if (done.ok) return redirect(`${address}?notice=saved`, 303);
  return refuse(409, {}, done.problem.code);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function StaffContributionPage() {
  const loaded = useLoaderData<typeof loader>();
  const { words, text, list, address, notice, translations } = loaded;
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["discussion", "common"]);
  const sentence = useDiscussionSentence();
  const valuesOf = (intent: "answer" | "correct") =>
    answer?.intent === intent
      ? { values: answer.values, errors: answer.errors }
      : { values: {}, errors: {} };
  return (
    <article className="stack">
      <div className="prose">
        <p className="kern-body">
          <a className="kern-link" href={list}>
            {t("title")}
          </a>
          {" · "}
          <bdi>{loaded.title}</bdi>
        </p>
        <h1 className="kern-heading-large">{words.kindName}</h1>
        <p className="kern-body">
          <bdi>{words.author}</bdi> · {words.on}
          {loaded.reply && ` · ${t("one.inAnswerTo")}`}
        </p>
      </div>
      {notice !== null && answer === undefined && (
        <Alert kind="success" title={t(`notices.${notice}`)} />
      )}
      {answer !== undefined && (
        <Alert kind="danger" title={t("common:form.pleaseCheck")}>
          {answer.problem !== null && <p className="kern-body">{sentence(answer.problem)}</p>}
        </Alert>
      )}
      {loaded.hidden && loaded.removed === null && <Alert kind="warning" title={t("one.hidden")} />}
      {loaded.removed !== null ? (
        <DecisionNotice notice={loaded.removed} />
      ) : text === "" ? (
        <Alert kind="info" title={t("one.withdrawn")} />
      ) : (
        <blockquote className="contribution__quote prose">
          <p className="kern-body" lang={languageTag(words.language)} dir="auto">
            {text}
          </p>
          <p className="kern-body kern-body--small">
            {LANGUAGE_NAMES[words.language]} · {words.rated}
          </p>
        </blockquote>
      )}
      {loaded.answerable && (
        <AnswerForm
          key={notice === null ? "answer" : "answered"}
          panels={loaded.panels}
          people={loaded.people}
          others={loaded.discussed}
          {...valuesOf("answer")}
        />
      )}
      {translations.length > 0 && (
        <section className="prose stack">
          <h2 className="kern-heading-medium">{t("translations.title")}</h2>
          <p className="kern-body">{t("translations.lead")}</p>
          <ul className="row-list">
            {translations.map(({ language, state }) => (
              <li key={language} className="kern-body">
                {loaded.mayTranslate ? (
                  <a className="kern-link" href={`${address}/texts/${language}`}>
                    {t("translations.translate", { language: LANGUAGE_NAMES[language] })}
                  </a>
                ) : (
                  LANGUAGE_NAMES[language]
                )}{" "}
                ({t(`common:translation.states.${state}`)})
              </li>
            ))}
          </ul>
        </section>
      )}
      {loaded.withdrawable && (
        <CorrectForm
          version={loaded.version}
          text={text}
          correctable={loaded.correctable}
          {...valuesOf("correct")}
        />
      )}
    </article>
  );
}
