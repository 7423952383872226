import { direction, type Language, languageTag } from "#app/i18n/languages.ts";
import { HiddenText } from "../moderation/hidden-text.tsx";
import type { StubInWords } from "../moderation/stub-in-words.server.ts";
import { useRoomWords } from "./use-room-words.ts";

/** Documents that groups of a process published; nothing where there is none. */
export function PublicDocuments(props: {
  documents: readonly {
    readonly id: string;
    readonly language: Language;
    readonly title: string;
    readonly groupName: string;
    readonly on: string;
    /** What stands in its place where moderators hid it. */
    readonly stub: StubInWords | null;
  }[];
}) {
  const t = useRoomWords();
  if (props.documents.length === 0) return null;
  return (
    <section>
      <h2 className="kern-heading-medium">{t("published.title")}</h2>
      <ul className="card-list">
        {props.documents.map(({ id, language, title, groupName, on, stub }) => (
          <li key={id}>
            <h3 className="kern-title" lang={languageTag(language)} dir={direction(language)}>
              <a className="kern-link" href={`/documents/${id}`}>
                {title}
              </a>
            </h3>
            {stub !== null && <HiddenText stub={stub} />}
            <p className="kern-body">
              <bdi>{groupName}</bdi> · {on}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
