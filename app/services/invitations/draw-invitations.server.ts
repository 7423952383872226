import { and, eq, sql } from "drizzle-orm";
import { INVITATION_ALGORITHM } from "#app/domain/sortition/invitations/draw-invitations.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import { discardStaged } from "#app/services/jobs/end-jobs.server.ts";
import type { JobContext } from "#app/services/jobs/job-context.ts";
import {
  type Job,
  leaveRunning,
  readJob,
  reportProgress,
} from "#app/services/jobs/job-state.server.ts";
import {
  type RegisterExtract,
  standingExtract,
} from "#app/services/register/read-register.server.ts";
import { ageOfResident, openResident } from "#app/services/register/resident-envelope.server.ts";
import {
  invitationChances,
  invitationDraws,
  invitations,
  registerResidents,
  residentChances,
} from "#db/schema/index.ts";
import { equalsStoredDraw } from "./check-draw.server.ts";
import { type Drawn, drawAnew, numberedClasses } from "./draw-anew.server.ts";
import type { InvitationDrawRow } from "./drawable-people.server.ts";
import { hashInvitationCode, invitationCode } from "./invitation-code.server.ts";
import { type InvitedPerson, sealInvitation } from "./invitation-envelope.server.ts";
import { invitationId } from "./invitation-id.server.ts";
import { byAddress } from "./print-order.ts";

/** Rows a transaction stages, so that the web server never waits long for the one writer. */
const BATCH_SIZE = 5000;

/**
 * Carries out a queued draw of invitations: chances are staged in short batches, the invitations appear with
 * the result in one transaction. For a draw that is complete it draws once more and compares.
 *
 * Fails with `register_missing`, `register_changed` (the extract no longer fits the plan),
 * `stratum_too_small` (so many letters are not possible with one letter a household), and a check with `invitation_draw_differs`.
 */
export function drawInvitationsJob(context: JobContext, job: Job): void {
  const row = context.database
    .select()
    .from(invitationDraws)
    .where(eq(invitationDraws.id, job.subjectId))
    .get();
  if (row === undefined) throw new Error(`Job ${job.id} has no draw of invitations.`);
  const extract = standingExtract(context.database, row.processId);
  if (extract === null || extract.id !== row.extractId) {
    fail(context, job, { code: "register_missing", params: {} });
    return;
  }
  const drawn = drawAnew(context, job, row, extract);
  if ("code" in drawn) fail(context, job, drawn);
  else if (row.completedAt !== null) endCheck(context, job, equalsStoredDraw(context, row, drawn));
  else if (stageChances(context, job, row, drawn)) complete(context, job, row, drawn, extract);
}

/** Returns false when the job was cancelled in the meantime: whoever cancelled has cleaned up. */
function stageChances(
  { database }: JobContext,
  job: Job,
  row: InvitationDrawRow,
  drawn: Drawn,
): boolean {
  const { classes, numberOf } = numberedClasses(drawn);
  const { residentIds, strata } = drawn.people;
  const insertClass = database
    .insert(invitationChances)
    .values({
      drawId: row.id,
      chance: sql.placeholder("chance"),
      stratum: sql.placeholder("stratum"),
      numerator: sql.placeholder("numerator"),
      denominator: sql.placeholder("denominator"),
      residents: sql.placeholder("residents"),
      letters: sql.placeholder("letters"),
    })
    .prepare();
  const insertChance = database
    .insert(residentChances)
    .values({
      drawId: row.id,
      residentId: sql.placeholder("residentId"),
      chance: sql.placeholder("chance"),
    })
    .prepare();
  for (let done = 0; done < residentIds.length; done += BATCH_SIZE) {
    const staged = database.transaction(
      (transaction) => {
        if (readJob(transaction, job.id)?.status !== "running") return false;
        if (done === 0) {
          for (const { number, stratum, numerator, denominator, people, letters } of classes) {
            insertClass.run({
              chance: number,
              stratum: row.design === "simple" ? "–" : strata[stratum],
              numerator: String(numerator),
              denominator: String(denominator),
              residents: people,
              letters,
            });
          }
        }
        const end = Math.min(done + BATCH_SIZE, residentIds.length);
        for (let place = done; place < end; place += 1) {
          insertChance.run({ residentId: residentIds[place], chance: numberOf(place) });
        }
        reportProgress(transaction, job.id, {
          phase: "storing_chances",
          done: end,
          total: residentIds.length,
        });
        return true;
      },
      { behavior: "immediate" },
    );
    if (!staged) return false;
  }
  return true;
}

