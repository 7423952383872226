import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { Queryable } from "#db/connection.server.ts";
import { contributions, contributionVersions, hiddenTexts } from "#db/schema/index.ts";

export type StoredContribution = typeof contributions.$inferSelect;

export function readContribution(database: Queryable, id: string): StoredContribution | null {
  return database.select().from(contributions).where(eq(contributions.id, id)).get() ?? null;
}

/** What a contribution says in its newest version. */
export function currentText(
  database: Queryable,
  { id, version }: Pick<StoredContribution, "id" | "version">,
): string {
  const row = database
    .select({ text: contributionVersions.text })
    .from(contributionVersions)
    .where(
      and(eq(contributionVersions.contributionId, id), eq(contributionVersions.number, version)),
    )
    .get();
  if (row === undefined) throw new Error("A contribution has no text.");
  return row.text;
}

/** Whether moderators took it from readers. */
export function isHidden(database: Queryable, id: string): boolean {
  const hidden = and(eq(hiddenTexts.textKind, "contribution"), eq(hiddenTexts.textId, id));
  return database.select().from(hiddenTexts).where(hidden).get() !== undefined;
}

type NewContribution = Pick<
  StoredContribution,
  "proposalId" | "kind" | "parentId" | "participantId" | "enteredBy" | "language" | "at"
>;

/** Stores what somebody says, inside the transaction of who does. Returns its id. */
export function storeContribution(
  transaction: Queryable,
  contribution: NewContribution,
  text: string,
): string {
  const id = randomUUID();
  transaction
    .insert(contributions)
    .values({ id, ...contribution })
    .run();
  transaction
    .insert(contributionVersions)
    .values({ contributionId: id, number: 1, text, at: contribution.at })
    .run();
  return id;
}
