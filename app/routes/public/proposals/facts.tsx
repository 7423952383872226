import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { isChangeable } from "#app/domain/proposals/proposal-life.ts";
import { guarded, type Visit } from "#app/routes/guard.server.ts";
import { readOwnProposal } from "#app/services/proposals/read-proposal.server.ts";
import { readRulesFirst } from "../moderation/rules-gate.server.ts";
import { chooseFact, factChoice } from "./fact-choice.server.ts";
import { FactChoice } from "./fact-choice.tsx";

function ownProposal({ services, params }: Visit) {
  const proposal = readOwnProposal(services, params.proposalId ?? "");
  if (proposal === null) throw new Response(null, { status: 404 });
  return { proposal, back: `/r/me/proposals/${proposal.id}` };
}

export const loader = guarded("proposals.own", (visit) => {
  const { proposal, back } = ownProposal(visit);
  if (isChangeable(proposal.stage)) readRulesFirst(visit, proposal.processId);
  const page = factChoice(visit, proposal.id, visit.language);
  return { page, back, pageTitle: `${page.words.title} · ${proposal.current.title}` };
});

export const action = guarded("proposals.own", (visit) => {
  const { proposal, back } = ownProposal(visit);
  const place = { proposalId: proposal.id, address: `${back}/facts` };
  return chooseFact(visit, place, visit.language);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
];

export default function OwnFactsPage() {
  const { page, back } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("public");
  return (
    <div className="stack">
      <FactChoice page={page} refused={answer?.refused ?? null} />
      <p>
        <a className="kern-link" href={back}>
          {t("proposals.own.edit")}
        </a>
      </p>
    </div>
  );
}