/** The one moment at which a wave and its invitations appear. */
function complete(
  context: JobContext,
  job: Job,
  row: InvitationDrawRow,
  drawn: Drawn,
  extract: RegisterExtract,
): void {
  const { database, keyring } = context;
  const { numberOf } = numberedClasses(drawn);
  const { people, draw } = drawn;
  const letters = draw.drawn
    .flatMap((place) => {
      const residentId = people.residentIds[place] ?? 0;
      const person = openPerson(context, extract, residentId);
      return person === null
        ? []
        : [{ place, id: invitationId(keyring, row.id, residentId), person }];
    })
    .sort((a, b) => byAddress(a.person, b.person) || a.place - b.place)
    .map(({ place, id, person }, index) => ({
      id,
      position: index + 1,
      codeHash: hashInvitationCode(keyring, invitationCode(keyring, id, 0)),
      stratum: people.strata[people.cell[place] ?? 0] ?? "–",
      chance: numberOf(place),
      envelope: sealInvitation(keyring, id, { person }),
    }));
  if (letters.length !== row.letters) {
    fail(context, job, { code: "register_changed", params: {} });
    return;
  }
  const now = context.clock();
  const insertInvitation = database
    .insert(invitations)
    .values({
      id: sql.placeholder("id"),
      processId: row.processId,
      drawId: row.id,
      position: sql.placeholder("position"),
      codeHash: sql.placeholder("codeHash"),
      stratum: sql.placeholder("stratum"),
      chance: sql.placeholder("chance"),
      envelope: sql.placeholder("envelope"),
      createdAt: now,
    })
    .prepare();
  database.transaction(
    (transaction) => {
      // A draw cancelled in the meantime leaves nothing.
      if (!leaveRunning(transaction, job.id, { status: "succeeded", now })) return;
      for (const letter of letters) insertInvitation.run(letter);
      const newest = transaction
        .select({ wave: sql<number | null>`max(${invitationDraws.wave})` })
        .from(invitationDraws)
        .where(eq(invitationDraws.processId, row.processId))
        .get();
      const auditHead = appendAudit(
        transaction,
        { actor: { kind: "system" }, now },
        { action: "invitations_drawn", objectKind: "invitation_draw", objectId: row.id },
      );
      transaction
        .update(invitationDraws)
        .set({
          wave: (newest?.wave ?? 0) + 1,
          algorithm: INVITATION_ALGORITHM.name,
          algorithmVersion: INVITATION_ALGORITHM.version,
          inputHash: people.inputHash,
          eligible: people.residentIds.length,
          completedAt: now,
          auditHead,
        })
        .where(eq(invitationDraws.id, row.id))
        .run();
    },
    { behavior: "immediate" },
  );
}

function openPerson(
  { database, keyring }: JobContext,
  extract: RegisterExtract,
  residentId: number,
): InvitedPerson | null {
  const found = database
    .select({ line: registerResidents.line, envelope: registerResidents.envelope })
    .from(registerResidents)
    .where(and(eq(registerResidents.id, residentId), eq(registerResidents.extractId, extract.id)))
    .get();
  if (found === undefined) return null;
  const resident = openResident(keyring, { extractId: extract.id, ...found });
  return { ...resident, ageAtDraw: ageOfResident(resident, extract.takenOn) };
}

function endCheck(context: JobContext, job: Job, same: boolean): void {
  if (same) leaveRunning(context.database, job.id, { status: "succeeded", now: context.clock() });
  else fail(context, job, { code: "invitation_draw_differs", params: {} });
}

function fail(context: JobContext, job: Job, problem: { code: string; params: object }): void {
  context.database.transaction(
    (transaction) => {
      leaveRunning(transaction, job.id, { status: "failed", now: context.clock(), problem });
      discardStaged(transaction, job);
    },
    { behavior: "immediate" },
  );
}
