import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LANGUAGE_NAMES } from "#app/i18n/languages.ts";
import { proposalTranslationsDe } from "#app/i18n/staff/proposal-translations.de.ts";
import { DifferenceList } from "#app/routes/difference-list.tsx";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import { guarded, type Visit } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { translationsOf, wholeText } from "#app/services/proposals/read-translations.server.ts";
import {
  removeTranslation,
  TRANSLATED_FIELDS,
  translateProposal,
  translationSchema,
} from "#app/services/proposals/translate-proposal.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { TranslationRows } from "../translation-rows.tsx";
import { wordedProposalOf } from "./proposal-of.server.ts";
import { translationDifferences } from "./translation-differences.server.ts";

function translated(visit: Visit) {
  const { proposal, address } = wordedProposalOf(visit);
  const translation = translationsOf(visit.services, proposal).find(
    ({ language }) => language === visit.params.language,
  );
  if (translation === undefined) throw new Response(null, { status: 404 });
  return { proposal, address, translation };
}

export const loader = guarded("proposals.write", (visit) => {
  const { proposal, address, translation } = translated(visit);
  const { language, stored, mark, state } = translation;
  const { current } = proposal;
  const original = { ...current, text: wholeText(current) };
  const title = staffTitles(visit.language)("proposalTranslations:title", {
    language: LANGUAGE_NAMES[language],
  });
  return {
    ...{ title, address, language, mark, written: proposal.language },
    basedOn: current.number,
    outdatedSince: state === "outdated" ? (stored?.basedOn ?? null) : null,
    exists: stored !== null,
    fields: TRANSLATED_FIELDS.map((field) => ({
      field,
      original: original[field],
      translation: stored?.[field] ?? "",
    })),
    pageTitle: `${title} · ${current.title}`,
  };
});

export const action = guarded("proposals.write", async (visit) => {
  const { proposal, address, translation } = translated(visit);
  const { services } = visit;
  const { language } = translation;
  const values = enteredValues(await visit.request.formData());
  if (values.intent === "remove") {
    removeTranslation(services, proposal.id, language);
    return redirect(`${address}?notice=saved`, 303);
  }
  const input = translationSchema.safeParse(values);
  if (!input.success) {
    const errors = formErrors(input.error);
    return data({ values, errors, problem: null, meanwhile: null }, { status: 422 });
  }
  const shown = { basedOn: Number(values.basedOn) || 1, mark: values.mark ?? "" };
  const saved = translateProposal(services, proposal.id, language, input.data, shown);
  if (saved.ok) return redirect(`${address}?notice=saved`, 303);
  if (saved.problem.code === "translation_incomplete") {
    const errors = Object.fromEntries(
      saved.problem.params.fields.map((field) => [field, "text_missing"]),
    );
    return data({ values, errors, problem: null, meanwhile: null }, { status: 422 });
  }
  const { code } = saved.problem;
  const meanwhile =
    code === "translation_changed_meanwhile"
      ? translationDifferences(visit, translation, input.data)
      : null;
  return data({ values, errors: {}, problem: code, meanwhile }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

type ProblemCode = keyof (typeof proposalTranslationsDe)["problems"];

function isProblemCode(code: string | undefined): code is ProblemCode {
  return code !== undefined && code in proposalTranslationsDe.problems;
}

export default function ProposalTextsPage() {
  const loaded = useLoaderData<typeof loader>();
  const { title, address, language, written, basedOn, outdatedSince, fields, mark } = loaded;
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["proposalTranslations", "common"]);
  const sentence = (code: string | undefined) =>
    isProblemCode(code) ? t(`problems.${code}`) : code;
  const values: Readonly<Record<string, string>> = answer?.values ?? {};
  const errors: Readonly<Record<string, string>> = answer?.errors ?? {};
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body prose">{t("lead")}</p>
      {answer !== undefined && (
        <Alert kind="danger" title={t("common:form.pleaseCheck")}>
          {answer.problem !== null && <p className="kern-body">{sentence(answer.problem)}</p>}
        </Alert>
      )}
      {answer?.meanwhile != null && (
        <DifferenceList differences={answer.meanwhile.differences} words={answer.meanwhile.words} />
      )}
      {outdatedSince !== null && (
        <Alert
          kind="warning"
          title={t("outdated", { was: `${outdatedSince}`, now: `${basedOn}` })}
        />
      )}
      <Form method="post" key={language}>
        <input type="hidden" name="basedOn" value={basedOn} />
        <input type="hidden" name="mark" value={mark} />
        <TranslationRows
          language={language}
          rows={fields.map(({ field, original, translation }) => ({
            ...{ field, original },
            originalLanguage: written,
            label: t(`fields.${field}`),
            translation: values[field] ?? translation,
            required: field === "title" || field === "text",
            short: field === "title",
            error: sentence(errors[field]),
          }))}
        />
        <div className="actions">
          <Button>{t("save")}</Button>
          <ButtonLink look="tertiary" href={address}>
            {t("common:actions.cancel")}
          </ButtonLink>
        </div>
      </Form>
      {loaded.exists && (
        <AskFirst summary={t("remove")} consequence={t("removeConsequence")}>
          <Form method="post">
            <Button look="secondary" name="intent" value="remove">
              {t("remove")}
            </Button>
          </Form>
        </AskFirst>
      )}
    </>
  );
}
