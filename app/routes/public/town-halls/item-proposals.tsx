import { useTranslation } from "react-i18next";
import { ProposalLink } from "#app/routes/public/proposals/own-joins.tsx";
import type { NamedProposal } from "#app/services/proposals/read-joins.server.ts";

/** The proposals that come from an item of the agenda. */
export function ItemProposals({ proposals }: { proposals: readonly NamedProposal[] }) {
  const { t } = useTranslation("public");
  if (proposals.length === 0) return null;
  return (
    <>
      <h4 className="kern-title kern-title--small">{t("proposalLinks.item.proposals")}</h4>
      <ul className="bullets">
        {proposals.map((proposal) => (
          <li key={proposal.id} className="kern-body">
            <ProposalLink proposal={proposal} />
          </li>
        ))}
      </ul>
    </>
  );
}
