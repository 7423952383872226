import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LANGUAGE_NAMES } from "#app/i18n/languages.ts";
import { enteredValues } from "#app/routes/form-errors.ts";
import { guarded, type Visit } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { TRANSLATIONS } from "#app/services/texts/translations.ts";
import { translateVote } from "#app/services/votes/setup/translate-vote.server.ts";
import { voteTranslationUnits } from "#app/services/votes/setup/translation-units.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckField } from "#app/ui/check-field.tsx";
import { useFormat } from "#app/ui/format.ts";
import { CancelLink } from "../cancel-link.tsx";
import { processPageTitle } from "../process/use-process.ts";
import { enteredVoteTexts } from "./entered-vote-texts.server.ts";
import { FormAlert } from "./form-alert.tsx";
import { VoteHead } from "./vote-head.tsx";
import { voteOf } from "./vote-of.server.ts";
import { VoteTranslations } from "./vote-translations.tsx";

function translated(visit: Visit) {
  const { vote, address } = voteOf(visit);
  const language = TRANSLATIONS.find((known) => known === visit.params.language);
  if (language === undefined) throw new Response(null, { status: 404 });
  return { vote, address, language, units: voteTranslationUnits(vote.definition, language) };
}

export const loader = guarded("votes.write", (visit) => {
  const { vote, address, language, units } = translated(visit);
  if (vote.status !== "draft") throw redirect(address);
  return {
    title: staffTitles(visit.language)("voteSetup:texts.title", {
      language: LANGUAGE_NAMES[language],
    }),
    vote: vote.definition.texts.original.title,
    ...{ address, language, units },
  };
});

export const action = guarded("votes.write", async (visit) => {
  const { vote, address, language, units } = translated(visit);
  const values = enteredValues(await visit.request.formData());
  const { entered, errors } = enteredVoteTexts(units, values);
  if (Object.keys(errors).length > 0) {
    return data({ values, errors, problem: null }, { status: 422 });
  }
  const saved = translateVote(visit.services, vote.id, language, entered);
  if (saved.ok) return redirect(`${address}?notice=translated`, 303);
  return data({ values, errors, problem: saved.problem }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

export default function VoteTextsPage() {
  const { title, vote, address, language, units } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("voteSetup");
  const format = useFormat();
  const done = units.filter(({ state }) => state === "current").length;
  return (
    <>
      <VoteHead address={address} title={vote} />
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body prose">{t("texts.lead")}</p>
      <p className="kern-body">
        {t("texts.progress", { done: format.whole(done), all: format.whole(units.length) })}
      </p>
      <FormAlert answer={answer} />
      <Form method="post" key={language} className="stack">
        <VoteTranslations
          language={language}
          units={units}
          values={answer?.values ?? null}
          errors={answer?.errors ?? {}}
        />
        {units.some(({ kind }) => kind === "option") && (
          <CheckField
            name="keepNames"
            value="yes"
            label={t("texts.keepNames")}
            hint={t("texts.keepNamesHint")}
          />
        )}
        <div className="actions">
          <Button>{t("texts.save")}</Button>
          <CancelLink href={address} />
        </div>
      </Form>
    </>
  );
}
