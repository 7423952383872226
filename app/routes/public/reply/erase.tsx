import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { guarded } from "#app/routes/guard.server.ts";
import { wishForTexts } from "#app/routes/wish-for-texts.ts";
import { countPublishedTexts } from "#app/services/participation/own-published-texts.server.ts";
import { PUBLISHED_TEXTS } from "#app/services/participation/published-texts.ts";
import { eraseInvitation } from "#app/services/replies/erase-invitation.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { CheckField, CheckGroup } from "#app/ui/check-field.tsx";
import { ownVisit } from "./own-visit.server.ts";
import { settingCookies, signedOutCookies } from "./reply-cookies.server.ts";

export const loader = guarded("reply.own", (visit) => {
  const { t, invitationId } = ownVisit(visit);
  return {
    title: t("reply.own.erase.title"),
    texts: countPublishedTexts(visit.services, invitationId) > 0,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.title ?? "Losrunde" },
];

export const action = guarded("reply.own", async (visit) => {
  const { invitationId } = ownVisit(visit);
  const texts = wishForTexts(await visit.request.formData());
  if (texts === undefined && countPublishedTexts(visit.services, invitationId) > 0) {
    return data({ problem: "texts_undecided" as const }, { status: 422 });
  }
  const order = { invitationId, channel: "online", texts: texts ?? "keep" } as const;
  const result = eraseInvitation(visit.services, order);
  if (!result.ok && result.problem.code === "draw_running") {
    return data({ problem: result.problem.code }, { status: 409 });
  }
  const headers = settingCookies(signedOutCookies(visit, true));
  return redirect("/r/gone?erased", { status: 303, headers });
});

const LOST = ["reply", "pool", "letter", "code", "vote"] as const;

export default function EraseEverything() {
  const { title, texts } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem ?? null;
  const { t } = useTranslation("public");
  return (
    <div className="prose reply stack">
      <h1 className="kern-heading-large">{title}</h1>
      {problem !== null && (
        <Alert kind="danger" title={title}>
          <p className="kern-body">
            {t(
              problem === "draw_running" ? "reply.own.withdraw.running" : "appeals.former.missing",
            )}
          </p>
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
      <Form method="post" className="form">
        {texts && (
          <>
            <p className="kern-body">{t("appeals.former.lead")}</p>
            <CheckGroup
              legend={t("appeals.former.question")}
              error={problem === "texts_undecided" ? t("appeals.former.missing") : undefined}
            >
              {PUBLISHED_TEXTS.map((wish) => (
                <CheckField
                  key={wish}
                  type="radio"
                  name="texts"
                  value={wish}
                  label={t(`appeals.former.${wish}`)}
                  hint={t(`appeals.former.${wish}Hint`)}
                />
              ))}
            </CheckGroup>
          </>
        )}
        <div className="actions">
          <Button>{t("reply.own.erase.confirm")}</Button>
          <ButtonLink look="tertiary" href="/r/me">
            {t("reply.own.erase.cancel")}
          </ButtonLink>
        </div>
      </Form>
    </div>
  );
}
