import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { direction, languageTag } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { countAmendments } from "#app/services/amendments/count-amendments.server.ts";
import { readAnnouncedItem } from "#app/services/proposals/proposal-item.server.ts";
import { readPublicFacts } from "#app/services/proposals/read-cited-facts.server.ts";
import { readJoinedWith } from "#app/services/proposals/read-joins.server.ts";
import { readPublicProposal } from "#app/services/proposals/read-proposal.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { AmendmentsSection } from "../amendments/amendments-section.tsx";
import { discussionStart } from "../discussion/discussion-start.server.ts";
import { DiscussionStart } from "../discussion/discussion-start.tsx";
import { stubIfHidden } from "../moderation/stub-in-words.server.ts";
import { VoteLinks } from "../vote-links/vote-links.tsx";
import { CitedFacts } from "./cited-facts.tsx";
import { citedFactsInWords } from "./cited-facts-in-words.server.ts";
import { FromItem } from "./from-item.tsx";
import { JoinedWith } from "./joined-with.tsx";

import { PlaceMap } from "./place-map.tsx";
import { placeOnMap } from "./place-on-map.server.ts";

import { type ProposalPage, proposalPage } from "./proposal-page.server.ts";
import { ProposalText } from "./proposal-text.tsx";
import { ProposalTimeline } from "./proposal-timeline.tsx";
import { supportGoal } from "./support-goal.server.ts";
import { inReadersLanguage } from "./translation.server.ts";
import { TranslationNote } from "./translation-note.tsx";

export const loader = guarded("public", (visit) => {
  const { services, params, language, request } = visit;
  const proposal = readPublicProposal(services, params.proposalId ?? "");
  if (proposal === null) throw new Response(null, { status: 404 });
  stubIfHidden(visit, "proposal", proposal.id);
  const t = publicTranslation(language).getFixedT(null, "public");
  const written = proposalPage(proposal, { t, language, now: services.now });
  const original = new URL(request.url).searchParams.get("text") === "original";
  const { page, note } = inReadersLanguage(services, proposal, written, { t, language, original });
  return {
    cited: citedFactsInWords(readPublicFacts(services, proposal.id, language), language),
    joined: readJoinedWith(services, proposal.id),
    item: readAnnouncedItem(services, proposal.id, language),
    place: placeOnMap(services, proposal, language),
    goal: supportGoal(services, proposal.id, { t, language }),
    ...{ page, note },
    amendments: countAmendments(services, proposal.id),
    discussion: discussionStart(services, proposal.id, { t, language }),
    pageTitle: `${page.title} · ${t("proposals.title")}`,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
];

export default function PublicProposalPage() {
  const { page, note, cited, joined, item, place, goal, amendments, discussion } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  return (
    <article className="stack">
      <div className="prose">
        <p className="kern-body kern-body--bold">{page.standing}</p>
        <h1
          className="kern-heading-large"
          lang={languageTag(page.language)}
          dir={direction(page.language)}
        >
          {page.title}
        </h1>
        {page.written !== null && <p className="kern-body">{page.written}</p>}
        <TranslationNote note={note} />
        <p className="kern-body">
          {t("proposals.authors")}:{" "}
          {page.authors.map((author, index) => (
            <span key={author}>
              {index > 0 && " · "}
              <bdi>{author}</bdi>
            </span>
          ))}
        </p>
        {page.reinstated !== null && <Alert kind="info" title={page.reinstated} />}
        {page.erased !== null && <p className="kern-body">{page.erased}</p>}
        <FromItem item={item} />
        {page.due !== null && <Alert kind={page.overdue ? "warning" : "info"} title={page.due} />}
      </div>
      {page.votes.length > 0 && (
        <section className="prose">
          <h2 className="kern-heading-medium">{t("voteLinks.title")}</h2>
          <VoteLinks votes={page.votes} />
          {page.inVote && <p className="kern-body">{t("voteLinks.fixed")}</p>}
        </section>
      )}
      <JoinedWith joined={joined} />
      {page.erased === null && <ProposalText page={page} />}
      <CitedFacts cited={cited} />
      <PlaceMap place={place} />
      <Support page={page} goal={goal} />
      <AmendmentsSection proposalId={page.id} counts={amendments} amendable={page.supportable} />
      <DiscussionStart start={discussion} />
      <ProposalTimeline events={page.timeline} />
      <section className="prose">
        <h2 className="kern-heading-medium">{t("proposals.versions")}</h2>
        <ul>
          {page.versions.map(({ number, on }, index) => (
            <li className="kern-body" key={number}>
              {index === page.versions.length - 1 ? (
                t(`proposals.${index === 0 ? "versionCurrent" : "versionOf"}`, {
                  number: `${number}`,
                  date: on,
                })
              ) : (
                <a className="kern-link" href={`/proposals/${page.id}/versions/${number}`}>
                  {t(`proposals.${index === 0 ? "versionCurrent" : "versionOf"}`, {
                    number: `${number}`,
                    date: on,
                  })}
                </a>
              )}
            </li>
          ))}
        </ul>
      </section>
      <ul className="link-row no-print">
        <li>
          <a className="kern-link" href="/proposals">
            {t("proposals.all")}
          </a>
        </li>
        <li>
          <a className="kern-link" href={`/processes/${page.processId}/rules`}>
            {t("moderation.rules.title")}
          </a>
        </li>
        <li>
          <a className="kern-link" href={`/report/proposal/${page.id}`} rel="nofollow">
            {t("moderation.report.link")}
          </a>
        </li>
      </ul>
    </article>
  );
}

function Support({ page, goal }: { page: ProposalPage; goal: readonly string[] }) {
  const { t } = useTranslation("public");
  return (
    <section className="prose stack">
      <h2 className="kern-heading-medium">{t("proposals.support.title")}</h2>
      <p className="kern-body">{[`${page.supporters}.`, ...goal].join(" ")}</p>
      {page.supportable ? (
        <>
          <p className="kern-body">{t("proposals.support.explain")}</p>
          <div className="actions no-print">
            <ButtonLink look="secondary" href={`/r/me/support/${page.id}`}>
              {t("proposals.support.toCode")}
            </ButtonLink>
          </div>
        </>
      ) : (
        <p className="kern-body">{t("proposals.support.over")}</p>
      )}
      {page.stage === "put" && (
        <p className="no-print">
          <a className="kern-link" href={`/r/me/support/${page.id}`}>
            {t("proposals.support.withdraw")}
          </a>
        </p>
      )}
    </section>
  );
}
