import { and, count, desc, eq, isNotNull, notInArray, type SQL } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { type POOL_SOURCES, poolImports, poolPeople, uploads } from "#db/schema/index.ts";
import { type SharedHouseholds, sharedHouseholds } from "./households.server.ts";
import { poolClosed, runningImports } from "./pool-closed.server.ts";
import type { PoolClosed } from "./pool-problems.ts";
import { everKnown, inPool } from "./read-pool.server.ts";
import { openUploadSettings } from "./upload-settings.server.ts";

export interface PoolSummary {
  /** Who can be drawn: those who withdrew do not count. */
  readonly people: number;
  /** People who withdrew. */
  readonly withdrawn: number;
  /** Who shares a household; null where none is known. */
  readonly households: SharedHouseholds | null;
  /** Newest first. */
  readonly imports: readonly {
    readonly id: string;
    readonly source: (typeof POOL_SOURCES)[number];
    readonly completedAt: Date;
    readonly rowsTaken: number;
    readonly rowsLeftOut: number;
  }[];
  /** Uploaded files that wait for the organiser, newest first. */
  readonly uploads: readonly {
    readonly id: string;
    readonly fileName: string;
    readonly createdAt: Date;
  }[];
  /** Why the pool cannot be changed now; null when it can. */
  readonly closed: PoolClosed["code"] | null;
  /** The import that waits or runs. */
  readonly runningJobId: string | null;
}

/** What the pool of a process holds and where it came from. Exact counts: for organisers. */
export function summarisePool(context: ServiceContext, processId: string): PoolSummary {
  authorise(context.actor, "pool.read");
  const { database } = context;
  const running = runningImports(database, processId);
  return {
    people: countRows(database, inPool(processId)),
    withdrawn: countRows(database, and(everKnown(processId), isNotNull(poolPeople.withdrawnAt))),
    households: sharedHouseholds(context, processId),
    imports: completedImports(database, processId),
    uploads: waitingUploads(
      context,
      processId,
      running.flatMap(({ uploadId }) => (uploadId === null ? [] : [uploadId])),
    ),
    closed: poolClosed(database, processId)?.code ?? null,
    runningJobId: running[0]?.jobId ?? null,
  };
}

function countRows(database: Queryable, rows: SQL | undefined): number {
  const row = database
    .select({ people: count() })
    .from(poolPeople)
    .innerJoin(poolImports, eq(poolImports.id, poolPeople.importId))
    .where(rows)
    .get();
  return row?.people ?? 0;
}

function completedImports(database: Queryable, processId: string): PoolSummary["imports"] {
  return database
    .select({
      id: poolImports.id,
      source: poolImports.source,
      completedAt: poolImports.completedAt,
      rowsTaken: poolImports.rowsTaken,
      rowsLeftOut: poolImports.rowsLeftOut,
    })
    .from(poolImports)
    .where(and(eq(poolImports.processId, processId), isNotNull(poolImports.completedAt)))
    .orderBy(desc(poolImports.completedAt))
    .all()
    .flatMap(({ completedAt, ...rest }) =>
      completedAt === null ? [] : [{ completedAt, ...rest }],
    );
}

function waitingUploads(
  { database, keyring }: ServiceContext,
  processId: string,
  inUse: string[],
): PoolSummary["uploads"] {
  return database
    .select({
      id: uploads.id,
      settingsEnvelope: uploads.settingsEnvelope,
      createdAt: uploads.createdAt,
    })
    .from(uploads)
    .where(and(eq(uploads.processId, processId), notInArray(uploads.id, inUse)))
    .orderBy(desc(uploads.createdAt))
    .all()
    .flatMap(({ id, settingsEnvelope, createdAt }) =>
      settingsEnvelope === null
        ? []
        : [{ id, fileName: openUploadSettings(keyring, id, settingsEnvelope).fileName, createdAt }],
    );
}
