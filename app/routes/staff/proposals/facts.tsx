import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { staffLanguage } from "#app/i18n/languages.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { chooseFact, factChoice } from "#app/routes/public/proposals/fact-choice.server.ts";
import { FactChoice } from "#app/routes/public/proposals/fact-choice.tsx";
import { wordedProposalOf } from "./proposal-of.server.ts";

export const loader = guarded("proposals.write", (visit) => {
  const { proposal, address } = wordedProposalOf(visit);
  const page = factChoice(visit, proposal.id, staffLanguage(visit.language));
  return { page, address, pageTitle: `${page.words.title} · ${proposal.current.title}` };
});

export const action = guarded("proposals.write", (visit) => {
  const { proposal, address } = wordedProposalOf(visit);
  const place = { proposalId: proposal.id, address: `${address}/facts` };
  return chooseFact(visit, place, staffLanguage(visit.language));
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function StaffFactsPage() {
  const { page, address } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("proposalLinks");
  return (
    <>
      <FactChoice page={page} refused={answer?.refused ?? null} />
      <p className="no-print">
        <a className="kern-link" href={address}>
          {t("toProposal")}
        </a>
      </p>
    </>
  );
}
