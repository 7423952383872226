import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded, type Visit } from "#app/routes/guard.server.ts";
import { localPath } from "#app/routes/local-path.ts";
import { confirmRules, mustConfirmRules } from "#app/services/moderation/confirm-rules.server.ts";
import { readPublicRules } from "#app/services/moderation/read-public-rules.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { CheckField } from "#app/ui/check-field.tsx";
import { dayOfMoment } from "#app/ui/dates.ts";
import { RuleList } from "./rule-list.tsx";

/** Where somebody wanted to write; on the resident's own pages alone. */
function wayBack(request: Request): string {
  const back = localPath(new URL(request.url).searchParams.get("back"), "/r/me");
  return back.startsWith("/r/me") ? back : "/r/me";
}

function rulesOf({ services, params, language }: Visit) {
  const read = readPublicRules(services, params.processId ?? "", null, language);
  if (read === null || read.shown === null) throw new Response(null, { status: 404 });
  return { ...read, shown: read.shown };
}

export const loader = guarded("proposals.own", (visit) => {
  const { shown, processId, processTitle } = rulesOf(visit);
  const t = publicTranslation(visit.language).getFixedT(null, "public");
  return {
    title: t("moderation.confirm.title"),
    process: processTitle.text,
    number: shown.number,
    rules: shown.rules,
    version: t("moderation.rules.version", {
      number: `${shown.number}`,
      date: dayOfMoment(shown.publishedAt, visit.language),
    }),
    confirmed: !mustConfirmRules(visit.services, processId),
    back: wayBack(visit.request),
  };
});

export const action = guarded("proposals.own", async (visit) => {
  const { processId } = rulesOf(visit);
  const form = await visit.request.formData();
  const number = Number(form.get("number"));
  if (form.get("rulesRead") === null) return data({ problem: "missing" } as const, { status: 422 });
  const confirmed = confirmRules(visit.services, processId, number);
  if (confirmed.ok) return redirect(wayBack(visit.request), 303);
  const changed = confirmed.problem.code === "rules_changed";
  return data({ problem: changed ? "changed" : "refused" } as const, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data === undefined ? "Losrunde" : `${data.title} · ${data.process}` },
];

export default function OwnRulesPage() {
  const { title, process, number, rules, version, confirmed, back } =
    useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem ?? null;
  const { t } = useTranslation("public");
  return (
    <div className="prose stack">
      <h1 className="kern-heading-large">{title}</h1>
      {problem !== null && <Alert kind="danger" title={t(`moderation.confirm.${problem}`)} />}
      <p className="kern-body kern-body--large">{t("moderation.confirm.lead")}</p>
      <p className="kern-body">{t("proposals.ofProcess", { process: `\u2068${process}\u2069` })}</p>
      <p className="kern-body">{version}</p>
      <RuleList rules={rules} />
      <p className="kern-body">{t("moderation.rules.enforcement")}</p>
      {confirmed ? (
        <>
          <Alert kind="success" title={t("moderation.confirm.confirmed")} />
          <div className="actions">
            <ButtonLink href={back}>{t("moderation.confirm.back")}</ButtonLink>
          </div>
        </>
      ) : (
        <Form method="post" className="form">
          <input type="hidden" name="number" value={number} />
          <CheckField name="rulesRead" value="yes" label={t("moderation.confirm.tick")} required />
          <div className="actions">
            <Button>{t("moderation.confirm.submit")}</Button>
            <ButtonLink look="tertiary" href="/r/me">
              {t("reply.own.title")}
            </ButtonLink>
          </div>
        </Form>
      )}
    </div>
  );
}
