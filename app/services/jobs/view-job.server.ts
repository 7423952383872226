import { eq } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise, may } from "#app/services/permissions.ts";
import type { Database } from "#db/connection.server.ts";
import {
  alternateLists,
  draws,
  invitationDraws,
  type JobKind,
  type JobStatus,
  objectiveComparisons,
  poolImports,
  registerExtracts,
  substitutions,
  tablePlans,
} from "#db/schema/index.ts";
import { JOB_PERMISSIONS } from "./job-permissions.ts";
import { type Job, readJob } from "./job-state.server.ts";

export interface JobView {
  readonly id: string;
  readonly kind: JobKind;
  readonly status: JobStatus;
  readonly phase: string | null;
  readonly done: number;
  /** Null while no bound is known. */
  readonly total: number | null;
  readonly problem: { readonly code: string; readonly params: object } | null;
  /** The draw or import the job works on. */
  readonly subjectId: string;
  readonly processId: string | null;
  /** The file an import reads; null once it is deleted, and for other kinds. */
  readonly uploadId: string | null;
  /** The draw whose panel the job works for; null for other kinds. */
  readonly panelDrawId: string | null;
  /** Whether the reader may cancel it or start it again. */
  readonly mayControl: boolean;
}

/** How far a job is; null when there is none with this id that the actor may read about. */
export function viewJob(context: ServiceContext, jobId: string): JobView | null {
  authorise(context.actor, "process.read");
  const job = readJob(context.database, jobId);
  if (job === null) return null;
  const { read, control } = JOB_PERMISSIONS[job.kind];
  if (!may(context.actor, read)) return null;
  return {
    id: job.id,
    kind: job.kind,
    status: job.status,
    phase: job.phase,
    done: job.done,
    total: job.total,
    problem: job.problem,
    subjectId: job.subjectId,
    ...subjectOf(context.database, job),
    mayControl: control !== null && may(context.actor, control),
  };
}

function subjectOf(
  database: Database,
  { kind, subjectId }: Job,
): Pick<JobView, "processId" | "uploadId" | "panelDrawId"> {
  const unknown = { processId: null, uploadId: null, panelDrawId: null };
  if (kind === "send_messages") return { ...unknown, processId: subjectId };
  if (kind === "draw_panel") {
    const draw = database
      .select({ processId: draws.processId })
      .from(draws)
      .where(eq(draws.id, subjectId))
      .get();
    return { ...unknown, processId: draw?.processId ?? null };
  }
  if (kind === "import_register" || kind === "erase_register") {
    const extract = database
      .select({ processId: registerExtracts.processId })
      .from(registerExtracts)
      .where(eq(registerExtracts.id, subjectId))
      .get();
    return { ...unknown, processId: extract?.processId ?? null };
  }
  if (kind === "compare_objectives") {
    const comparison = database
      .select({ processId: objectiveComparisons.processId })
      .from(objectiveComparisons)
      .where(eq(objectiveComparisons.id, subjectId))
      .get();
    return { ...unknown, processId: comparison?.processId ?? null };
  }
  if (kind === "draw_invitations") {
    const draw = database
      .select({ processId: invitationDraws.processId })
      .from(invitationDraws)
      .where(eq(invitationDraws.id, subjectId))
      .get();
    return { ...unknown, processId: draw?.processId ?? null };
  }
  if (kind === "draw_substitutes" || kind === "draw_alternates" || kind === "seat_tables") {
    return { ...unknown, ...panelOfFollowUp(database, subjectId) };
  }
  const found = database
    .select({ processId: poolImports.processId, uploadId: poolImports.uploadId })
    .from(poolImports)
    .where(eq(poolImports.id, subjectId))
    .get();
  return { ...unknown, ...found };
}

function panelOfFollowUp(database: Database, subjectId: string) {
  const panel = { processId: draws.processId, panelDrawId: draws.id };
  const substitution = database
    .select(panel)
    .from(substitutions)
    .innerJoin(draws, eq(draws.id, substitutions.drawId))
    .where(eq(substitutions.id, subjectId))
    .get();
  const list = database
    .select(panel)
    .from(alternateLists)
    .innerJoin(draws, eq(draws.id, alternateLists.drawId))
    .where(eq(alternateLists.id, subjectId))
    .get();
  const plan = database
    .select(panel)
    .from(tablePlans)
    .innerJoin(draws, eq(draws.id, tablePlans.drawId))
    .where(eq(tablePlans.id, subjectId))
    .get();
  return substitution ?? list ?? plan ?? {};
}
