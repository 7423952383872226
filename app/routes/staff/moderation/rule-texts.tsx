import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { plainText } from "#app/domain/texts/plain-text.ts";
import { LANGUAGE_NAMES } from "#app/i18n/languages.ts";
import { enteredValues } from "#app/routes/form-errors.ts";
import { guarded, type Visit } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { LONGEST_MODERATION } from "#app/services/moderation/longest-words.ts";
import { readRulesForStaff } from "#app/services/moderation/read-rules-for-staff.server.ts";
import { translateRules } from "#app/services/moderation/translate-rules.server.ts";
import { processTitle } from "#app/services/processes/process-title.server.ts";
import { TRANSLATIONS } from "#app/services/texts/translations.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { TranslationRows } from "../translation-rows.tsx";
import { useModerationSentence } from "./moderation-sentence.ts";

function translated({ services, params }: Visit) {
  const language = TRANSLATIONS.find((known) => known === params.language);
  const newest = readRulesForStaff(services, params.processId ?? "")[0];
  if (language === undefined || newest === undefined) throw new Response(null, { status: 404 });
  return {
    language,
    rules: newest.rules,
    address: `/staff/processes/${params.processId}/moderation/rules`,
  };
}

export const loader = guarded("moderation.rules", (visit) => {
  const { language, rules, address } = translated(visit);
  const title = staffTitles(visit.language)("moderation:rules.textsTitle", {
    language: LANGUAGE_NAMES[language],
  });
  return {
    ...{ title, language, address },
    rules: rules.map(({ id, position, texts }) => ({
      id,
      position,
      original: texts.original.text,
      translation: texts.translations[language]?.text ?? "",
      outdated: (texts.translations[language]?.basedOn ?? 1) < texts.original.revision,
    })),
    pageTitle: `${title} · ${processTitle(visit.services, visit.params.processId ?? "")}`,
  };
});

export const action = guarded("moderation.rules", async (visit) => {
  const { language, rules, address } = translated(visit);
  const values = enteredValues(await visit.request.formData());
  const texts = Object.fromEntries(
    rules.map(({ id }) => [id, plainText(values[id] ?? "").replace(/\s+/gu, " ")]),
  );
  const tooLong = rules.filter(({ id }) => (texts[id] ?? "").length > LONGEST_MODERATION.rule);
  if (tooLong.length > 0) {
    return data({ values, tooLong: tooLong.map(({ id }) => id) }, { status: 422 });
  }
  translateRules(visit.services, visit.params.processId ?? "", language, texts);
  return redirect(`${address}?notice=translated`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function RuleTextsPage() {
  const { title, language, rules, address } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["moderation", "common"]);
  const sentence = useModerationSentence();
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body prose">{t("rules.textsLead")}</p>
      {answer !== undefined && <Alert kind="danger" title={t("common:form.pleaseCheck")} />}
      {rules.some(({ outdated }) => outdated) && (
        <Alert kind="warning" title={t("common:translation.states.outdated")} />
      )}
      <Form method="post" key={language} className="stack">
        <TranslationRows
          language={language}
          rows={rules.map(({ id, position, original, translation }) => ({
            field: id,
            label: t("rules.ruleField", { position: `${position}` }),
            original,
            translation: answer?.values[id] ?? translation,
            error: answer?.tooLong.includes(id) ? sentence("words_too_long") : undefined,
          }))}
        />
        <div className="actions">
          <Button>{t("rules.textsSave")}</Button>
          <ButtonLink look="tertiary" href={address}>
            {t("common:actions.cancel")}
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
