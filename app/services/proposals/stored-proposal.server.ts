import { asc, desc, eq } from "drizzle-orm";
import { z } from "zod";
import type { Paragraph } from "#app/domain/proposals/paragraphs.ts";
import {
  DECISIONS,
  type ProposalEvent,
  VOTE_OUTCOMES,
  WORK_STATES,
} from "#app/domain/proposals/proposal-life.ts";
import { processStatus } from "#app/services/processes/list-processes.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import { proposalEvents, proposals, proposalVersions } from "#db/schema/index.ts";

const paragraphsSchema: z.ZodType<readonly Paragraph[]> = z.array(
  z.strictObject({ id: z.int(), text: z.string(), changedIn: z.int() }),
);

const plain = (kind: "submitted" | "returned" | "published" | "discussion_opened" | "withdrawn") =>
  z.strictObject({ kind: z.literal(kind) });

const eventSchema: z.ZodType<ProposalEvent> = z.union([
  plain("submitted"),
  plain("returned"),
  plain("published"),
  plain("discussion_opened"),
  plain("withdrawn"),
  z.strictObject({ kind: z.literal("taken_back") }),
  z.strictObject({ kind: z.literal("amended"), version: z.int() }),
  z.strictObject({
    kind: z.literal("put"),
    to: z.enum(["vote", "town"]),
    answerDueOn: z.iso.date(),
    supporters: z.int().optional(),
    voteId: z.string().optional(),
  }),
  z.strictObject({
    kind: z.literal("voted"),
    voteId: z.string(),
    outcome: z.enum(VOTE_OUTCOMES).nullable(),
  }),
  z.strictObject({ kind: z.literal("vote_cancelled"), voteId: z.string() }),
  z.strictObject({ kind: z.literal("decided"), decision: z.enum(DECISIONS) }),
  z.strictObject({ kind: z.literal("decision_corrected"), decision: z.enum(DECISIONS) }),
  z.strictObject({ kind: z.literal("work"), state: z.enum(WORK_STATES) }),
  z.strictObject({ kind: z.literal("joined"), intoId: z.string() }),
]);

export type StoredProposal = typeof proposals.$inferSelect;

/** A version as it was written. */
export type ProposalVersion = Omit<typeof proposalVersions.$inferSelect, "paragraphs"> & {
  readonly paragraphs: readonly Paragraph[];
};

/** An event with its time and the words that belong to it. */
export type StoredProposalEvent = Omit<typeof proposalEvents.$inferSelect, "body"> & {
  readonly event: ProposalEvent;
};

export function readProposal(database: Queryable, id: string): StoredProposal | null {
  return database.select().from(proposals).where(eq(proposals.id, id)).get() ?? null;
}

/** Whether the process of a proposal still takes anything; once it is closed, texts stay as they are. */
export function inOpenProcess(
  database: Queryable,
  { processId }: Pick<StoredProposal, "processId">,
): boolean {
  return processStatus(database, processId) === "published";
}

/** All versions, the first one first. */
export function readVersions(database: Queryable, proposalId: string): readonly ProposalVersion[] {
  return database
    .select()
    .from(proposalVersions)
    .where(eq(proposalVersions.proposalId, proposalId))
    .orderBy(asc(proposalVersions.number))
    .all()
    .map((row) => ({ ...row, paragraphs: paragraphsSchema.parse(row.paragraphs) }));
}

/** What it says now; null where there is no such proposal. */
export function readNewestVersion(database: Queryable, proposalId: string): ProposalVersion | null {
  const row = database
    .select()
    .from(proposalVersions)
    .where(eq(proposalVersions.proposalId, proposalId))
    .orderBy(desc(proposalVersions.number))
    .limit(1)
    .get();
  return row === undefined ? null : { ...row, paragraphs: paragraphsSchema.parse(row.paragraphs) };
}

/** What became of it, in order. Throws when an event cannot be read. */
export function readProposalEvents(
  database: Queryable,
  proposalId: string,
): readonly StoredProposalEvent[] {
  return database
    .select()
    .from(proposalEvents)
    .where(eq(proposalEvents.proposalId, proposalId))
    .orderBy(asc(proposalEvents.sequence))
    .all()
    .map(({ body, ...row }) => ({ ...row, event: eventSchema.parse(body) }));
}
