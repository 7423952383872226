import { direction, languageTag } from "#app/i18n/languages.ts";
import { Alert } from "#app/ui/alert.tsx";
import type { GroupNoticeInWords } from "./group-notice.server.ts";

/** What moderators decided about a document of a group, and why; nothing where nothing stands. */
export function GroupNotice({ notice }: { notice: GroupNoticeInWords | null }) {
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
