import { useTranslation } from "react-i18next";
import type { NamedProposal } from "#app/services/proposals/read-joins.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ProposalLink } from "./own-joins.tsx";

/** Where a proposal went, and what went into it. */
export function JoinedWith(props: {
  joined: { readonly into: NamedProposal | null; readonly from: readonly NamedProposal[] };
}) {
  const { into, from } = props.joined;
  const { t } = useTranslation("public");
  return (
    <>
      {into !== null && (
        <Alert kind="info" title={t("proposalLinks.join.went")}>
          <p className="kern-body">
            <ProposalLink proposal={into} />
          </p>
        </Alert>
      )}
      {from.length > 0 && (
        <section className="prose">
          <h2 className="kern-heading-medium">{t("proposalLinks.join.came")}</h2>
          <ul>
            {from.map((proposal) => (
              <li className="kern-body" key={proposal.id}>
                <ProposalLink proposal={proposal} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
