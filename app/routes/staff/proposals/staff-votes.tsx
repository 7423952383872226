import { useTranslation } from "react-i18next";
import type { ProposalPage } from "#app/routes/public/proposals/proposal-page.server.ts";
import { VoteLinks } from "#app/routes/public/vote-links/vote-links.tsx";
import { staffVoteLink } from "../staff-vote-link.ts";

/** The votes about a proposal; organisers are led to where they hold each. */
export function StaffVotes(props: {
  readonly votes: ProposalPage["votes"];
  /** Where a vote about it is begun; null where that cannot be done. */
  readonly begin: string | null;
}) {
  const { votes, begin } = props;
  const { t } = useTranslation("proposals");
  if (votes.length === 0 && begin === null) return null;
  return (
    <section className="prose">
      <h2 className="kern-heading-medium">{t("votes")}</h2>
      {votes.length > 0 && <VoteLinks votes={votes.map(staffVoteLink)} />}
      {begin !== null && (
        <p className="kern-body no-print">
          <a className="kern-link" href={begin}>
            {t("beginVote")}
          </a>
        </p>
      )}
    </section>
  );
}
