import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { DifferenceList } from "#app/routes/difference-list.tsx";
import { differenceWords } from "#app/routes/difference-words.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { readPublicProposal } from "#app/services/proposals/read-proposal.server.ts";
import { versionDifferences } from "#app/services/proposals/version-differences.ts";
import { dayOfMoment } from "#app/ui/dates.ts";
import { HiddenText } from "../moderation/hidden-text.tsx";
import { objectionInWords, stubIfHidden } from "../moderation/stub-in-words.server.ts";

export const loader = guarded("public", (visit) => {
  const { services, params, language } = visit;
  const proposal = readPublicProposal(services, params.proposalId ?? "");
  const number = /^[1-9]\d{0,5}$/.test(params.number ?? "") ? Number(params.number) : 0;
  const after = proposal?.versions.find((version) => version.number === number);
  const before = proposal?.versions.find((version) => version.number === number - 1);
  if (proposal == null || after === undefined || before === undefined) {
    throw new Response(null, { status: 404 });
  }
  stubIfHidden(visit, "proposal", proposal.id);
  const t = publicTranslation(language).getFixedT(null, "public");
  const title = t("proposals.differencesTitle", { number: `${number}` });
  return {
    id: proposal.id,
    title,
    on: t("proposals.versionOf", { number: `${number}`, date: dayOfMoment(after.at, language) }),
    objection: before.objected ? objectionInWords(visit, "proposal", proposal.id) : null,
    differences: before.objected
      ? []
      : versionDifferences(before, after, proposal.language).map((difference) => ({
          ...difference,
          label: t(`proposals.parts.${difference.field}`),
        })),
    words: differenceWords(language),
    pageTitle: `${title} · ${proposal.current.title}`,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
  { name: "robots", content: "noindex" },
];

export default function ProposalVersionPage() {
  const { id, title, on, objection, differences, words } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  return (
    <article className="prose stack">
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body">{on}</p>
      {objection !== null ? (
        <HiddenText stub={objection} />
      ) : differences.length === 0 ? (
        <p className="kern-body">{t("proposals.differencesNone")}</p>
      ) : (
        <DifferenceList differences={differences} words={words} />
      )}
      <p className="no-print">
        <a className="kern-link" href={`/proposals/${id}`}>
          {t("proposals.toProposal")}
        </a>{" "}
        ·{" "}
        <a className="kern-link" href={`/report/proposal/${id}`} rel="nofollow">
          {t("moderation.report.link")}
        </a>
      </p>
    </article>
  );
}
