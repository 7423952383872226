import { Alert } from "#app/ui/alert.tsx";
import type { TranslationNoteInWords } from "./translation.server.ts";

/** That a proposal is read in a translation, whether that is behind, and the way to the other text. */
export function TranslationNote({ note }: { note: TranslationNoteInWords }) {
  if (note === null) return null;
  const { by, outdated, link } = note;
  return (
    <>
      {outdated !== null && <Alert kind="warning" title={outdated} />}
      <p className="kern-body">
        {by !== null && <>{by} </>}
        <a className="kern-link" href={link.href}>
          {link.name}
        </a>
      </p>
    </>
  );
}
