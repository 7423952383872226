import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { direction, LANGUAGE_NAMES, languageTag, staffLanguage } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { statementPage } from "#app/routes/public/appeals/statement-page.server.ts";
import { StatementRows } from "#app/routes/public/appeals/statement-view.tsx";
import { appealDecisionSchema } from "#app/services/appeals/appeal-fields.ts";
import { decideAppeal } from "#app/services/appeals/decide-appeal.server.ts";
import { readAppeal } from "#app/services/appeals/read-appeal.server.ts";
import { takeAppeal } from "#app/services/appeals/take-appeal.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { useFormat } from "#app/ui/format.ts";
import { AppealDecisionForm, appealSentenceCode, TakeAppealForm } from "./appeal-decision-form.tsx";

export const loader = guarded("moderation.read", ({ services, params, language, request }) => {
  const own = staffLanguage(language);
  const found = readAppeal(services, params.appealId ?? "", own);
  if (found === null) throw new Response(null, { status: 404 });
  const { statement, ...rest } = found;
  const t = publicTranslation(own).getFixedT(null, "public");
  return {
    ...rest,
    page: statementPage(statement, { t, language: own }),
    saved: new URL(request.url).searchParams.has("saved"),
    title: staffTitles(language)("appeals:appeal.title"),
  };
});

export const action = guarded("moderation.write", async ({ services, params, request }) => {
  const { appealId = "" } = params;
  const values = enteredValues(await request.formData());
  const { intent } = values;
  const refused = (problem: string | null, errors: Record<string, string>, status: number) => {
    if (problem === "appeal_missing") throw new Response(null, { status: 404 });
    return data({ values, errors, problem }, { status });
  };
  if (intent === "take" || intent === "give_back") {
    const taken = takeAppeal(services, appealId, intent);
    if (!taken.ok) return refused(taken.problem.code, {}, 409);
    return redirect(`/staff/moderation/appeals/${appealId}`, 303);
  }
  const input = appealDecisionSchema.safeParse(values);
  if (!input.success) return refused(null, formErrors(input.error), 422);
  const decided = decideAppeal(services, appealId, input.data);
  if (!decided.ok) return refused(decided.problem.code, {}, 409);
  return redirect(`/staff/moderation/appeals/${appealId}?saved`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data === undefined ? "" : `${data.title} · ${data.page.measureName}` },
];

export default function AppealPage() {
  const loaded = useLoaderData<typeof loader>();
  const { page, appeal, author, bar, deciders, appealDecider } = loaded;
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["appeals", "common"]);
  const format = useFormat();
  const written = { lang: languageTag(appeal.language), dir: direction(appeal.language) };
  const refusal = appealSentenceCode(answer?.problem ?? null);
  return (
    <article className="stack">
      <h1 className="kern-heading-large">{t("appeal.of", { date: format.day(appeal.at) })}</h1>
      {loaded.saved && answer === undefined && <Alert kind="success" title={t("appeal.saved")} />}
      {answer !== undefined && (
        <Alert kind="danger" title={t("common:form.pleaseCheck")}>
          {refusal !== null && <p className="kern-body">{t(`problems.${refusal}`)}</p>}
        </Alert>
      )}
      {appeal.result !== null && (
        <section className="prose stack">
          <Alert
            kind={appeal.result === "overturned" ? "success" : "info"}
            title={t(`appeal.${appeal.result}`)}
          >
            <p className="kern-body">
              {t("appeal.decidedBy", {
                name: appealDecider ?? "",
                date: format.day(appeal.decidedAt ?? appeal.at),
              })}
            </p>
          </Alert>
          <h2 className="kern-heading-medium">{t("appeal.answer")}</h2>
          <p className="kern-body keep-lines" {...written}>
            {appeal.reason}
          </p>
        </section>
      )}
      <section className="prose stack">
        <h2 className="kern-heading-medium">{t("appeal.text")}</h2>
        {appeal.text === null ? (
          <p className="kern-body">{t("appeal.textErased")}</p>
        ) : (
          <p className="kern-body keep-lines" {...written}>
            {appeal.text}
          </p>
        )}
        <p className="kern-body">
          {t("appeal.written", { language: LANGUAGE_NAMES[appeal.language] })}
        </p>
        <p className="kern-body">
          {t("appeal.author")}:{" "}
          <bdi>{author === null ? t("appeal.town") : (author.shownName ?? t("appeal.former"))}</bdi>
        </p>
      </section>
      <section className="prose stack">
        <h2 className="kern-heading-medium">{t("appeal.decision")}</h2>
        <StatementRows rows={page.rows} />
        <p className="kern-body">
          {t("appeal.deciders")}: {format.list(deciders)}
        </p>
      </section>
      {appeal.result === null && bar !== null && (
        <Alert kind="info" title={t("appeal.barTitle")}>
          <p className="kern-body">{t(`problems.${bar}`)}</p>
        </Alert>
      )}
      {appeal.result === null && bar === null && (
        <>
          <TakeAppealForm mine={loaded.mine} assignedTo={loaded.assignedTo} />
          <AppealDecisionForm
            language={appeal.language}
            values={answer?.values ?? {}}
            errors={answer?.errors ?? {}}
          />
        </>
      )}
      <ul className="link-row no-print">
        <li>
          <a className="kern-link" href="/staff/moderation/appeals">
            {t("title")}
          </a>
        </li>
        <li>
          <a className="kern-link" href={`/staff/moderation/${loaded.caseId}`}>
            {t("appeal.toCase")}
          </a>
        </li>
        {author !== null && (
          <li>
            <a className="kern-link" href={`/staff/moderation/people/${author.participantId}`}>
              {t("appeal.toHistory")}
            </a>
          </li>
        )}
      </ul>
    </article>
  );
}
