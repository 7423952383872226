import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { type Language, languageTag } from "#app/i18n/languages.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { TownHall } from "#app/routes/public/town-hall.tsx";
import { signOutResident } from "#app/services/replies/sign-out-resident.server.ts";
import { withdrawReply } from "#app/services/replies/withdraw-reply.server.ts";
import { readOwnRooms } from "#app/services/rooms/read-room.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ownStanding } from "../moderation/own-standing.server.ts";
import { OwnStanding } from "../moderation/own-standing.tsx";
import { changePasskeys, passkeysPart } from "./own-passkeys.server.ts";
import { OwnPasskeys } from "./own-passkeys.tsx";
import { ownVisit } from "./own-visit.server.ts";
import { sessionToken, settingCookies, signedOutCookies } from "./reply-cookies.server.ts";

export const loader = guarded("reply.own", (visit) => {
  const { own, sections, t } = ownVisit(visit);
  return {
    title: t("reply.own.title"),
    sections,
    rooms: readOwnRooms(visit.services).map(({ id, name }) => ({
      id,
      title: t("rooms.own", { name }),
    })),
    standing: ownStanding(visit),
    withdrawable: own.reply !== null && own.reply.withdrawnAt === null,
    passkeys: passkeysPart(visit, own),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.title ?? "Losrunde" },
];

export const action = guarded("reply.own", async (visit) => {
  const { invitationId } = ownVisit(visit);
  const form = await visit.request.formData();
  const intent = form.get("intent");
  if (intent === "add-passkey" || intent === "remove-passkey") {
    return changePasskeys(visit, intent, form);
  }
  if (intent === "withdraw") {
    const result = withdrawReply(visit.services, { invitationId, channel: "online" });
    if (result.ok || result.problem.code !== "draw_running") return redirect("/r/done", 303);
    return data({ problem: result.problem.code }, { status: 409 });
  }
  if (intent !== "sign-out" && intent !== "sign-out-everywhere") {
    throw new Response(null, { status: 400 });
  }
  const token = intent === "sign-out" ? sessionToken(visit) : null;
  signOutResident(visit.services, { invitationId, token });
  return redirect("/r/gone", { status: 303, headers: settingCookies(signedOutCookies(visit)) });
});

/** Undefined where something is in the language of the page. */
function tagOf(language: Language | undefined) {
  return language === undefined ? undefined : languageTag(language);
}

export default function OwnDataPage() {
  const { title, sections, rooms, standing, withdrawable, passkeys } =
    useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem ?? null;
  const { t } = useTranslation("public");
  return (
    <div className="prose reply stack">
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body kern-body--large">{t("reply.own.lead")}</p>
      {problem === "draw_running" && (
        <Alert kind="danger" title={t("reply.own.withdraw.title")}>
          <p className="kern-body">{t("reply.own.withdraw.running")}</p>
        </Alert>
      )}
      <OwnStanding standing={standing} />
      {rooms.length > 0 && (
        <ul className="link-row no-print">
          {rooms.map((room) => (
            <li key={room.id}>
              <a className="kern-link" href={`/r/me/rooms/${room.id}`}>
                {room.title}
              </a>
            </li>
          ))}
        </ul>
      )}
      {sections.map((section) => (
        <section key={section.title}>
          <h2 className="kern-heading-medium">{section.title}</h2>
          {section.facts.length > 0 && (
            <dl className="own-facts">
              {section.facts.map(({ name, nameLanguage, text, textLanguage }) => (
                <div key={`${name} ${text}`}>
                  <dt>
                    <bdi lang={tagOf(nameLanguage)}>{name}</bdi>
                  </dt>
                  <dd>
                    <bdi lang={tagOf(textLanguage)}>{text}</bdi>
                  </dd>
                </div>
              ))}
            </dl>
          )}
          {section.note !== undefined && <p className="kern-body">{section.note}</p>}
        </section>
      ))}
      <section className="no-print stack">
        <ul className="link-row">
          <li>
            <a className="kern-link" href="/r/me/my-data.txt" download>
              {t("reply.own.downloadText")}
            </a>
          </li>
          <li>
            <a className="kern-link" href="/r/me/votes">
              {t("voting.list.title")}
            </a>
          </li>
          <li>
            <a className="kern-link" href="/r/me/proposals">
              {t("proposals.own.title")}
            </a>
          </li>
          <li>
            <a className="kern-link" href="/r/me/contributions">
              {t("discussion.own.title")}
            </a>
          </li>
          <li>
            <a className="kern-link" href="/r/me/statements">
              {t("statements.own.title")}
            </a>
          </li>
          <li>
            <a className="kern-link" href="/r/me/decisions">
              {t("appeals.own.title")}
            </a>
          </li>
          <li>
            <a className="kern-link" href="/r/me/my-data.json" download>
              {t("reply.own.downloadData")}
            </a>
          </li>
        </ul>
        <div className="actions">
          <ButtonLink href="/r/reply">{t("reply.own.change")}</ButtonLink>
        </div>
        {withdrawable && (
          <AskFirst
            summary={t("reply.own.withdraw.title")}
            consequence={t("reply.own.withdraw.consequence")}
          >
            <Form method="post">
              <Button look="secondary" name="intent" value="withdraw">
                {t("reply.own.withdraw.submit")}
              </Button>
            </Form>
          </AskFirst>
        )}
        <Form method="post" className="actions">
          <Button look="secondary" name="intent" value="sign-out">
            {t("reply.own.signOut")}
          </Button>
          <Button look="tertiary" name="intent" value="sign-out-everywhere">
            {t("reply.own.signOutEverywhere")}
          </Button>
          <ButtonLink look="tertiary" href="/r/me/erase">
            {t("reply.own.erase.title")}
          </ButtonLink>
        </Form>
      </section>
      <OwnPasskeys part={passkeys} problem={problem === "draw_running" ? null : problem} />
      <TownHall />
    </div>
  );
}
