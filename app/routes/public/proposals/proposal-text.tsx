import { useTranslation } from "react-i18next";
import { direction, languageTag } from "#app/i18n/languages.ts";
import type { ProposalPage } from "./proposal-page.server.ts";

/** What a proposal says, in the language in which it is written. */
export function ProposalText({ page }: { page: ProposalPage }) {
  const { t } = useTranslation("public");
  const own = { lang: languageTag(page.language), dir: direction(page.language) };
  return (
    <div className="prose">
      <section>
        <h2 className="kern-heading-medium">{t("proposals.parts.text")}</h2>
        {page.paragraphs.map(({ id, text }) => (
          <p className="kern-body" key={id} {...own}>
            {text}
          </p>
        ))}
      </section>
      {(["reasons", "effect"] as const)
        .filter((part) => page[part] !== "")
        .map((part) => (
          <section key={part}>
            <h2 className="kern-heading-medium">{t(`proposals.parts.${part}`)}</h2>
            <p className="kern-body" {...own}>
              {page[part]}
            </p>
          </section>
        ))}
      <section>
        <h2 className="kern-heading-medium">{t("proposals.parts.cost")}</h2>
        <p className="kern-body">{page.cost ?? t("proposals.noCost")}</p>
        {page.costBasis !== "" && (
          <p className="kern-body">
            {t("proposals.parts.costBasis")}: <bdi lang={own.lang}>{page.costBasis}</bdi>
          </p>
        )}
      </section>
      {page.placeName !== "" && (
        <section>
          <h2 className="kern-heading-medium">{t("proposals.parts.placeName")}</h2>
          <p className="kern-body">
            <bdi lang={own.lang}>{page.placeName}</bdi>
          </p>
        </section>
      )}
    </div>
  );
}
