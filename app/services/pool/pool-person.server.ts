import { and, count, eq, isNotNull, isNull } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { openDrawResult } from "#app/services/draws/draw-result.server.ts";
import { standingDraw } from "#app/services/draws/standing-draw.server.ts";
import { countTextsOfInvitation } from "#app/services/participation/own-published-texts.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { invitationOfPerson } from "#app/services/replies/follow-pool.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";
import { drawRows, draws, panelMembers, poolImports, poolPeople } from "#db/schema/index.ts";
import { openPoolPerson } from "./person-envelope.server.ts";
import type { PoolMember } from "./read-pool.server.ts";

export interface PersonPlace {
  readonly processId: string;
  readonly personId: string;
}

/** Someone of a pool, and where they occur. */
export interface PoolPersonView {
  readonly person: PoolMember;
  /** Test draws whose results name them. */
  readonly testDraws: number;
  /** Lotteries that are published and hold a row of theirs. */
  readonly lotteries: number;
  /** Whether they are on the panel of a real draw. */
  readonly onPanel: boolean;
  /** How many texts they published as somebody who was invited. */
  readonly publishedTexts: number;
  /** Whether a withdrawal can be taken back: only while nothing is published. */
  readonly undoable: boolean;
}

/** Someone of a pool who may have withdrawn; null when there is no such person. */
export function readPoolPerson(context: ServiceContext, place: PersonPlace): PoolPersonView | null {
  authorise(context.actor, "pool.read");
  const { database, keyring } = context;
  const person = loadPerson(database, keyring, place);
  if (person === null) return null;
  const { personId, processId } = place;
  const lotteries = database
    .select({ rows: count() })
    .from(drawRows)
    .innerJoin(draws, eq(draws.id, drawRows.drawId))
    .where(and(eq(drawRows.personId, personId), isNotNull(draws.committedAt)))
    .get();
  const seat = database
    .select({ drawId: panelMembers.drawId })
    .from(panelMembers)
    .innerJoin(draws, eq(draws.id, panelMembers.drawId))
    .where(
      and(eq(panelMembers.personId, personId), eq(draws.kind, "real"), isNull(panelMembers.leftAt)),
    )
    .get();
  return {
    person,
    testDraws: testDrawsNaming(database, keyring, processId, person.reference).length,
    lotteries: lotteries?.rows ?? 0,
    onPanel: seat !== undefined,
    publishedTexts: textsOf(context, place, person.reference),
    undoable: standingDraw(database, processId) === null,
  };
}

function textsOf(
  { database, keyring }: ServiceContext,
  place: PersonPlace,
  reference: string,
): number {
  const invitation = invitationOfPerson(database, keyring, place, reference);
  return invitation === null ? 0 : countTextsOfInvitation(database, invitation.id);
}

/** For services that have authorised their caller; null when there is no such person. */
export function loadPerson(
  database: Queryable,
  keyring: Keyring,
  { processId, personId }: PersonPlace,
): PoolMember | null {
  const row = database
    .select({ envelope: poolPeople.envelope, withdrawnAt: poolPeople.withdrawnAt })
    .from(poolPeople)
    .innerJoin(poolImports, eq(poolImports.id, poolPeople.importId))
    .where(
      and(
        eq(poolPeople.id, personId),
        eq(poolPeople.processId, processId),
        isNotNull(poolImports.completedAt),
      ),
    )
    .get();
  if (row === undefined) return null;
  const { envelope, withdrawnAt } = row;
  return { id: personId, withdrawnAt, ...openPoolPerson(keyring, personId, envelope) };
}

/**
 * The ids of the test draws whose sealed results name a person. For services that have authorised
 * their caller. Opens every test of the process.
 */
export function testDrawsNaming(
  database: Queryable,
  keyring: Keyring,
  processId: string,
  reference: string,
): string[] {
  return database
    .select({ id: draws.id, envelope: draws.resultEnvelope })
    .from(draws)
    .where(and(eq(draws.processId, processId), eq(draws.kind, "test")))
    .all()
    .filter(({ id, envelope }) => {
      if (envelope === null) return false;
      return Object.hasOwn(openDrawResult(keyring, id, envelope).report.probabilities, reference);
    })
    .map(({ id }) => id);
}
