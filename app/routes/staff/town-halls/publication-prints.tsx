import { useTranslation } from "react-i18next";
import { LANGUAGE_NAMES, LANGUAGES, languageTag } from "#app/i18n/languages.ts";

const PRINTS = ["agenda", "large-print", "poster"] as const;

/** What can be printed: the run-sheet for the team; agenda, large print and poster in every language. */
export function PublicationPrints({ id, published }: { id: string; published: boolean }) {
  const { t } = useTranslation("publication");
  return (
    <section className="prose">
      <h2 className="kern-heading-medium">{t("printsTitle")}</h2>
      <p className="kern-body">
        <a className="kern-link" href={`/staff/town-halls/${id}/run-sheet.pdf`}>
          {t("prints.runSheet")}
        </a>
      </p>
      <p className="kern-body kern-body--small">{t("prints.runSheetHint")}</p>
      {published ? (
        <>
          <h3 className="kern-title">{t("prints.public")}</h3>
          {PRINTS.map((print) => (
            <div key={print}>
              <p className="kern-body kern-body--bold" id={`print-${print}`}>
                {t(`prints.${print}`)}
              </p>
              <ul className="link-row" aria-labelledby={`print-${print}`}>
                {LANGUAGES.map((language) => (
                  <li key={language}>
                    <a
                      className="kern-link"
                      href={`/town-halls/${id}/${print}.pdf?language=${language}`}
                    >
                      <span className="visually-hidden">{t(`prints.${print}`)}: </span>
                      <bdi lang={languageTag(language)}>{LANGUAGE_NAMES[language]}</bdi>
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </>
      ) : (
        <p className="kern-body">{t("prints.notYet")}</p>
      )}
    </section>
  );
}
