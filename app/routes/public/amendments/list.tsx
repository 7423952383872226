import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { direction, languageTag } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { readAmendments } from "#app/services/amendments/read-amendments.server.ts";
import { readPublicProposal } from "#app/services/proposals/read-proposal.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { AmendmentCard } from "./amendment-card.tsx";
import { amendmentInWords, cardWords } from "./amendment-words.server.ts";

export const loader = guarded("public", ({ services, params, language }) => {
  const id = params.proposalId ?? "";
  const found = readAmendments(services, id);
  if (found === null) {
    // The page of a proposal that moderators hid says why.
    if (readPublicProposal(services, id) !== null) throw redirect(`/proposals/${id}`, 303);
    throw new Response(null, { status: 404 });
  }
  const t = publicTranslation(language).getFixedT(null, "public");
  const { amendments, title, amendable, ended } = found;
  return {
    ...{ id, title, amendable, ended },
    written: { lang: languageTag(found.language), dir: direction(found.language) },
    amendments: amendments.map((each) => amendmentInWords(each, found, { t, language })),
    words: cardWords({ t, language }),
    pageTitle: `${t("amendments.title")} · ${title}`,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
];

export default function AmendmentsPage() {
  const { id, title, written, amendable, ended, amendments, words } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  const open = amendments.filter((amendment) => amendment.open).length;
  const lapsed = amendments.filter((amendment) => amendment.lapsed).length;
  return (
    <div className="stack">
      <div className="prose">
        <h1 className="kern-heading-large">{t("amendments.title")}</h1>
        <p className="kern-body kern-body--large" {...written}>
          {title}
        </p>
        <p className="kern-body">{t("amendments.lead")}</p>
        {!amendable && (
          <p className="kern-body">{t(ended ? "amendments.ended" : "amendments.fixed")}</p>
        )}
      </div>
      {amendments.length === 0 ? (
        <p className="kern-body">{t("amendments.none")}</p>
      ) : (
        <>
          <p className="kern-body">
            {t("amendments.count", { count: amendments.length })}
            {open > 0 && <> · {t("amendments.open", { count: open })}</>}
            {lapsed > 0 && <> · {t("amendments.lapsed", { count: lapsed })}</>}
          </p>
          <ul className="card-list">
            {amendments.map((amendment) => (
              <li key={amendment.id} className="prose">
                <AmendmentCard
                  amendment={amendment}
                  words={words}
                  versions={`/proposals/${id}/versions`}
                />
                {amendment.hidden === null && (
                  <p className="kern-body no-print">
                    <a
                      className="kern-link"
                      href={`/report/amendment/${amendment.id}`}
                      rel="nofollow"
                      aria-label={`${t("moderation.report.link")}: ${amendment.name}`}
                    >
                      {t("moderation.report.link")}
                    </a>
                  </p>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {amendable && (
        <div className="actions no-print">
          <ButtonLink href={`/r/me/proposals/${id}/amendments/new`}>
            {t("amendments.toNew")}
          </ButtonLink>
        </div>
      )}
      <p className="no-print">
        <a className="kern-link" href={`/proposals/${id}`}>
          {t("proposals.toProposal")}
        </a>
      </p>
    </div>
  );
}
