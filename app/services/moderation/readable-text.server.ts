import type { Queryable } from "#db/connection.server.ts";
import { hiddenStubs } from "./hidden-texts.server.ts";
import { isModeratedKind, type ModeratedText, readModeratedText } from "./moderated-text.server.ts";

/** A text that everybody can read now; null for a draft, a hidden text and where there is none. */
export function readReadableText(
  database: Queryable,
  { kind, id }: { readonly kind: string; readonly id: string },
): ModeratedText | null {
  if (!isModeratedKind(kind)) return null;
  const text = readModeratedText(database, kind, id);
  if (text === null || !text.published) return null;
  return hiddenStubs(database, kind, [id]).has(id) ? null : text;
}
