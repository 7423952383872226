import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { readOwnParticipation } from "#app/services/participation/read-own-participation.server.ts";
import { listOwnProposals } from "#app/services/proposals/list-proposals.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { ProposalCards } from "./proposal-cards.tsx";
import { listedInWords } from "./proposal-words.server.ts";

export const loader = guarded("proposals.own", ({ services, language }) => {
  const t = publicTranslation(language).getFixedT(null, "public");
  return {
    pageTitle: t("proposals.own.title"),
    open: readOwnParticipation(services)?.open ?? false,
    proposals: listOwnProposals(services).map((each) => listedInWords(each, t, language)),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
];

export default function OwnProposalsPage() {
  const { proposals, open } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  return (
    <div className="stack">
      <div className="prose">
        <h1 className="kern-heading-large">{t("proposals.own.title")}</h1>
        <p className="kern-body kern-body--large">
          {t(open ? "proposals.own.lead" : "proposals.own.closed")}
        </p>
      </div>
      {open && (
        <div className="actions">
          <ButtonLink href="/r/me/proposals/new">{t("proposals.own.new")}</ButtonLink>
        </div>
      )}
      {proposals.length === 0 ? (
        <p className="kern-body">{t("proposals.own.empty")}</p>
      ) : (
        <ProposalCards proposals={proposals} base="/r/me/proposals" />
      )}
    </div>
  );
}
