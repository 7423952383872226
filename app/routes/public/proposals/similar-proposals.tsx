import { useTranslation } from "react-i18next";
import { direction, languageTag } from "#app/i18n/languages.ts";
import type { SimilarInWords } from "./similar-in-words.server.ts";

/** What others have put forward already, before somebody puts forward the same once more. */
export function SimilarProposals(props: {
  similar: SimilarInWords;
  /** What became of the text that is being written. */
  saved: boolean;
  /** Where one goes on writing, and how that is called. */
  anyway: { readonly href: string; readonly label: string };
}) {
  const { similar, saved, anyway } = props;
  const { t } = useTranslation("public");
  return (
    <section className="stack" aria-labelledby="similar" role="status">
      <div className="prose">
        <h2 className="kern-heading-medium" id="similar">
          {t(similar.length === 0 ? "proposalLinks.similar.none" : "proposalLinks.similar.title")}
        </h2>
        <p className="kern-body">
          {similar.length > 0 && `${t("proposalLinks.similar.lead")} `}
          {t(saved ? "proposalLinks.similar.saved" : "proposalLinks.similar.notSaved")}
        </p>
      </div>
      {similar.length > 0 && (
        <ul className="card-list">
          {similar.map((proposal) => (
            <li key={proposal.id}>
              <h3 className="kern-title">
                <a
                  className="kern-link"
                  href={`/proposals/${proposal.id}`}
                  lang={languageTag(proposal.language)}
                  dir={direction(proposal.language)}
                >
                  {proposal.title}
                </a>
              </h3>
              <p className="kern-body kern-body--small">
                {[
                  ...(proposal.close ? [t("proposalLinks.similar.close")] : []),
                  proposal.standing,
                  proposal.supporters,
                ].join(" · ")}
              </p>
              {proposal.supportable && (
                <p className="kern-body">
                  <a className="kern-link" href={`/r/me/support/${proposal.id}`}>
                    {t("proposalLinks.similar.support")}
                  </a>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {similar.length > 0 && (
        <p className="kern-body">
          <a className="kern-link" href={anyway.href}>
            {anyway.label}
          </a>
        </p>
      )}
    </section>
  );
}
