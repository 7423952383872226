import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { direction, languageTag, staffLanguage } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { contributionInWords } from "#app/routes/public/discussion/contribution-words.server.ts";
import { readUnansweredQuestions } from "#app/services/contributions/unanswered-questions.server.ts";
import { processTitle } from "#app/services/processes/process-title.server.ts";
import { Pager } from "../pager.tsx";

export const loader = guarded("proposals.read", ({ services, params, language, request }) => {
  const processId = params.processId ?? "";
  const own = staffLanguage(language);
  const t = publicTranslation(own).getFixedT(null, "public");
  const page = Number.parseInt(new URL(request.url).searchParams.get("page") ?? "1", 10) || 1;
  const found = readUnansweredQuestions(services, processId, { page, language: own });
  const title = staffTitles(language)("discussion:questions.title");
  return {
    ...{ title, total: found.total, page: found.page, pages: found.pages },
    address: `/staff/processes/${processId}/proposals`,
    questions: found.questions.map(({ question, ...proposal }) => ({
      ...contributionInWords(question, t, own),
      proposal: { title: proposal.title, language: proposal.language },
      days: proposal.days,
    })),
    pageTitle: `${title} · ${processTitle(services, processId)}`,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

/** Everything in a process on which people wait for a word of the town. */
export default function UnansweredQuestionsPage() {
  const { title, total, page, pages, address, questions } = useLoaderData<typeof loader>();
  const { t } = useTranslation("discussion");
  return (
    <>
      <div className="prose">
        <h1 className="kern-heading-large">{title}</h1>
        <p className="kern-body">{t("questions.lead")}</p>
        <p className="kern-body kern-body--bold">{t("questions.count", { count: total })}</p>
      </div>
      {total > 0 && (
        <p className="kern-body no-print">
          <a className="kern-link" href={`${address}/questions.csv`} download>
            {t("questions.csv")}
          </a>
        </p>
      )}
      <ol className="thread-list">
        {questions.map((question) => (
          <li key={question.id}>
            <article className="contribution">
              <h2 className="contribution__head">
                <a
                  className="kern-link"
                  href={`${address}/${question.proposalId}/discussion/${question.id}`}
                >
                  {t("questions.answer", { count: question.days })}
                </a>
                <bdi>{question.author}</bdi>
              </h2>
              <p
                className="kern-body contribution__text"
                lang={languageTag(question.language)}
                dir="auto"
              >
                {question.text}
              </p>
              <p className="kern-body kern-body--small">
                {question.on} ·{" "}
                <a
                  className="kern-link"
                  href={`${address}/${question.proposalId}`}
                  lang={languageTag(question.proposal.language)}
                  dir={direction(question.proposal.language)}
                >
                  {question.proposal.title}
                </a>
              </p>
            </article>
          </li>
        ))}
      </ol>
      <Pager page={page} pages={pages} />
      <p className="kern-body no-print">
        <a className="kern-link" href={address}>
          {t("questions.back")}
        </a>
      </p>
    </>
  );
}
