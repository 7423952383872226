import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { listOwnAmendments } from "#app/services/amendments/list-own-amendments.server.ts";
import { readOwnParticipation } from "#app/services/participation/read-own-participation.server.ts";
import { listOwnProposals } from "#app/services/proposals/list-proposals.server.ts";
import { readOwnJoins } from "#app/services/proposals/read-joins.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { OwnAmendments, ownAmendmentsInWords } from "../amendments/own-amendments.tsx";
import { ownStanding } from "../moderation/own-standing.server.ts";
import { OwnStanding } from "../moderation/own-standing.tsx";
import { JoinLink } from "./own-joins.tsx";
import { ProposalCards } from "./proposal-cards.tsx";
import { listedInWords } from "./proposal-words.server.ts";
import { withTitle, withTitles } from "./with-title.server.ts";

export const loader = guarded("proposals.own", (visit) => {
  const { services, language } = visit;
  const t = publicTranslation(language).getFixedT(null, "public");
  const { toDecide, own } = listOwnAmendments(services);
  return {
    pageTitle: t("proposals.own.title"),
    standing: ownStanding(visit),
    open: readOwnParticipation(services)?.open ?? false,
    asked: readOwnJoins(services)
      .filter(({ answered }) => answered === null)
      .map((join) => withTitles(join, language))
      .map(({ proposal, into }) => ({ proposal, into })),
    proposals: listOwnProposals(services).map((each) => listedInWords(each, t, language)),
    amendments: ownAmendmentsInWords(
      { toDecide, own: own.map((each) => withTitle(each, language)) },
      t,
    ),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
];

export default function OwnProposalsPage() {
  const { proposals, asked, open, amendments, standing } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  return (
    <div className="stack">
      <div className="prose">
        <h1 className="kern-heading-large">{t("proposals.own.title")}</h1>
        <p className="kern-body kern-body--large">
          {t(open ? "proposals.own.lead" : "proposals.own.closed")}
        </p>
      </div>
      <OwnStanding standing={standing} />
      {asked.length > 0 && (
        <Alert kind="info" title={t("proposalLinks.join.waiting", { count: asked.length })}>
          <ul>
            {asked.map(({ proposal, into }) => {
              const own = proposals.some(({ id }) => id === proposal.id) ? proposal : into;
              return (
                <li className="kern-body" key={`${proposal.id} ${into.id}`}>
                  <JoinLink proposal={own} />
                </li>
              );
            })}
          </ul>
        </Alert>
      )}
      {open && (
        <div className="actions">
          <ButtonLink href="/r/me/proposals/new">{t("proposals.own.new")}</ButtonLink>
          <ButtonLink look="tertiary" href="/r/me/proposals/join">
            {t("coauthors.joinTitle")}
          </ButtonLink>
        </div>
      )}
      {proposals.length === 0 ? (
        <p className="kern-body">{t("proposals.own.empty")}</p>
      ) : (
        <ProposalCards proposals={proposals} base="/r/me/proposals" />
      )}
      <OwnAmendments {...amendments} />
    </div>
  );
}
