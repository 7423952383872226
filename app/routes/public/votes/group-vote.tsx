import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { TownWords } from "#app/routes/town-words.tsx";
import { readGroupVote } from "#app/services/votes/results/read-group-vote.server.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { ballotInWords } from "./ballot-in-words.server.ts";
import { VoteArticle } from "./vote-article.tsx";
import { votePage } from "./vote-page.server.ts";

/** What a vote came to, at the doors of those who could vote: with reasons, and with names where it was open. */
export const loader = guarded("votes.own", ({ services, params, language }) => {
  const found = readGroupVote(services, params.voteId ?? "", language);
  if (found === null) throw new Response(null, { status: 404 });
  const { t } = publicTranslation(language);
  const { view, reasons, names } = found;
  const counted = view.result !== null;
  return {
    page: { ...votePage(view, language), door: null },
    consents: counted
      ? view.questions
          .filter(({ rule }) => rule.kind === "consent")
          .map(({ id, text }) => ({ id, text, reasons: reasons[id] ?? [] }))
      : [],
    names: names.map(({ name, cast }) => ({
      name: name ?? t("public:votePage.group.noName"),
      ...ballotInWords(view.questions, cast, language),
    })),
    pageTitle: `${view.title.text} · ${t("public:votePage.group.title")}`,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
];

export default function GroupVotePage() {
  const { page, consents, names } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  return (
    <VoteArticle
      page={page}
      kicker={<p className="kern-body">{t("votePage.group.title")}</p>}
      resultLinks={
        !page.internal && (
          <p className="kern-body no-print">
            <a className="kern-link" href={`/votes/${page.id}/ballots`}>
              {t("votePage.result.ballots")}
            </a>
          </p>
        )
      }
    >
      {consents.map(({ id, text, reasons }) => (
        <section className="stack prose" key={id}>
          <h2 className="kern-heading-medium">{t("votePage.group.reasons")}</h2>
          <p className="kern-body">
            <TownWords text={text} />
          </p>
          {reasons.length === 0 ? (
            <p className="kern-body">{t("votePage.group.noReasons")}</p>
          ) : (
            <>
              <p className="kern-body">{t("votePage.group.reasonsLead")}</p>
              <ul className="bullets">
                {reasons.map((reason, index) => (
                  <li
                    className="kern-body written"
                    dir="auto"
                    key={`${index.toString()}-${reason}`}
                  >
                    {reason}
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      ))}
      {names.length > 0 && (
        <section className="stack">
          <h2 className="kern-heading-medium">{t("votePage.group.names")}</h2>
          <p className="kern-body prose">{t("votePage.group.namesLead")}</p>
          <DataTable
            caption={t("votePage.group.names")}
            captionHidden
            rows={names}
            rowKey={({ code }) => code}
            columns={[
              {
                header: t("votePage.group.name"),
                cell: ({ name }) => <bdi>{name}</bdi>,
                rowHeader: true,
              },
              ...page.questions.map((question, at) => ({
                header: t("votePage.question", { number: question.number }),
                cell: ({ answers }: (typeof names)[number]) => <bdi>{answers[at]}</bdi>,
              })),
            ]}
          />
        </section>
      )}
    </VoteArticle>
  );
}
