import { asc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { ParagraphChange } from "#app/domain/proposals/amendments.ts";
import type { Queryable } from "#db/connection.server.ts";
import { amendments } from "#db/schema/index.ts";

const changeSchema: z.ZodType<ParagraphChange> = z.union([
  z.strictObject({
    kind: z.literal("replace"),
    paragraph: z.int(),
    read: z.int(),
    text: z.string(),
  }),
  z.strictObject({ kind: z.literal("remove"), paragraph: z.int(), read: z.int() }),
  z.strictObject({ kind: z.literal("insert"), after: z.int().nullable(), text: z.string() }),
]);

export type StoredAmendment = Omit<typeof amendments.$inferSelect, "change"> & {
  readonly change: ParagraphChange;
  /** From 1, in the order in which they came: by it an amendment is named. */
  readonly number: number;
};

/** All amendments to a proposal, in the order in which they came. Throws when one cannot be read. */
export function storedAmendments(
  database: Queryable,
  proposalId: string,
): readonly StoredAmendment[] {
  return (
    database
      .select()
      .from(amendments)
      .where(eq(amendments.proposalId, proposalId))
      // What came at the same moment keeps the order in which it was stored.
      .orderBy(asc(amendments.at), sql`rowid`)
      .all()
      .map((row, index) => ({ ...row, change: changeSchema.parse(row.change), number: index + 1 }))
  );
}

/** The number of the amendment that led to a version, by the number of the version. */
export function leadingAmendments(
  database: Queryable,
  proposalId: string,
): ReadonlyMap<number, number> {
  return new Map(
    storedAmendments(database, proposalId).flatMap(({ version, number }) =>
      version === null ? [] : [[version, number] as const],
    ),
  );
}
