import { asc, eq, inArray } from "drizzle-orm";
import type { SanctionStep } from "#app/domain/floor/rule-set.ts";
import { openAttendee } from "#app/services/floor/attendee-envelope.server.ts";
import { readFloorNotes } from "#app/services/floor/floor-note.server.ts";
import { readFloorEvents, readFloorState } from "#app/services/floor/floor-store.server.ts";
import { loadTownHall } from "#app/services/town-halls/load-town-hall.server.ts";
import type { Database } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";
import { attendees, townHalls } from "#db/schema/index.ts";

/** A measure that was taken on the floor of a town hall. */
export interface FloorSanction {
  readonly sanctionId: string;
  readonly townHallId: string;
  /** German title of the evening. */
  readonly townHall: string;
  readonly attendeeId: string;
  readonly at: Date;
  readonly step: SanctionStep;
  /** German text of the rule; empty where it is gone. */
  readonly rule: string;
  /** What happened and why it was decided so; empty where nothing was noted, or it was erased. */
  readonly happened: string;
  readonly reason: string;
  readonly lifted: boolean;
}

/** Somebody who was met with a measure on the floor and is not erased. */
export interface SanctionedAttendee {
  readonly attendeeId: string;
  readonly name: string;
  readonly district: string;
  /** How to recognise somebody who gave no name. */
  readonly description: string;
  readonly sanctions: readonly FloorSanction[];
}

interface Source {
  readonly database: Database;
  readonly keyring: Keyring;
}

/** Everybody who was met with a measure at the town halls of a process, evening by evening. */
export function sanctionedAttendees(
  source: Source,
  processId: string,
): readonly SanctionedAttendee[] {
  return source.database
    .select({ id: townHalls.id })
    .from(townHalls)
    .where(eq(townHalls.processId, processId))
    .orderBy(asc(townHalls.beginsAt), asc(townHalls.id))
    .all()
    .flatMap(({ id }) => ofEvening(source, id));
}

function ofEvening({ database, keyring }: Source, townHallId: string): SanctionedAttendee[] {
  const { sanctions } = readFloorState(database, townHallId);
  const people = [...new Set(sanctions.map(({ attendeeId }) => attendeeId))];
  if (people.length === 0) return [];
  const townHall = loadTownHall(database, townHallId);
  const notes = notesOfSanctions(database, keyring, townHallId);
  const rows = database.select().from(attendees).where(inArray(attendees.id, people)).all();
  return people.flatMap((attendeeId) => {
    const row = rows.find(({ id }) => id === attendeeId);
    const content = row === undefined ? null : openAttendee(keyring, row);
    if (content === null) return [];
    const own = sanctions.filter((sanction) => sanction.attendeeId === attendeeId);
    return [
      {
        attendeeId,
        ...{ name: content.name, district: content.district, description: content.description },
        sanctions: own.map(({ id, ruleId, step, at, lifted }) => ({
          ...{ sanctionId: id, townHallId, attendeeId, step, lifted, at: new Date(at) },
          townHall: townHall?.texts.original.title ?? "",
          rule: townHall?.rules.find((rule) => rule.id === ruleId)?.texts.original.text ?? "",
          happened: notes.get(id)?.happened ?? "",
          reason: notes.get(id)?.reason ?? "",
        })),
      },
    ];
  });
}

/** The words that belong to measures, by the ids of the measures. */
function notesOfSanctions(database: Database, keyring: Keyring, townHallId: string) {
  const notes = readFloorNotes(database, keyring, townHallId);
  return new Map(
    readFloorEvents(database, townHallId).flatMap((event) => {
      if (event.kind !== "sanctioned" && event.kind !== "sanction_entered") return [];
      const note = notes.get(event.sequence);
      return note === undefined ? [] : [[event.sanctionId, note] as const];
    }),
  );
}
