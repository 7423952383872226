import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { guarded } from "#app/routes/guard.server.ts";
import { eraseInvitation } from "#app/services/replies/erase-invitation.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ownVisit } from "./own-visit.server.ts";
import { settingCookies, signedOutCookies } from "./reply-cookies.server.ts";

export const loader = guarded("reply.own", (visit) => {
  const { t } = ownVisit(visit);
  return { title: t("reply.own.erase.title") };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.title ?? "Losrunde" },
];

export const action = guarded("reply.own", (visit) => {
  const { invitationId } = ownVisit(visit);
  const result = eraseInvitation(visit.services, { invitationId, channel: "online" });
  if (!result.ok && result.problem.code === "draw_running") {
    return data({ problem: result.problem.code }, { status: 409 });
  }
  const headers = settingCookies(signedOutCookies(visit, true));
  return redirect("/r/gone?erased", { status: 303, headers });
});

const LOST = ["reply", "pool", "letter", "code"] as const;

export default function EraseEverything() {
  const { title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("public");
  return (
    <div className="prose reply stack">
      <h1 className="kern-heading-large">{title}</h1>
      {answer !== undefined && (
        <Alert kind="danger" title={title}>
          <p className="kern-body">{t("reply.own.withdraw.running")}</p>
        </Alert>
      )}
      <Alert kind="warning" title={t("reply.own.erase.lead")}>
        <ul>
          {LOST.map((what) => (
            <li key={what} className="kern-body">
              {t(`reply.own.erase.lost.${what}`)}
            </li>
          ))}
        </ul>
      </Alert>
      <p className="kern-body">{t("reply.own.erase.kept")}</p>
      <Form method="post" className="actions">
        <Button>{t("reply.own.erase.confirm")}</Button>
        <ButtonLink look="tertiary" href="/r/me">
          {t("reply.own.erase.cancel")}
        </ButtonLink>
      </Form>
    </div>
  );
}
