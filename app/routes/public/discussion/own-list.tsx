import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { listOwnContributions } from "#app/services/contributions/own-contributions.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { ContributionText } from "./contribution-card.tsx";
import { contributionInWords, discussedInWords } from "./contribution-words.server.ts";
import { DiscussedTitle } from "./discussion-frame.tsx";

export const loader = guarded("proposals.own", ({ services, language }) => {
  const t = publicTranslation(language).getFixedT(null, "public");
  return {
    pageTitle: t("discussion.own.title"),
    contributions: listOwnContributions(services, language).map(({ contribution, proposal }) => ({
      ...contributionInWords(contribution, t, language),
      withdrawn: contribution.stub?.kind === "withdrawn",
      proposal: discussedInWords(proposal, t),
    })),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
];

export default function OwnContributionsPage() {
  const { contributions } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  return (
    <div className="stack">
      <div className="prose">
        <h1 className="kern-heading-large">{t("discussion.own.title")}</h1>
        <p className="kern-body kern-body--large">{t("discussion.own.lead")}</p>
      </div>
      {contributions.length === 0 && (
        <>
          <p className="kern-body">{t("discussion.own.empty")}</p>
          <div className="actions">
            <ButtonLink href="/proposals">{t("discussion.own.toProposals")}</ButtonLink>
          </div>
        </>
      )}
      <ul className="thread-list">
        {contributions.map((contribution) => (
          <li key={contribution.id}>
            <article className="contribution">
              <h2 className="contribution__head">
                {contribution.kindName} · {contribution.on}
              </h2>
              <DiscussedTitle proposal={contribution.proposal} />
              <ContributionText contribution={contribution} />
              {!contribution.withdrawn && (
                <ul className="link-row no-print">
                  <li>
                    <a className="kern-link" href={`/r/me/contributions/${contribution.id}`}>
                      {t("discussion.own.edit")}
                    </a>
                  </li>
                </ul>
              )}
            </article>
          </li>
        ))}
      </ul>
    </div>
  );
}
