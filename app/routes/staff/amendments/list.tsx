import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { staffLanguage } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { AmendmentCard } from "#app/routes/public/amendments/amendment-card.tsx";
import {
  amendmentInWords,
  cardWords,
} from "#app/routes/public/amendments/amendment-words.server.ts";
import { readAmendmentsToDecide } from "#app/services/amendments/read-amendments.server.ts";
import { may } from "#app/services/permissions.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { wordedProposalOf } from "../proposals/proposal-of.server.ts";

export const loader = guarded("proposals.read", (visit) => {
  const { proposal, address } = wordedProposalOf(visit);
  const found = readAmendmentsToDecide(visit.services, proposal.id);
  if (found === null) throw new Response(null, { status: 404 });
  const language = staffLanguage(visit.language);
  const t = publicTranslation(language).getFixedT(null, "public");
  return {
    address,
    versions: `/proposals/${proposal.id}/versions`,
    title: found.title,
    amendable: found.amendable,
    ended: found.ended,
    mayWrite: may(visit.actor, "proposals.write"),
    amendments: found.amendments.map((each) => amendmentInWords(each, found, { t, language })),
    words: cardWords({ t, language }),
    pageTitle: `${staffTitles(visit.language)("amendments:title")} · ${found.title}`,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function StaffAmendmentsPage() {
  const { address, versions, title, amendable, ended, mayWrite, amendments, words } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation("amendments");
  return (
    <div className="stack">
      <h1 className="kern-heading-large">{t("title")}</h1>
      <div className="prose">
        <p className="kern-body kern-body--large">
          <bdi>{title}</bdi>
        </p>
        <p className="kern-body">{t(amendable ? "lead" : ended ? "ended" : "fixed")}</p>
      </div>
      {mayWrite && amendable && (
        <div className="actions no-print">
          <ButtonLink href={`${address}/amendments/new`}>{t("toNew")}</ButtonLink>
        </div>
      )}
      {amendments.length === 0 ? (
        <p className="kern-body prose">{t("none")}</p>
      ) : (
        <ul className="card-list">
          {amendments.map((amendment) => (
            <li key={amendment.id} className="prose">
              <AmendmentCard
                amendment={amendment}
                words={words}
                versions={versions}
                {...(mayWrite && amendment.open
                  ? { page: `${address}/amendments/${amendment.id}` }
                  : {})}
              />
            </li>
          ))}
        </ul>
      )}
      <p className="no-print">
        <a className="kern-link" href={address}>
          {t("toProposal")}
        </a>
      </p>
    </div>
  );
}
