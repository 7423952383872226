import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded, type Visit } from "#app/routes/guard.server.ts";
import { TownHall } from "#app/routes/public/town-hall.tsx";
import { TownWords } from "#app/routes/town-words.tsx";
import { readReplyForm } from "#app/services/replies/read-reply-form.server.ts";
import { recordReply } from "#app/services/replies/record-reply.server.ts";
import { ANSWER_CHOICES } from "#app/services/replies/reply-choices.ts";
import {
  enteredFromContent,
  enteredReply,
  type ReplyFaults,
  readReplyFields,
} from "#app/services/replies/reply-form.ts";
import { Alert } from "#app/ui/alert.tsx";
import { dayInWords } from "#app/ui/dates.ts";
import { AnswerChoice } from "./answer-choice.tsx";
import { AnswerForm } from "./answer-form.tsx";
import { contactOf } from "./town-contact.ts";

function formOf({ actor, services, language }: Visit) {
  const invitationId = actor.kind === "resident" ? actor.id : "";
  const form = readReplyForm(services, { invitationId, language });
  if (form === null) throw redirect("/r", 303);
  return { invitationId, form };
}

export const loader = guarded("reply.own", (visit) => {
  const { form } = formOf(visit);
  const { reply } = form;
  return {
    pageTitle: publicTranslation(visit.language).t("public:reply.form.title"),
    title: form.title,
    contact: contactOf(form),
    question: form.question,
    replyBy: form.replyBy === null ? null : dayInWords(form.replyBy, visit.language),
    questions: form.questions,
    unknownPerson: form.unknownPerson,
    tooLate: form.tooLate && !form.inPool,
    processClosed: form.processClosed,
    awaitsConsent: form.awaitsConsent,
    takenOut: form.takenOut && reply?.withdrawnAt === null,
    current: reply !== null && reply.withdrawnAt === null ? reply.answer : null,
    revision: reply?.revision ?? 0,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page === undefined ? "Losrunde" : `${page.pageTitle} · ${page.title.text}` },
];

export const action = guarded("reply.own", async (visit) => {
  const { invitationId, form } = formOf(visit);
  const entered = enteredReply(await visit.request.formData());
  const answer = ANSWER_CHOICES.find((choice) => choice === entered.answer?.[0]);
  if (answer === undefined) return redirect("/r/reply", 303);
  const step = { answer, faults: {} as ReplyFaults, problem: null };
  const revision = form.reply?.revision ?? 0;
  if (entered.intent?.[0] === "choose") {
    const known = enteredFromContent(answer, form.reply?.content ?? null, form.questions);
    return data({ ...step, entered: known, revision }, 200);
  }
  const read = readReplyFields(entered, form);
  if (!read.ok) {
    const seen = Number(entered.seenRevision?.[0] ?? revision);
    return data({ ...step, entered, revision: seen, faults: read.faults }, 422);
  }
  const result = recordReply(visit.services, {
    ...read.value,
    invitationId,
    channel: "online",
    language: visit.language,
  });
  if (result.ok) return redirect("/r/done", 303);
  const { code } = result.problem;
  if (code === "invitation_missing" || code === "invitation_ended") return redirect("/r", 303);
  return data({ ...step, entered, revision, problem: code }, 409);
});

export default function Reply() {
  const page = useLoaderData<typeof loader>();
  const step = useActionData<typeof action>();
  const { t } = useTranslation("public");
  if (step !== undefined) return <AnswerForm page={page} step={step} />;
  return (
    <div className="prose reply stack">
      <h1 className="kern-heading-large">{page.pageTitle}</h1>
      <div>
        <p className="kern-body">{t("reply.form.invited")}</p>
        <p className="kern-body kern-body--large">
          <strong>
            <TownWords text={page.title} />
          </strong>
        </p>
        <p className="kern-body">
          <TownWords text={page.question} />
        </p>
      </div>
      {page.tooLate ? (
        <Alert
          kind="warning"
          title={t(page.processClosed ? "reply.form.closed" : "reply.form.late")}
        />
      ) : (
        page.replyBy !== null && (
          <p className="kern-body">{t("reply.form.until", { date: page.replyBy })}</p>
        )
      )}
      {page.awaitsConsent && <Alert kind="info" title={t("reply.form.consent")} />}
      {page.takenOut && <Alert kind="warning" title={t("reply.form.takenOut")} />}
      {page.current !== null && (
        <p className="kern-body">
          {t("reply.form.now", { answer: t(`reply.form.answers.${page.current}`) })}
        </p>
      )}
      <AnswerChoice current={page.current} tooLate={page.tooLate} />
      <p className="kern-body">
        <a className="kern-link" href="/r/me">
          {t("reply.done.toOwn")}
        </a>
      </p>
      <TownHall {...page.contact} />
    </div>
  );
}
