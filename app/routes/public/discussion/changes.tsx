import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { DifferenceList } from "#app/routes/difference-list.tsx";
import { differenceWords } from "#app/routes/difference-words.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { readContributionHistory } from "#app/services/contributions/read-contribution-history.server.ts";
import { dayOfMoment } from "#app/ui/dates.ts";
import { discussedInWords } from "./contribution-words.server.ts";
import { DiscussedTitle } from "./discussion-frame.tsx";

export const loader = guarded("public", ({ services, params, language }) => {
  const { proposalId = "", contributionId = "" } = params;
  const history = readContributionHistory(services, contributionId);
  if (history === null || history.proposal.id !== proposalId) {
    throw new Response(null, { status: 404 });
  }
  const t = publicTranslation(language).getFixedT(null, "public");
  const proposal = discussedInWords(history.proposal, t);
  return {
    proposal,
    back: `/proposals/${proposalId}/discussion/${history.id}`,
    shortened: history.shortened,
    words: differenceWords(language),
    differences: history.changes.map(({ number, at, parts }) => ({
      id: `${number}`,
      label: t("discussion.changes.of", {
        number: `${number}`,
        date: dayOfMoment(at, language),
      }),
      kind: "changed" as const,
      language: history.language,
      parts,
    })),
    pageTitle: `${t("discussion.changes.title")} · ${proposal.title}`,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
  { name: "robots", content: "noindex" },
];

export default function ContributionChangesPage() {
  const { proposal, back, shortened, words, differences } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  return (
    <article className="prose stack">
      <DiscussedTitle proposal={proposal} />
      <h1 className="kern-heading-large">{t("discussion.changes.title")}</h1>
      {differences.length > 0 && <DifferenceList differences={differences} words={words} />}
      {shortened && <p className="kern-body">{t("discussion.changes.shortened")}</p>}
      <p className="no-print">
        <a className="kern-link" href={back}>
          {t("discussion.changes.toContribution")}
        </a>
      </p>
    </article>
  );
}
