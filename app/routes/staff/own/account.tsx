import { data, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { useFieldSentence } from "#app/routes/staff/field-sentence.ts";
import {
  endOtherSessions,
  endOwnSession,
  readOwnAccount,
} from "#app/services/staff/own-account.server.ts";
import { sessionOfRequest } from "#app/services/staff/session-of-request.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { browserName } from "#app/ui/browser-name.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { useFormat } from "#app/ui/format.ts";
import { StatusBadge } from "#app/ui/status-badge.tsx";

export const loader = guarded(
  "account.own",
  async ({ app, request, services, actor, language }) => {
    const current = await sessionOfRequest(app.authentication, request);
    const account = readOwnAccount(services);
    return {
      title: staffTitles(language)("accounts:own.title"),
      ...account,
      sessions: account.sessions.map((session) => ({
        ...session,
        current: session.id === current?.id,
      })),
      warned:
        actor.kind === "staff" && actor.roles.includes("administrator") && !account.secondFactor,
    };
  },
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export const action = guarded("account.own", async ({ app, request, services }) => {
  const form = await request.formData();
  const current = await sessionOfRequest(app.authentication, request);
  if (form.get("intent") === "end-others" && current !== null) {
    return { ended: endOtherSessions(services, current.id), problem: null };
  }
  const sessionId = form.get("session");
  if (form.get("intent") !== "end" || typeof sessionId !== "string") {
    throw new Response(null, { status: 400 });
  }
  const result = endOwnSession(services, sessionId);
  if (result.ok) return { ended: null, problem: null };
  return data({ ended: null, problem: result.problem.code }, 422);
});

export default function OwnAccount() {
  const account = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? null;
  const [search] = useSearchParams();
  const { t } = useTranslation(["accounts", "common"]);
  const format = useFormat();
  const sentence = useFieldSentence();
  const others = account.sessions.filter((session) => !session.current);
  return (
    <>
      <h1 className="kern-heading-large">{account.title}</h1>
      <p className="kern-body">
        {account.name} · {account.email}
      </p>
      {search.get("notice") === "password" && (
        <Alert kind="success" title={t("own.passwordChanged")} />
      )}
      {search.get("notice") === "factor-on" && (
        <Alert kind="success" title={t("factorSetUp.done")} />
      )}
      {search.get("notice") === "factor-off" && (
        <Alert kind="success" title={t("factorSetUp.disabled")} />
      )}
      {answer !== null && answer.problem !== null && (
        <Alert kind="danger" title={sentence(answer.problem) ?? ""} />
      )}
      {answer !== null && answer.problem === null && (
        <Alert
          kind="success"
          title={
            answer.ended === null ? t("own.ended") : t("own.othersEnded", { count: answer.ended })
          }
        />
      )}
      {account.warned && (
        <Alert kind="warning" title={t("own.adminWarning")}>
          <p className="kern-body">{t("own.adminWarningText")}</p>
        </Alert>
      )}
      <h2 className="kern-heading-medium">{t("own.factor")}</h2>
      <p className="kern-body prose">
        {account.secondFactor ? t("own.factorOn") : t("own.factorOff")}
      </p>
      <div className="actions">
        <ButtonLink
          look={account.secondFactor ? "secondary" : "primary"}
          href="/staff/account/second-factor"
        >
          {account.secondFactor ? t("own.manageFactor") : t("own.setUpFactor")}
        </ButtonLink>
      </div>
      <h2 className="kern-heading-medium">{t("own.password")}</h2>
      <div className="actions">
        <ButtonLink look="secondary" href="/staff/account/password">
          {t("own.changePassword")}
        </ButtonLink>
      </div>
      <h2 className="kern-heading-medium">{t("own.sessions")}</h2>
      <p className="kern-body">{t("own.sessionsHint")}</p>
      <DataTable
        caption={t("own.sessions")}
        captionHidden
        onPhone="cards"
        rows={account.sessions}
        rowKey={(session) => session.id}
        columns={[
          {
            header: t("own.since"),
            cell: (session) => format.moment(session.startedAt),
            rowHeader: true,
          },
          { header: t("own.browser"), cell: (session) => browserName(session.browser) },
          {
            header: t("own.address"),
            cell: (session) => session.address || t("own.unknownAddress"),
          },
          {
            header: t("own.end"),
            cell: (session) =>
              session.current ? (
                <StatusBadge kind="info">{t("own.thisOne")}</StatusBadge>
              ) : (
                <Form method="post">
                  <input type="hidden" name="intent" value="end" />
                  <input type="hidden" name="session" value={session.id} />
                  <Button
                    look="tertiary"
                    aria-label={t("own.endOf", { moment: format.moment(session.startedAt) })}
                  >
                    {t("own.end")}
                  </Button>
                </Form>
              ),
          },
        ]}
      />
      {others.length === 0 ? (
        <p className="kern-body">{t("own.onlyThis")}</p>
      ) : (
        <Form method="post">
          <input type="hidden" name="intent" value="end-others" />
          <Button look="secondary">{t("own.endOthers")}</Button>
        </Form>
      )}
      <h2 className="kern-heading-medium">{t("own.language")}</h2>
      <p className="kern-body">{t("own.languageText")}</p>
    </>
  );
}
