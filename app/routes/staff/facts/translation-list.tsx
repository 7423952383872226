import { useTranslation } from "react-i18next";
import { LANGUAGE_NAMES } from "#app/i18n/languages.ts";
import type { TranslationLanguage, TranslationState } from "#app/services/texts/translations.ts";
import { StatusBadge } from "#app/ui/status-badge.tsx";

const STATE_KINDS = {
  missing: "danger",
  incomplete: "warning",
  outdated: "warning",
  current: "success",
} as const;

/** How the translations of a dataset stand; null as address for those who only read. */
export function TranslationList(props: {
  readonly address: string | null;
  readonly translations: readonly {
    readonly language: TranslationLanguage;
    readonly state: TranslationState;
  }[];
}) {
  const { t } = useTranslation("common");
  const { address, translations } = props;
  return (
    <ul className="row-list">
      {translations.map(({ language, state }) => (
        <li key={language}>
          {address === null ? (
            <span>{LANGUAGE_NAMES[language]}</span>
          ) : (
            <a className="kern-link" href={`${address}/texts/${language}`}>
              {LANGUAGE_NAMES[language]}
            </a>
          )}
          <StatusBadge kind={STATE_KINDS[state]}>{t(`translation.states.${state}`)}</StatusBadge>
        </li>
      ))}
    </ul>
  );
}
