import type { SerializeFrom } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import { LANGUAGE_NAMES, type Language } from "#app/i18n/languages.ts";
import { DifferenceList } from "#app/routes/difference-list.tsx";
import type { DifferenceWords } from "#app/routes/difference-words.server.ts";
import type { PublicationPreview } from "#app/services/town-halls/publish-town-hall.server.ts";
import { Alert } from "#app/ui/alert.tsx";

type Preview = SerializeFrom<PublicationPreview> | PublicationPreview;

/** What is no hindrance but should be known: languages that lack something, figures that stay out. */
export function PublicationWarnings({ id, preview }: { id: string; preview: Preview }) {
  const { t } = useTranslation("publication");
  return (
    <>
      {preview.translations.length > 0 && (
        <Alert kind="warning" title={t("translationsTitle")}>
          <ul className="kern-body bullets">
            {preview.translations.map(({ language, missing, outdated }) => (
              <li key={language}>
                <a className="kern-link" href={`/staff/town-halls/${id}/texts/${language}`}>
                  {t("translationLine", {
                    language: `\u2068${LANGUAGE_NAMES[language]}\u2069`,
                    parts: [
                      ...(missing > 0 ? [t("translationParts.missing", { count: missing })] : []),
                      ...(outdated > 0
                        ? [t("translationParts.outdated", { count: outdated })]
                        : []),
                    ].join(", "),
                  })}
                </a>
              </li>
            ))}
          </ul>
          <p className="kern-body">{t("translationsText")}</p>
        </Alert>
      )}
      {preview.hiddenFigures.length > 0 && (
        <Alert kind="warning" title={t("hiddenFiguresTitle")}>
          <ul className="kern-body bullets" lang="de">
            {preview.hiddenFigures.map((title) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
          <p className="kern-body">{t("hiddenFiguresText")}</p>
        </Alert>
      )}
    </>
  );
}

/** What a reader of each language will find changed; German stands open. */
export function PublicationChanges(props: {
  preview: Preview;
  words: DifferenceWords;
  /** Those in which something changes. */
  languages: readonly Language[];
}) {
  const { preview, words, languages } = props;
  const { t } = useTranslation("publication");
  const { newest, changed, differences } = preview;
  if (newest === null) {
    return (
      <section className="prose">
        <h2 className="kern-heading-medium">{t("firstTitle")}</h2>
        <p className="kern-body">{t("firstLead")}</p>
      </section>
    );
  }
  if (!changed) return <p className="kern-body">{t("unchanged")}</p>;
  return (
    <section className="prose stack">
      <h2 className="kern-heading-medium">{t("changesTitle", { number: `${newest.number}` })}</h2>
      {languages.map((language, index) => (
        <details key={language} open={index === 0}>
          <summary>
            {t("changesIn", {
              // The name keeps its own direction inside the line.
              language: `\u2068${LANGUAGE_NAMES[language]}\u2069`,
              count: differences[language].length,
            })}
          </summary>
          <DifferenceList differences={differences[language]} words={words} />
        </details>
      ))}
    </section>
  );
}
