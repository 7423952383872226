import { useTranslation } from "react-i18next";
import { LANGUAGE_NAMES, type Language } from "#app/i18n/languages.ts";
import type { TranslationState } from "#app/services/texts/translations.ts";
import { StatusBadge } from "#app/ui/status-badge.tsx";

const KINDS = {
  missing: "danger",
  incomplete: "warning",
  outdated: "warning",
  current: "success",
} as const;

/** How a translation stands to its original. */
export function TranslationBadge({ state }: { state: TranslationState }) {
  const { t } = useTranslation("common");
  return <StatusBadge kind={KINDS[state]}>{t(`translation.states.${state}`)}</StatusBadge>;
}

/** Each language with how far it is, and the way to its page for those who translate. */
export function TranslationStates(props: {
  readonly states: readonly { readonly language: Language; readonly state: TranslationState }[];
  /** Of the pages of translations; null for readers. */
  readonly address: string | null;
}) {
  return (
    <ul className="row-list">
      {props.states.map(({ language, state }) => (
        <li key={language}>
          {props.address === null ? (
            <span>{LANGUAGE_NAMES[language]}</span>
          ) : (
            <a className="kern-link" href={`${props.address}/${language}`}>
              {LANGUAGE_NAMES[language]}
            </a>
          )}
          <TranslationBadge state={state} />
        </li>
      ))}
    </ul>
  );
}
