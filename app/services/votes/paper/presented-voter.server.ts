import { eq } from "drizzle-orm";
import { z } from "zod";
import type { ServiceContext } from "#app/services/context.ts";
import type { Queryable } from "#db/connection.server.ts";
import { openJson, sealJson } from "#db/envelope.server.ts";
import { voteRoll } from "#db/schema/index.ts";

/** How long a clerk can act for somebody whom they looked up. */
const PRESENTED_MILLISECONDS = 10 * 60 * 1000;

const presentedSchema = z.object({ rollId: z.string(), clerk: z.string(), until: z.number() });

/** What the page of a clerk keeps of the voter before them: it opens for this clerk, in this vote, for a while. */
export function sealPresented(
  { keyring, actor, now }: ServiceContext,
  { voteId, rollId }: { readonly voteId: string; readonly rollId: string },
): string {
  const content = {
    ...{ rollId, clerk: clerkOf({ actor }) },
    until: now.getTime() + PRESENTED_MILLISECONDS,
  };
  return sealJson(keyring, placeOf(voteId), content).toString("base64url");
}

/** The entry of the roll of the voter before a clerk; null when it is too old, or not of this vote and clerk. */
export function presentedEntry(
  transaction: Queryable,
  { keyring, actor, now }: ServiceContext,
  { voteId, presented }: { readonly voteId: string; readonly presented: string },
): typeof voteRoll.$inferSelect | null {
  const content = presentedSchema.safeParse(opened({ keyring }, voteId, presented));
  if (!content.success || content.data.until < now.getTime()) return null;
  if (content.data.clerk !== clerkOf({ actor })) return null;
  const { rollId } = content.data;
  const entry = transaction.select().from(voteRoll).where(eq(voteRoll.id, rollId)).get();
  return entry?.voteId === voteId ? entry : null;
}

function clerkOf({ actor }: Pick<ServiceContext, "actor">): string {
  return "id" in actor ? actor.id : actor.kind;
}

function opened(
  { keyring }: Pick<ServiceContext, "keyring">,
  voteId: string,
  presented: string,
): unknown {
  try {
    return openJson(keyring, placeOf(voteId), Buffer.from(presented, "base64url"));
  } catch {
    return null;
  }
}

function placeOf(voteId: string) {
  return { table: "presented_voter", id: voteId };
}
