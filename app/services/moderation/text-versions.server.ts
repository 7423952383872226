import { asc, eq } from "drizzle-orm";
import { readVersions } from "#app/services/proposals/stored-proposal.server.ts";
import { publishedVersions } from "#app/services/rooms/published-versions.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import { contributionVersions, type ModeratedKind } from "#db/schema/index.ts";
import type { ModeratedText } from "./moderated-text.server.ts";

/** What a text said in one version. */
export interface TextVersion {
  readonly number: number;
  readonly at: Date;
  readonly text: string;
}

/**
 * All versions of a text, the first one first; none for texts that do not change. Of a document of a group those
 * that were published.
 */
export function textVersions(
  database: Queryable,
  kind: ModeratedKind,
  id: string,
): readonly TextVersion[] {
  if (kind === "proposal") {
    return readVersions(database, id).map(({ number, at, title, paragraphs, reasons, effect }) => ({
      number,
      at,
      text: [title, ...paragraphs.map(({ text }) => text), reasons, effect]
        .filter((part) => part !== "")
        .join("\n\n"),
    }));
  }
  if (kind === "room_document") {
    return publishedVersions(database, id).map(({ number, publishedAt, title, text }) => ({
      ...{ number, at: publishedAt },
      text: `${title}\n\n${text}`,
    }));
  }
  if (kind !== "contribution") return [];
  return database
    .select({
      number: contributionVersions.number,
      at: contributionVersions.at,
      text: contributionVersions.text,
    })
    .from(contributionVersions)
    .where(eq(contributionVersions.contributionId, id))
    .orderBy(asc(contributionVersions.number))
    .all();
}

/**
 * Whether a text was changed since somebody read it.
 *
 * @param seen number of the version that they read; undefined where nobody says
 */
export function readsAnotherVersion(
  text: Pick<ModeratedText, "version"> | null,
  seen: number | undefined,
): boolean {
  return text !== null && seen !== undefined && text.version !== seen;
}
