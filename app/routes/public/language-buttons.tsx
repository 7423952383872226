import { Form } from "@remix-run/react";
import { direction, LANGUAGE_NAMES, type Language, languageTag } from "#app/i18n/languages.ts";

/** Every language as a big button, by its own name and with a sentence in it. */
export function LanguageButtons({
  titles,
}: {
  titles: readonly { readonly language: Language; readonly text: string }[];
}) {
  return (
    <Form method="post" className="big-choices">
      {titles.map(({ language, text }) => (
        <button
          key={language}
          type="submit"
          name="language"
          value={language}
          className="big-choice"
          lang={languageTag(language)}
          dir={direction(language)}
        >
          <SpeechMark language={language} />
          <span>
            <strong>{LANGUAGE_NAMES[language]}</strong>
            <span className="kern-body">{text}</span>
          </span>
        </button>
      ))}
    </Form>
  );
}

/** A speech bubble with a letter of the language: no flag, since no language belongs to one country. */
function SpeechMark({ language }: { language: Language }) {
  const letters = { de: "Ä", "de-simple": "A", en: "W", ar: "ع" };
  return (
    <svg viewBox="0 0 48 48" width="48" height="48" aria-hidden="true" focusable="false">
      <path
        d="M6 6h36v28H22l-10 9v-9H6z"
        fill="none"
        stroke="currentColor"
        strokeWidth="3"
        strokeLinejoin="round"
      />
      <text x="24" y="27" textAnchor="middle" fontSize="19" fontWeight="bold" fill="currentColor">
        {letters[language]}
      </text>
    </svg>
  );
}
