import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { TownHall } from "#app/routes/public/town-hall.tsx";
import { TownWords } from "#app/routes/town-words.tsx";
import { readReplyForm } from "#app/services/replies/read-reply-form.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { contactOf } from "./town-contact.ts";

export const loader = guarded("reply.own", ({ actor, services, language }) => {
  const invitationId = actor.kind === "resident" ? actor.id : "";
  const form = readReplyForm(services, { invitationId, language });
  if (form === null) throw redirect("/r", 303);
  const { reply } = form;
  const withdrawn = reply !== null && reply.withdrawnAt !== null;
  if (reply === null || (form.takenOut && !withdrawn)) throw redirect("/r/reply", 303);
  const yes = reply.late ? "late" : form.inPool ? "counted" : "consent";
  return {
    pageTitle: publicTranslation(language).t(
      withdrawn ? "public:reply.done.withdrawnTitle" : "public:reply.done.title",
    ),
    title: form.title,
    contact: contactOf(form),
    answer: withdrawn ? null : reply.answer,
    state: withdrawn ? "withdrawn" : reply.answer === "yes" ? yes : "declined",
    stillDrawnOn: withdrawn && form.takenOut,
    channel: reply.content?.contact.channel ?? "letter",
  } as const;
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data === undefined ? "Losrunde" : `${data.pageTitle} · ${data.title.text}` },
];

export default function Done() {
  const { pageTitle, title, contact, answer, state, stillDrawnOn, channel } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  const goesOn = state === "counted" || state === "consent";
  return (
    <div className="prose reply stack">
      <h1 className="kern-heading-large">{pageTitle}</h1>
      <p className="kern-body">
        <TownWords text={title} />
      </p>
      <Alert
        kind={state === "late" ? "warning" : "success"}
        title={
          answer === null
            ? t(stillDrawnOn ? "reply.done.stillDrawnOn" : "reply.done.withdrawn")
            : t("reply.done.answer", { answer: t(`reply.form.answers.${answer}`) })
        }
      >
        {answer === null ? undefined : <p className="kern-body">{t(`reply.done.${state}`)}</p>}
      </Alert>
      {goesOn && (
        <section>
          <h2 className="kern-heading-medium">{t("reply.done.nextTitle")}</h2>
          <ol className="step-list">
            <li className="kern-body">{t("reply.done.next.draw")}</li>
            <li className="kern-body">
              {t("reply.done.next.tell", { channel: t(`reply.form.channels.${channel}`) })}
            </li>
            <li className="kern-body">{t("reply.done.next.free")}</li>
          </ol>
        </section>
      )}
      {answer === "yes" && (
        <section>
          <h2 className="kern-heading-medium">{t("reply.done.whoTitle")}</h2>
          <p className="kern-body">{t("reply.done.who")}</p>
        </section>
      )}
      <section>
        <h2 className="kern-heading-medium">{t("reply.done.changeTitle")}</h2>
        <p className="kern-body">{t("reply.done.change")}</p>
        <ul className="link-row no-print">
          <li>
            <a className="kern-link" href="/r/reply">
              {t("reply.done.toForm")}
            </a>
          </li>
          <li>
            <a className="kern-link" href="/r/me">
              {t("reply.done.toOwn")}
            </a>
          </li>
        </ul>
      </section>
      <p className="kern-body no-print">{t("reply.done.print")}</p>
      <TownHall {...contact} />
    </div>
  );
}
