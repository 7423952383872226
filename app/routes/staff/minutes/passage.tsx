import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { isLanguage, LANGUAGE_NAMES } from "#app/i18n/languages.ts";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { PASSAGE_FIELDS, passageSchema } from "#app/services/minutes/passage-fields.ts";
import { readPassage } from "#app/services/minutes/read-passage.server.ts";
import { savePassage } from "#app/services/minutes/save-passage.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/form-field.tsx";
import { townHallPageTitle } from "../town-halls/use-town-hall.ts";
import { TranslationRows } from "../translation-rows.tsx";
import { useMinutesProblem } from "./minutes-problem.ts";

/** The German text of an item, or one of its translations where the address names a language. */
function placeOf(params: { readonly key?: string; readonly language?: string }) {
  const language = params.language ?? "de";
  if (!isLanguage(language) || params.language === "de") throw new Response(null, { status: 404 });
  return { key: params.key ?? "", language };
}

export const loader = guarded("townHall.write", ({ services, params, language }) => {
  const { townHallId = "" } = params;
  const place = placeOf(params);
  const passage = readPassage(services, townHallId, place);
  if (passage === null) throw new Response(null, { status: 404 });
  const t = staffTitles(language);
  const item = passage.title ?? t("minutes:evening");
  return {
    title:
      place.language === "de"
        ? t("minutes:passage.title", { title: item })
        : t("minutes:passage.translation", {
            title: item,
            language: LANGUAGE_NAMES[place.language],
          }),
    back: `/staff/town-halls/${townHallId}/minutes`,
    language: place.language,
    passage,
  };
});

export const action = guarded("townHall.write", async ({ services, params, request }) => {
  const { townHallId = "" } = params;
  const place = placeOf(params);
  const values = enteredValues(await request.formData());
  const input = passageSchema.safeParse(values);
  if (!input.success) {
    return data({ errors: formErrors(input.error), values, problem: null }, { status: 422 });
  }
  const versions = { seen: Number(values.seen), basedOn: Number(values.basedOn) };
  const result = savePassage(services, townHallId, place, input.data, versions);
  if (result.ok) return redirect(`/staff/town-halls/${townHallId}/minutes?notice=saved`, 303);
  const errors: Record<string, string> = {};
  return data({ errors, values, problem: result.problem }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  townHallPageTitle(matches, data?.title);

export default function MinutesPassagePage() {
  const { title, back, language, passage } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["minutes", "common"]);
  const sentence = useMinutesProblem();
  const { stored, original } = passage;
  const conflict = answer?.problem?.code === "passage_changed_meanwhile";
  const entered = (field: (typeof PASSAGE_FIELDS)[number]) =>
    answer?.values[field] ?? stored?.[field] ?? "";
  const errorOf = (field: string) => {
    const code = answer?.errors[field];
    return code === undefined
      ? undefined
      : t(code === "text_too_long" ? "errors.text_too_long" : "errors.text_missing");
  };
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body prose">{t("passage.lead")}</p>
      {answer?.problem != null && (
        <Alert
          kind={conflict ? "warning" : "danger"}
          title={conflict ? t("passage.conflictTitle") : t("common:form.pleaseCheck")}
        >
          <p className="kern-body">
            {conflict ? t("passage.conflictText") : sentence(answer.problem)}
          </p>
        </Alert>
      )}
      {passage.outdated && (
        <Alert kind="warning" title={t("passage.outdatedTitle")}>
          <p className="kern-body">{t("passage.outdatedText")}</p>
        </Alert>
      )}
      <Form method="post" className="form" key={`${language} ${passage.key}`}>
        <input type="hidden" name="seen" value={stored?.revision ?? 0} />
        <input type="hidden" name="basedOn" value={original?.revision ?? 0} />
        {language === "de"
          ? PASSAGE_FIELDS.map((field) => (
              <TextArea
                key={field}
                name={field}
                label={t(`fields.${field}`)}
                hint={t(`hints.${field}`)}
                error={errorOf(field)}
                defaultValue={entered(field)}
                rows={8}
                lang="de"
              />
            ))
          : original !== null && (
              <TranslationRows
                language={language}
                rows={PASSAGE_FIELDS.map((field) => ({
                  field,
                  label: t(`fields.${field}`),
                  original: original[field],
                  translation: entered(field),
                  error: errorOf(field),
                }))}
              />
            )}
        {conflict &&
          PASSAGE_FIELDS.map((field) => (
            <div key={field} className="minutes-stored">
              <p className="kern-label">{t("passage.stored", { field: t(`fields.${field}`) })}</p>
              <p className="kern-body keep-lines" lang={language === "de-simple" ? "de" : language}>
                {stored?.[field] || t("passage.storedNothing")}
              </p>
            </div>
          ))}
        <div className="actions">
          <Button>{t("passage.save")}</Button>
          <ButtonLink look="tertiary" href={back}>
            {t("passage.back")}
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
