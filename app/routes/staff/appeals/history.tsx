import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { staffLanguage } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { ruleText } from "#app/services/moderation/stored-rules.server.ts";
import { may } from "#app/services/permissions.ts";
import {
  linkAttendee,
  unlinkAttendee,
} from "#app/services/sanction-history/link-attendee.server.ts";
import { readHistory } from "#app/services/sanction-history/read-history.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { AttendeeLinks } from "./attendee-links.tsx";
import { PastDecisions, PastSanctions } from "./past-measures.tsx";

export const loader = guarded("moderation.read", (visit) => {
  const { services, params, language, actor, request } = visit;
  const history = readHistory(services, params.participantId ?? "");
  if (history === null) throw new Response(null, { status: 404 });
  const own = staffLanguage(language);
  const t = publicTranslation(own).getFixedT(null, "public");
  return {
    ...history,
    decisions: history.decisions.map((decision) => ({
      ...decision,
      measure: t(`appeals.measures.${decision.measure}`),
      kind: t(`appeals.kinds.${decision.kind}`),
      rule: decision.rule === null ? "" : ruleText(decision.rule, own).text,
    })),
    now: services.now,
    mayWrite: may(actor, "moderation.write"),
    saved: new URL(request.url).searchParams.has("saved"),
    title: staffTitles(language)("appeals:history.title"),
  };
});

export const action = guarded("moderation.write", async ({ services, params, request }) => {
  const { participantId = "" } = params;
  const form = await request.formData();
  const chosen = form.get("attendeeId");
  const link = { participantId, attendeeId: typeof chosen === "string" ? chosen : "" };
  const result =
    form.get("intent") === "unlink" ? unlinkAttendee(services, link) : linkAttendee(services, link);
  if (!result.ok) {
    const { code } = result.problem;
    return data({ problem: code }, { status: code === "attendee_unknown" ? 422 : 409 });
  }
  return redirect(`/staff/moderation/people/${participantId}?saved`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function HistoryPage() {
  const loaded = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem ?? null;
  const { t } = useTranslation(["appeals", "common"]);
  const name =
    loaded.kind === "panel" ? t("history.panel") : (loaded.shownName ?? t("history.former"));
  return (
    <article className="stack">
      <div className="prose stack">
        <h1 className="kern-heading-large">{loaded.title}</h1>
        <p className="kern-body">{t("history.lead")}</p>
        <p className="kern-body">
          {t("history.shownName")}: <bdi>{name === "" ? t("history.noName") : name}</bdi>
        </p>
      </div>
      {loaded.saved && problem === null && <Alert kind="success" title={t("history.saved")} />}
      {problem !== null && (
        <Alert kind="danger" title={t("common:form.pleaseCheck")}>
          <p className="kern-body">{t(`history.problems.${problem}`)}</p>
        </Alert>
      )}
      <PastDecisions decisions={loaded.decisions} now={loaded.now} />
      <PastSanctions sanctions={loaded.floor} />
      <AttendeeLinks
        linked={loaded.linked}
        unlinked={loaded.unlinked}
        mayWrite={loaded.mayWrite}
        error={problem === "attendee_unknown" ? t("history.problems.attendee_unknown") : undefined}
      />
      <p className="no-print">
        <a className="kern-link" href="/staff/moderation/appeals">
          {t("title")}
        </a>
      </p>
    </article>
  );
}
