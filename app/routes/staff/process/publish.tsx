import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LANGUAGE_NAMES } from "#app/i18n/languages.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { missingFields, PROCESS_TEXT_FIELDS } from "#app/services/processes/process-fields.ts";
import { publishProcess } from "#app/services/processes/publish-process.server.ts";
import { readProcess } from "#app/services/processes/read-process.server.ts";
import { TRANSLATIONS, translationState } from "#app/services/texts/translations.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ProblemText } from "./problem-text.tsx";
import { processPageTitle } from "./use-process.ts";

export const loader = guarded("process.write", ({ services, params, language }) => {
  const process = readProcess(services, params.processId ?? "");
  if (process === null) throw new Response(null, { status: 404 });
  if (process.status !== "draft") throw redirect(`/staff/processes/${process.id}`);
  return {
    title: staffTitles(language)("processes:publish.title"),
    address: `/staff/processes/${process.id}`,
    missing: missingFields(process.original),
    translations: TRANSLATIONS.map((translation) => ({
      language: translation,
      state: translationState(
        process.translations[translation],
        process.original,
        PROCESS_TEXT_FIELDS,
      ),
    })).filter(({ state }) => state !== "current"),
  };
});

export const action = guarded("process.write", ({ services, params }) => {
  const id = params.processId ?? "";
  const result = publishProcess(services, id);
  if (result.ok) return redirect(`/staff/processes/${id}?notice=published`, 303);
  if (result.problem.code === "process_not_found") throw new Response(null, { status: 404 });
  return data({ problem: result.problem }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

const VISIBLE = ["texts", "dates", "pool", "draw"] as const;

export default function PublishProcess() {
  const { title, address, missing, translations } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["processes", "common"]);
  const ready = missing.length === 0;
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      {answer !== undefined && (
        <Alert kind="danger" title={t("common:errors.brokenTitle")}>
          <ProblemText problem={answer.problem} />
        </Alert>
      )}
      {!ready && (
        <Alert kind="danger" title={t("publish.missingTitle")}>
          <p className="kern-body">{t("publish.missingText")}</p>
          <ul className="kern-body bullets">
            {missing.map((field) => (
              <li key={field}>{t(`fields.${field}`)}</li>
            ))}
          </ul>
        </Alert>
      )}
      {translations.length > 0 && (
        <Alert kind="warning" title={t("publish.translationsTitle")}>
          <ul className="kern-body bullets">
            {translations.map(({ language, state }) => (
              <li key={language}>
                {LANGUAGE_NAMES[language]}: {t(`texts.state.${state}`)}
              </li>
            ))}
          </ul>
          <p className="kern-body">{t("publish.translationsText")}</p>
        </Alert>
      )}
      <section className="prose">
        <p className="kern-body">{t("publish.lead")}</p>
        <ul className="kern-body bullets">
          {VISIBLE.map((part) => (
            <li key={part}>{t(`publish.visible.${part}`)}</li>
          ))}
        </ul>
        <p className="kern-body">{t("publish.hidden")}</p>
        <p className="kern-body kern-body--bold">{t("publish.final")}</p>
      </section>
      <Form method="post" className="actions">
        {ready ? (
          <Button>{t("publish.action")}</Button>
        ) : (
          <ButtonLink href={`${address}/edit`}>{t("publish.completeTexts")}</ButtonLink>
        )}
        <ButtonLink look="tertiary" href={address}>
          {t("common:actions.cancel")}
        </ButtonLink>
      </Form>
    </>
  );
}
