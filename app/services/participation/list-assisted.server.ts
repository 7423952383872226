import { and, asc, eq, isNull } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { participants } from "#db/schema/index.ts";
import { countTexts } from "./own-published-texts.server.ts";
import { type OwnText, ownTexts } from "./own-texts.server.ts";
import { openParticipant } from "./participant-envelope.server.ts";

/** Somebody without a code, for whom staff write. */
export interface AssistedPerson {
  readonly id: string;
  /** Empty where nobody asked for a name: their stances were entered. */
  readonly shownName: string;
  readonly since: Date;
}

/** Everybody without a code for whom staff wrote in a process, by name; former ones left out. */
export function listAssisted(
  context: ServiceContext,
  processId: string,
): readonly AssistedPerson[] {
  authorise(context.actor, "proposals.write");
  const { database, keyring } = context;
  return database
    .select()
    .from(participants)
    .where(
      and(
        eq(participants.processId, processId),
        eq(participants.kind, "assisted"),
        isNull(participants.erasedAt),
      ),
    )
    .orderBy(asc(participants.createdAt), asc(participants.id))
    .all()
    .map((row) => ({
      id: row.id,
      shownName: openParticipant(keyring, row)?.shownName ?? "",
      since: row.createdAt,
    }))
    .sort((one, other) => one.shownName.localeCompare(other.shownName, "de"));
}

/** One of them, with what is kept of what they wrote, each text as it is now; null where there is no such person. */
export function readAssisted(
  context: ServiceContext,
  { processId, participantId }: { readonly processId: string; readonly participantId: string },
): (AssistedPerson & { readonly published: number; readonly texts: readonly OwnText[] }) | null {
  authorise(context.actor, "proposals.write");
  const { database } = context;
  const person = listAssisted(context, processId).find(({ id }) => id === participantId);
  if (person === undefined) return null;
  const written = ownTexts(database, participantId);
  const newest = new Map(written.map((text) => [`${text.kind} ${text.id}`, text]));
  return { ...person, published: countTexts(database, participantId), texts: [...newest.values()] };
}
