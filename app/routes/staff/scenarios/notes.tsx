import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LANGUAGE_NAMES, staffLanguage } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import { guarded, type Visit } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { readScenario } from "#app/services/scenarios/read-scenario.server.ts";
import {
  saveScenarioNotes,
  translatedNotesSchema,
} from "#app/services/scenarios/save-scenario-notes.server.ts";
import { type NoteKey, notesOf } from "#app/services/scenarios/scenario-notes.ts";
import { TRANSLATIONS } from "#app/services/texts/translations.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { TranslationRows } from "../translation-rows.tsx";
import { ProblemText } from "./problem-text.tsx";
import { useFault } from "./use-fault.ts";

function translatedIn({ services, params }: Visit) {
  const scenario = readScenario(services, params.modelId ?? "");
  const language = TRANSLATIONS.find((known) => known === params.language);
  if (scenario === null || language === undefined) throw new Response(null, { status: 404 });
  return { scenario, language };
}

export const loader = guarded("facts.write", (visit) => {
  const { scenario, language } = translatedIn(visit);
  // The labels that everyone reads.
  const { t } = publicTranslation(staffLanguage(visit.language));
  const label = (key: NoteKey) =>
    key === "ages" || key === "water" || key === "pupilForecast"
      ? t(`public:scenarios.form.${key}`)
      : t(`public:scenarios.inputs.${key}`);
  return {
    id: scenario.id,
    title: staffTitles(visit.language)("scenarios:notes.pageTitle", {
      language: LANGUAGE_NAMES[language],
    }),
    name: scenario.original.title,
    language,
    version: scenario.documentVersion,
    notes: notesOf(scenario.document).map(([key, note]) => ({
      key,
      label: label(key),
      original: note.de,
      translation: note[language],
      outdated: note.outdated?.includes(language) ?? false,
    })),
  };
});

export const action = guarded("facts.write", async (visit) => {
  const { scenario, language } = translatedIn(visit);
  const values = enteredValues(await visit.request.formData());
  const { version = "", ...entered } = values;
  const notes = translatedNotesSchema.safeParse(entered);
  if (!notes.success) {
    return data({ errors: formErrors(notes.error), values, problem: null }, { status: 422 });
  }
  const saved = saveScenarioNotes(visit.services, scenario.id, language, notes.data, version);
  if (saved.ok) return redirect(`/staff/scenarios/${scenario.id}?notice=text`, 303);
  const errors: Record<string, string> = {};
  return data({ errors, values, problem: saved.problem }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · ${data?.name ?? ""}` },
];

export default function ScenarioNotes() {
  const { id, title, language, version, notes } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["scenarios", "common"]);
  const fault = useFault(answer?.errors ?? {});
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body prose">{t("notes.lead")}</p>
      {answer !== undefined && (
        <Alert kind="danger" title={t("common:form.pleaseCheck")}>
          {answer.problem !== null && <ProblemText problem={answer.problem} />}
        </Alert>
      )}
      <Form method="post" key={language}>
        <input type="hidden" name="version" value={answer?.values.version ?? version} />
        <TranslationRows
          language={language}
          rows={notes.map(({ key, label, original, translation, outdated }) => ({
            field: key,
            label: outdated ? `${label} (${t("notes.outdated")})` : label,
            original,
            translation: answer?.values[key] ?? translation,
            error: fault(key),
          }))}
        />
        <div className="actions">
          <Button>{t("notes.save")}</Button>
          <ButtonLink look="tertiary" href={`/staff/scenarios/${id}`}>
            {t("common:actions.cancel")}
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
