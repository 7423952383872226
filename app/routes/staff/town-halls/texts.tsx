import { type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LANGUAGE_NAMES } from "#app/i18n/languages.ts";
import { enteredValues } from "#app/routes/form-errors.ts";
import { guarded, type Visit } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { TRANSLATIONS } from "#app/services/texts/translations.ts";
import { saveTranslations } from "#app/services/town-halls/save-translations.server.ts";
import { translationUnits } from "#app/services/town-halls/translation-units.ts";
import { Button } from "#app/ui/button.tsx";
import { useFormat } from "#app/ui/format.ts";
import { enteredTranslations } from "./entered-translations.ts";
import { FormAlert } from "./form-alert.tsx";
import { faultyForm, refusedForm, visitedTownHall } from "./town-hall-visit.server.ts";
import { TranslationUnits } from "./translation-rows-of-units.tsx";
import { townHallPageTitle } from "./use-town-hall.ts";

function translated(visit: Visit) {
  const townHall = visitedTownHall(visit);
  const language = TRANSLATIONS.find((known) => known === visit.params.language);
  if (language === undefined) throw new Response(null, { status: 404 });
  return { id: townHall.id, language, units: translationUnits(townHall, language) };
}

export const loader = guarded("townHall.write", (visit) => {
  const { language, units } = translated(visit);
  const name = LANGUAGE_NAMES[language];
  return {
    title: staffTitles(visit.language)("townHalls:texts.pageTitle", { language: name }),
    language,
    units,
  };
});

export const action = guarded("townHall.write", async (visit) => {
  const { id, language, units } = translated(visit);
  const values = enteredValues(await visit.request.formData());
  const { entered, errors } = enteredTranslations(units, values);
  if (Object.keys(errors).length > 0) return faultyForm(errors, values);
  const result = saveTranslations(visit.services, id, language, entered);
  if (!result.ok) return refusedForm(result.problem, values);
  return redirect(`/staff/town-halls/${id}?notice=translated`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  townHallPageTitle(matches, data?.title);

export default function TownHallTexts() {
  const { title, language, units } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("townHalls");
  const format = useFormat();
  const done = units.filter(({ state }) => state === "current").length;
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body prose">{t("texts.lead")}</p>
      <p className="kern-body">
        {t("texts.progress", { done: format.whole(done), all: format.whole(units.length) })}
      </p>
      <FormAlert answer={answer} />
      <Form method="post" key={language} className="stack">
        <TranslationUnits
          language={language}
          units={units}
          values={answer?.values ?? null}
          errors={answer?.errors ?? {}}
        />
        <div className="actions">
          <Button>{t("texts.save")}</Button>
        </div>
      </Form>
    </>
  );
}
