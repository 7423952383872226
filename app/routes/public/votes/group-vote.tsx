import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded, type Visit } from "#app/routes/guard.server.ts";
import { TownWords } from "#app/routes/town-words.tsx";
import {
  findGroupBallot,
  readGroupBallotPage,
} from "#app/services/votes/results/read-ballots.server.ts";
import { readGroupVote } from "#app/services/votes/results/read-group-vote.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { ballotInWords } from "./ballot-in-words.server.ts";
import { ballotsPage, pageAsked } from "./ballots-page.server.ts";
import { GroupBallots } from "./group-ballots.tsx";
import { UntilFinal } from "./until-final.tsx";
import { VoteArticle } from "./vote-article.tsx";
import { votePage } from "./vote-page.server.ts";

/** What a vote came to, at the doors of those who could vote: with reasons, and with names where it was open. */
export const loader = guarded("votes.own", (visit) => pageFor(visit, null));

/** As on the public list, a tracking code is in no address. */
export const action = guarded("votes.own", async (visit) => {
  const typed = (await visit.request.formData()).get("code");
  const page = pageFor(visit, typeof typed === "string" ? typed : "");
  return data(page, { status: page.ballots?.found?.kind === "found" ? 200 : 422 });
});

function pageFor({ request, services, params, language, actor }: Visit, typed: string | null) {
  const { voteId = "" } = params;
  const found = readGroupVote(services, voteId, language);
  if (found === null) throw new Response(null, { status: 404 });
  const { t } = publicTranslation(language);
  const { view, reasons, names } = found;
  const list = readGroupBallotPage(services, voteId, pageAsked(request));
  const lookedUp = typed === null ? null : findGroupBallot(services, voteId, typed);
  const internal = view.definition.nature === "internal";
  const { pathname, searchParams } = new URL(request.url);
  return {
    page: { ...votePage(view, language), door: null, files: !internal },
    /** A code opens this page no longer than the roll is there; other pages are for everybody. */
    byCode: internal && actor.kind === "voter",
    sheet: internal && view.result !== null ? `${pathname}/result-sheet.pdf` : null,
    pdfFailed: searchParams.has("problem"),
    /** The list of an internal vote has no public page. */
    ballots: internal && list !== null ? ballotsPage(view, list, lookedUp, language) : null,
    consents:
      view.result === null
        ? []
        : view.questions
            .filter(({ rule }) => rule.kind === "consent")
            .map(({ id, text }) => ({ id, text, reasons: reasons[id] ?? [] })),
    names: names.map(({ name, cast }) => ({
      name: name ?? t("public:votePage.group.noName"),
      ...ballotInWords(view.questions, cast, language),
    })),
    pageTitle: `${view.title.text} · ${t("public:votePage.group.title")}`,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [
  { title: found?.pageTitle ?? "Losrunde" },
];

export default function GroupVotePage() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? loaded;
  const { page, ballots, consents, names, byCode, sheet, pdfFailed } = answer;
  const { t } = useTranslation("public");
  return (
    <VoteArticle
      page={page}
      kicker={
        <>
          <p className="kern-body">{t("votePage.group.title")}</p>
          {pdfFailed && (
            <Alert kind="danger" title={t("votePage.sheet.problemTitle")}>
              <p className="kern-body">{t("votePage.sheet.problem")}</p>
            </Alert>
          )}
          {byCode && <UntilFinal status={page.status} />}
        </>
      }
      resultLinks={
        <p className="kern-body no-print">
          {sheet === null ? (
            <a className="kern-link" href={`/votes/${page.id}/ballots`}>
              {t("votePage.result.ballots")}
            </a>
          ) : (
            <a className="kern-link" href={sheet}>
              {t("votePage.result.sheet")}
            </a>
          )}
        </p>
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
      {ballots !== null && <GroupBallots page={ballots} />}
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
