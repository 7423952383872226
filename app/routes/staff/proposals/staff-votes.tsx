import { useTranslation } from "react-i18next";
import type { ProposalPage } from "#app/routes/public/proposals/proposal-page.server.ts";
import { VoteLinks } from "#app/routes/public/vote-links/vote-links.tsx";
import { staffVoteLink } from "../staff-vote-link.ts";

/** The votes about a proposal; organisers are led to where they hold each. */
export function StaffVotes({ votes }: { votes: ProposalPage["votes"] }) {
  const { t } = useTranslation("proposals");
  if (votes.length === 0) return null;
  return (
    <section className="prose">
      <h2 className="kern-heading-medium">{t("votes")}</h2>
      <VoteLinks votes={votes.map(staffVoteLink)} />
    </section>
  );
}
