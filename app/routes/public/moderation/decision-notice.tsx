import { direction, type Language, languageTag } from "#app/i18n/languages.ts";
import { Alert } from "#app/ui/alert.tsx";

/** A decision of moderators in the words of whoever works with the text. */
export interface DecisionInWords {
  readonly sentence: string;
  /** The rule, what happened and why, each with its name. */
  readonly passages: readonly {
    readonly name: string;
    readonly text: string;
    readonly language: Language;
  }[];
  /** What follows. */
  readonly what: string;
  readonly link: { readonly href: string; readonly name: string } | null;
}

/** What moderators decided about a text, and why, above where one works with it; nothing where nothing stands. */
export function DecisionNotice({ notice }: { notice: DecisionInWords | null }) {
  if (notice === null) return null;
  return (
    <Alert kind="warning" title={notice.sentence}>
      {notice.passages.map(({ name, text, language }) => (
        <p className="kern-body" key={name}>
          {name}:{" "}
          <bdi lang={languageTag(language)} dir={direction(language)}>
            {text}
          </bdi>
        </p>
      ))}
      <p className="kern-body">{notice.what}</p>
      {notice.link !== null && (
        <p className="no-print">
          <a className="kern-link" href={notice.link.href}>
            {notice.link.name}
          </a>
        </p>
      )}
    </Alert>
  );
}
