import { and, desc, eq, isNotNull, isNull } from "drizzle-orm";
import { z } from "zod";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { type ExtractDeletionReason, registerExtracts } from "#db/schema/index.ts";
import { standingExtract } from "./read-register.server.ts";
import { registerClosed, runningRegisterImport } from "./register-closed.server.ts";
import { REGISTER_ROLES } from "./register-columns.ts";
import type { RegisterClosed } from "./register-problems.ts";
import { type RegisterFault, ROW_FAULTS } from "./register-row.ts";
import { registerSettings } from "./register-settings.ts";
import type { ResidentCounts } from "./resident-counts.ts";
import { openCounts } from "./resident-envelope.server.ts";

const storedFaults = z.array(
  z.object({
    line: z.int(),
    role: z.enum(REGISTER_ROLES).nullable(),
    code: z.enum(ROW_FAULTS),
  }),
);

/** The register of a process as its organisers see it: numbers, no residents. */
export interface RegisterView {
  /** The extract that counts; null without one. */
  readonly standing: {
    readonly id: string;
    readonly takenOn: string;
    readonly deleteOn: string;
    readonly rowsTaken: number;
    readonly rowsFaulty: number;
    /** The first of them. */
    readonly faults: readonly RegisterFault[];
    readonly counts: ResidentCounts | null;
    readonly householdLimit: number | null;
  } | null;
  /** A file that is not imported yet. */
  readonly waitingId: string | null;
  /** The job that imports one now. */
  readonly jobId: string | null;
  readonly closed: RegisterClosed | null;
  readonly deleted: readonly {
    readonly id: string;
    readonly takenOn: string;
    readonly deletedAt: Date;
    readonly reason: ExtractDeletionReason;
  }[];
}

export function showRegister(context: ServiceContext, processId: string): RegisterView {
  authorise(context.actor, "register.write");
  const { database, keyring, now } = context;
  const standing = standingExtract(database, processId);
  return {
    standing: standing && {
      id: standing.id,
      takenOn: standing.takenOn,
      deleteOn: standing.deleteOn,
      rowsTaken: standing.rowsTaken,
      rowsFaulty: standing.rowsFaulty,
      faults: storedFaults.parse(standing.faults ?? []),
      counts: standing.countsEnvelope && openCounts(keyring, standing.id, standing.countsEnvelope),
      householdLimit: registerSettings(standing.settings)?.householdLimit ?? null,
    },
    waitingId: waitingExtract(context, processId),
    jobId: runningRegisterImport(database, processId),
    closed: registerClosed(database, processId, now.toISOString().slice(0, 10)),
    deleted: database
      .select()
      .from(registerExtracts)
      .where(
        and(eq(registerExtracts.processId, processId), isNotNull(registerExtracts.completedAt)),
      )
      .orderBy(desc(registerExtracts.deletedAt))
      .all()
      .flatMap(({ id, takenOn, deletedAt, deletionReason: reason }) =>
        deletedAt === null || reason === null ? [] : [{ id, takenOn, deletedAt, reason }],
      ),
  };
}

function waitingExtract({ database }: ServiceContext, processId: string): string | null {
  const waiting = database
    .select({ id: registerExtracts.id })
    .from(registerExtracts)
    .where(
      and(
        eq(registerExtracts.processId, processId),
        isNull(registerExtracts.completedAt),
        isNull(registerExtracts.deletedAt),
        isNotNull(registerExtracts.settings),
      ),
    )
    .orderBy(desc(registerExtracts.createdAt))
    .get();
  return waiting?.id ?? null;
}
