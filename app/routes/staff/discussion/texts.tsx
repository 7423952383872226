import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { isLanguage, LANGUAGE_NAMES } from "#app/i18n/languages.ts";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import { guarded, type Visit } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { contributionTranslationSchema } from "#app/services/contributions/contribution-fields.ts";
import { translateContribution } from "#app/services/contributions/translate-contribution.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { TranslationRows } from "../translation-rows.tsx";
import { wordedContributionOf } from "./contribution-of.server.ts";
import { useDiscussionSentence } from "./discussion-sentence.ts";

/** The contribution, and the language into which it is translated. */
function placeOf(visit: Visit) {
  const { found, address } = wordedContributionOf(visit);
  const { language: target } = visit.params;
  const stored = found.translations.find(({ language }) => language === target);
  if (!isLanguage(target) || stored === undefined || found.text === "") {
    throw new Response(null, { status: 404 });
  }
  return { found, address, target, stored };
}

export const loader = guarded("proposals.write", (visit) => {
  const { found, address, target, stored } = placeOf(visit);
  const { contribution, text } = found;
  const title = staffTitles(visit.language)("discussion:texts.title", {
    language: LANGUAGE_NAMES[target],
  });
  return {
    ...{ title, address, target, stored, text },
    written: contribution.language,
    version: contribution.version,
  };
});

export const action = guarded("proposals.write", async (visit) => {
  const { found, address, target } = placeOf(visit);
  const values = enteredValues(await visit.request.formData());
  const input = contributionTranslationSchema.safeParse(values);
  if (!input.success) {
    return data({ values, errors: formErrors(input.error), problem: null }, { status: 422 });
  }
  const { id } = found.contribution;
  const done = translateContribution(visit.services, id, target, input.data);
  if (done.ok) return redirect(`${address}?notice=translated`, 303);
  return data({ values, errors: {}, problem: done.problem.code }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function ContributionTextsPage() {
  const { title, address, target, stored, text, written, version } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["discussion", "common"]);
  const sentence = useDiscussionSentence();
  const errors: Readonly<Record<string, string>> = answer?.errors ?? {};
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body prose">{t("texts.lead")}</p>
      {answer !== undefined && (
        <Alert kind="danger" title={t("common:form.pleaseCheck")}>
          {answer.problem !== null && <p className="kern-body">{sentence(answer.problem)}</p>}
        </Alert>
      )}
      {stored.state === "outdated" && <Alert kind="warning" title={t("texts.outdated")} />}
      <Form method="post" className="form">
        <input type="hidden" name="basedOn" value={version} />
        <TranslationRows
          language={target}
          rows={[
            {
              field: "text",
              label: t("texts.label"),
              original: text,
              originalLanguage: written,
              translation: answer?.values.text ?? stored.text,
              error: sentence(errors.text),
            },
          ]}
        />
        <div className="actions">
          <Button>{t("texts.submit")}</Button>
          <ButtonLink look="tertiary" href={address}>
            {t("common:actions.cancel")}
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
