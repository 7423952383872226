import { useTranslation } from "react-i18next";
import { LANGUAGE_NAMES } from "#app/i18n/languages.ts";
import type { TranslationOfProposal } from "#app/services/proposals/read-translations.server.ts";

/** Into which languages a proposal is translated, and how each translation stands to it. */
export function TranslationList(props: {
  address: string;
  translations: readonly Pick<TranslationOfProposal, "language" | "state">[];
  mayWrite: boolean;
}) {
  const { t } = useTranslation(["proposalTranslations", "common"]);
  return (
    <section className="prose">
      <h2 className="kern-heading-medium">{t("section")}</h2>
      <ul>
        {props.translations.map(({ language, state }) => {
          const words = t("stateOf", {
            language: LANGUAGE_NAMES[language],
            state: t(`common:translation.states.${state}`),
          });
          return (
            <li className="kern-body" key={language}>
              {props.mayWrite ? (
                <a className="kern-link" href={`${props.address}/texts/${language}`}>
                  {words}
                </a>
              ) : (
                words
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
