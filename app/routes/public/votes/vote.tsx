import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { TownWords } from "#app/routes/town-words.tsx";
import { readPublicVote } from "#app/services/votes/results/read-public-vote.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { VoteArticle } from "./vote-article.tsx";
import { votePage } from "./vote-page.server.ts";

export const loader = guarded("public", ({ request, services, params, language }) => {
  const view = readPublicVote(services, params.voteId ?? "", language);
  if (view === null) throw new Response(null, { status: 404 });
  const { t } = publicTranslation(language);
  return {
    page: votePage(view, language),
    pdfFailed: new URL(request.url).searchParams.has("problem"),
    pageTitle: `${view.title.text} · ${t("public:votePage.pageTitle")}`,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
];

export default function PublicVotePage() {
  const { page, pdfFailed } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  const { id, process } = page;
  return (
    <>
      {pdfFailed && (
        <Alert kind="danger" title={t("votePage.sheet.problemTitle")}>
          <p className="kern-body">{t("votePage.sheet.problem")}</p>
        </Alert>
      )}
      <VoteArticle
        page={page}
        kicker={
          <>
            <p className="kern-body">
              <a className="kern-link" href={`/processes/${process.id}`}>
                <TownWords text={process.title} />
              </a>
            </p>
            {page.internal && <p className="kern-body">{t("votePage.group.note")}</p>}
          </>
        }
        resultLinks={
          <ul className="bullets no-print">
            <li className="kern-body">
              <a className="kern-link" href={`/votes/${id}/ballots`}>
                {t("votePage.result.ballots")}
              </a>
            </li>
            <li className="kern-body">
              <a className="kern-link" href={`/votes/${id}/result-sheet.pdf`}>
                {t("votePage.result.sheet")}
              </a>
            </li>
            <li className="kern-body">
              <a className="kern-link" href={`/votes/${id}/result.json`} download>
                {t("votePage.result.json")}
              </a>
            </li>
          </ul>
        }
      />
      <p className="kern-body no-print">
        <a className="kern-link" href={`/processes/${process.id}/votes`}>
          {t("votePage.allVotes")}
        </a>
      </p>
    </>
  );
}
