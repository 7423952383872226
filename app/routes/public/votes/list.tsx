import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { namedVoteInWords } from "#app/routes/public/vote-links/named-vote-in-words.server.ts";
import { VoteLinks } from "#app/routes/public/vote-links/vote-links.tsx";
import { readPublicProcess } from "#app/services/processes/read-public-process.server.ts";
import { listPublicVotes } from "#app/services/votes/results/read-public-vote.server.ts";
import { isolated } from "#app/ui/figures.ts";

export const loader = guarded("public", ({ services, params, language }) => {
  const process = readPublicProcess(services, params.processId ?? "", language);
  if (process === null) throw new Response(null, { status: 404 });
  const t = publicTranslation(language).getFixedT(null, "public");
  return {
    processId: process.id,
    title: t("votePage.listTitle", { process: isolated(process.texts.title.text) }),
    votes: listPublicVotes(services, process.id).map((vote) =>
      namedVoteInWords(vote, { t, language }),
    ),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? "Losrunde" },
];

export default function PublicVotesPage() {
  const { processId, title, votes } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  return (
    <div className="stack">
      <div className="prose">
        <h1 className="kern-heading-large">{title}</h1>
        <p className="kern-body kern-body--large">{t("votePage.listLead")}</p>
      </div>
      {votes.length === 0 ? (
        <p className="kern-body">{t("votePage.listEmpty")}</p>
      ) : (
        <VoteLinks votes={votes} />
      )}
      <p className="kern-body no-print">
        <a className="kern-link" href={`/processes/${processId}`}>
          {t("votePage.toProcess")}
        </a>
      </p>
    </div>
  );
}
