import { and, asc, eq } from "drizzle-orm";
import type { LetterOutcome } from "#app/domain/invitation-outcomes.ts";
import {
  type InvitedPerson,
  openInvitation,
} from "#app/services/invitations/invitation-envelope.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";
import { invitations, letterRunItems, letterRuns, outreachPlaces } from "#db/schema/index.ts";

export interface RunPlace {
  readonly processId: string;
  readonly runId: string;
}

export type LetterRun = typeof letterRuns.$inferSelect;

/** A letter or card of a run, with the person it is for. */
export interface RunLetter {
  readonly invitationId: string;
  readonly position: number;
  readonly generation: number;
  /** False once the code is dead: such a letter is not printed again. */
  readonly codeLives: boolean;
  readonly outcome: LetterOutcome | null;
  /** Null for someone reached by outreach, and after an erasure. */
  readonly person: InvitedPerson | null;
  /** The place of outreach; null for people from the register. */
  readonly placeLabel: string | null;
}

/** A run of a process; null when there is none with this id. */
export function findRun(database: Queryable, { processId, runId }: RunPlace): LetterRun | null {
  const run = database
    .select()
    .from(letterRuns)
    .where(and(eq(letterRuns.id, runId), eq(letterRuns.processId, processId)))
    .get();
  return run ?? null;
}

/** The letters of a run in print order. For services that have authorised their caller. */
export function lettersOfRun(
  source: { readonly database: Queryable; readonly keyring: Keyring },
  runId: string,
): RunLetter[] {
  return source.database
    .select({
      invitationId: invitations.id,
      position: letterRunItems.position,
      generation: invitations.codeGeneration,
      codeHash: invitations.codeHash,
      outcome: invitations.outcome,
      envelope: invitations.envelope,
      placeLabel: outreachPlaces.label,
    })
    .from(letterRunItems)
    .innerJoin(invitations, eq(invitations.id, letterRunItems.invitationId))
    .leftJoin(outreachPlaces, eq(outreachPlaces.id, invitations.outreachPlaceId))
    .where(eq(letterRunItems.runId, runId))
    .orderBy(asc(letterRunItems.position))
    .all()
    .map(({ envelope, codeHash, ...row }) => ({
      ...row,
      codeLives: codeHash !== null,
      person:
        envelope === null
          ? null
          : openInvitation(source.keyring, row.invitationId, envelope).person,
    }));
}

/** Whether the register office sends the letter: its address is told to nobody else. */
export function goesToRegisterOffice({ person }: Pick<RunLetter, "person">): boolean {
  return person?.informationBlock ?? false;
}
