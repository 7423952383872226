import { LANGUAGE_NAMES, type Language, languageTag } from "#app/i18n/languages.ts";

/** Links that set the language and come back to the same page; they work without a script. */
export function LanguageSwitch(props: {
  label: string;
  languages: readonly Language[];
  current: Language;
  path: string;
}) {
  return (
    <nav aria-label={props.label}>
      <ul className="link-row">
        {props.languages.map((language) => (
          <li key={language}>
            <a
              className="kern-link"
              href={`/language/${language}?${new URLSearchParams({ back: props.path })}`}
              lang={languageTag(language)}
              hrefLang={languageTag(language)}
              aria-current={language === props.current ? "true" : undefined}
            >
              {LANGUAGE_NAMES[language]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
