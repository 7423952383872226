import type { MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LANGUAGE_NAMES, LANGUAGES } from "#app/i18n/languages.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/form-field.tsx";
import { processPageTitle } from "../process/use-process.ts";
import { previewedQuestions, sampledElectorate } from "./preview-samples.server.ts";
import { RuleInWords } from "./rule-in-words.tsx";
import { VoteHead } from "./vote-head.tsx";
import { voteOf } from "./vote-of.server.ts";

export const loader = guarded("votes.read", (visit) => {
  const { vote, address } = voteOf(visit);
  const entitled = sampledElectorate(visit, vote);
  return {
    title: staffTitles(visit.language)("voteSetup:preview.title"),
    vote: vote.definition.texts.original.title,
    ...{ address, entitled, ballot: `/votes/${vote.id}/preview`, languages: LANGUAGES },
    questions: previewedQuestions(visit, vote, entitled),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

export default function VotePreviewPage() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation("voteSetup");
  return (
    <>
      <VoteHead address={page.address} title={page.vote} />
      <h1 className="kern-heading-large">{page.title}</h1>
      <p className="kern-body prose">{t("preview.lead")}</p>
      <section className="prose">
        <h2 className="kern-heading-medium">{t("preview.ballot")}</h2>
        <p className="kern-body">{t("preview.ballotLead")}</p>
        <ul className="bullets">
          {page.languages.map((language) => (
            <li key={language} className="kern-body">
              <a className="kern-link" href={`${page.ballot}?language=${language}`}>
                {t("preview.ballotIn", { language: LANGUAGE_NAMES[language] })}
              </a>
            </li>
          ))}
        </ul>
      </section>
      {page.questions.length === 0 ? (
        <p className="kern-body">{t("preview.noQuestions")}</p>
      ) : (
        <Form method="get" className="search-row no-print">
          <TextField
            name="entitled"
            label={t("preview.entitled")}
            hint={t("preview.entitledHint")}
            defaultValue={page.entitled}
            inputMode="numeric"
            size={8}
          />
          <Button look="secondary">{t("preview.recompute")}</Button>
        </Form>
      )}
      {page.questions.map((question) => (
        <section key={question.id} className="stack">
          <h2 className="kern-heading-medium">
            {t("preview.question", { number: String(question.number) })}:{" "}
            <span lang="de">{question.text}</span>
          </h2>
          <div className="prose">
            <h3 className="kern-heading-small">
              {t("preview.rule")}: {question.rule}
            </h3>
            <RuleInWords sentences={question.words} />
          </div>
          <div className="stack">
            <h3 className="kern-heading-small">{t("preview.samples")}</h3>
            <p className="kern-body prose">
              {t(question.samples === null ? "preview.noSamples" : "preview.samplesLead")}
            </p>
            <ul className="card-list">
              {(question.samples ?? []).map(({ sample, headline, reasons }) => (
                <li key={sample}>
                  <h4 className="kern-title">{t(`preview.cases.${sample}`)}</h4>
                  <p className="kern-body kern-body--bold">{headline}</p>
                  {reasons.map((reason) => (
                    <p key={reason} className="kern-body">
                      {reason}
                    </p>
                  ))}
                </li>
              ))}
            </ul>
          </div>
        </section>
      ))}
    </>
  );
}
