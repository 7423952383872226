import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import {
  type Withdrawals,
  withdrawalsOf,
} from "#app/services/publications/announced-files.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import { floorEvents, minutesRevisions, townHallRevisions } from "#db/schema/index.ts";
import { type CorrectionsSince, correctionsSince } from "./corrections-since.server.ts";
import {
  newestRevision,
  type Revision,
  revisionByNumber,
  revisionsOf,
} from "./revisions.server.ts";

/** Where a town hall stands: announced, over, or not taking place. */
export type TownHallState = "coming" | "past" | "cancelled";

/** A revision, with what of its figures was corrected since, and what of its files was withdrawn. */
export interface PublicRevision extends Revision {
  readonly corrected: CorrectionsSince;
  /** Of the files that it announced. */
  readonly withdrawn: Withdrawals;
}

/** A revision in force, with what is known beside it. */
export interface PublicTownHall extends PublicRevision {
  readonly state: TownHallState;
  /** Whether the chair has opened the floor and not closed it. */
  readonly running: boolean;
  readonly hasMinutes: boolean;
}

/** All announced town halls: what comes next stands first, then what was, the latest first. */
export function listPublicTownHalls(
  context: ServiceContext,
): readonly (Revision & { readonly state: TownHallState })[] {
  authorise(context.actor, "public");
  const { database, now } = context;
  const all = database
    .selectDistinct({ id: townHallRevisions.townHallId })
    .from(townHallRevisions)
    .all()
    .flatMap(({ id }) => newestRevision(database, id) ?? [])
    .map((revision) => ({ ...revision, state: stateOf(revision, now) }))
    .sort((a, b) => a.announcement.begins - b.announcement.begins);
  return [
    ...all.filter(({ state }) => state === "coming"),
    ...all.filter(({ state }) => state !== "coming").reverse(),
  ];
}

/** What is in force of a town hall; null where nothing was announced. */
export function readPublicTownHall(context: ServiceContext, id: string): PublicTownHall | null {
  authorise(context.actor, "public");
  const { database } = context;
  const revision = newestRevision(database, id);
  if (revision === null) return null;
  return {
    ...withWhatCameAfter(database, revision),
    state: stateOf(revision, context.now),
    running: isRunning(database, id),
    hasMinutes: hasMinutes(database, id),
  };
}

/** What was announced at one time; null where there is no revision of this number. */
export function readPublicRevision(
  context: ServiceContext,
  id: string,
  number: number,
): PublicRevision | null {
  authorise(context.actor, "public");
  const { database } = context;
  const revision = revisionByNumber(database, id, number);
  return revision === null ? null : withWhatCameAfter(database, revision);
}

/** A revision with what happened to its figures and files since. For services, which authorise. */
export function withWhatCameAfter(database: Queryable, revision: Revision): PublicRevision {
  const files = revision.announcement.items.flatMap(({ attachments }) => attachments);
  return {
    ...revision,
    corrected: correctionsSince(database, revision),
    withdrawn: withdrawalsOf(
      database,
      files.map(({ sha256 }) => sha256),
    ),
  };
}

/** Everything that was announced of a town hall, from the first revision on. */
export function listPublicRevisions(context: ServiceContext, id: string): readonly Revision[] {
  authorise(context.actor, "public");
  return revisionsOf(context.database, id);
}

/** Whether minutes of a town hall are published. */
export function hasPublicMinutes(context: ServiceContext, id: string): boolean {
  authorise(context.actor, "public");
  return hasMinutes(context.database, id);
}

function stateOf({ announcement }: Revision, now: Date): TownHallState {
  if (announcement.cancelled !== null) return "cancelled";
  return announcement.ends < now.getTime() ? "past" : "coming";
}

function isRunning(database: Queryable, townHallId: string): boolean {
  const kind = sql<string>`json_extract(${floorEvents.body}, '$.kind')`;
  const last = database
    .select({ kind })
    .from(floorEvents)
    .where(and(eq(floorEvents.townHallId, townHallId), inArray(kind, ["opened", "closed"])))
    .orderBy(desc(floorEvents.sequence))
    .limit(1)
    .get();
  return last?.kind === "opened";
}

function hasMinutes(database: Queryable, townHallId: string): boolean {
  const row = database
    .select({ number: minutesRevisions.number })
    .from(minutesRevisions)
    .where(eq(minutesRevisions.townHallId, townHallId))
    .limit(1)
    .get();
  return row !== undefined;
}
