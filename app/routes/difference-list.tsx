import { direction, languageTag } from "#app/i18n/languages.ts";
import type { PassageDifference } from "#app/services/town-halls/announcement-differences.server.ts";
import type { DifferenceWords } from "./difference-words.server.ts";

/** What changed between two announcements, passage by passage. What came and went is said, not only coloured. */
export function DifferenceList(props: {
  differences: readonly PassageDifference[];
  /** From `differenceWords(language)`. */
  words: DifferenceWords;
}) {
  const { words } = props;
  return (
    <dl className="differences">
      {props.differences.map(({ id, label, kind, language, parts }) => (
        <div key={id}>
          <dt>
            <bdi>{label}</bdi> <span className="differences__kind">({words[kind]})</span>
          </dt>
          <dd lang={languageTag(language)} dir={direction(language)}>
            {parts.map((part, index) => {
              const key = `${index}`;
              if (part.kind === "same") return <span key={key}>{part.text}</span>;
              const Tag = part.kind === "added" ? "ins" : "del";
              return (
                <Tag key={key}>
                  <span className="visually-hidden">
                    {part.kind === "added" ? words.wordAdded : words.wordRemoved}
                  </span>
                  {part.text}
                  <span className="visually-hidden">{words.wordEnd}</span>
                </Tag>
              );
            })}
          </dd>
        </div>
      ))}
    </dl>
  );
}
