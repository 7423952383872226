import type { ModeratedText } from "#app/services/moderation/moderated-text.server.ts";

/** Where whoever is signed in with their code changes a text of theirs or of their group; null where nobody can. */
export function changeAddress({
  kind,
  id,
  group,
  changeable,
}: Pick<ModeratedText, "kind" | "id" | "group" | "changeable">): string | null {
  if (!changeable) return null;
  if (kind === "proposal") return `/r/me/proposals/${id}`;
  if (kind === "contribution") return `/r/me/contributions/${id}`;
  return group === null ? null : `/r/me/rooms/${group.roomId}/documents/${id}/edit`;
}
