import { randomUUID } from "node:crypto";
import { type CheckIn, checkInPerson } from "#app/services/check-in/check-in-person.server.ts";
import { listSlips } from "#app/services/check-in/list-slips.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { actOnFloor } from "#app/services/floor/act-on-floor.server.ts";
import type { FloorAct } from "#app/services/floor/floor-act.ts";
import { readFloorState } from "#app/services/floor/floor-store.server.ts";
import { type StoredTownHall, storeTownHall } from "./town-hall.ts";

/** Somebody who was let in, and the code on their slip. */
interface LetIn {
  readonly attendeeId: string;
  readonly code: string;
}

/** A published evening in four languages that has not been opened, to be run by a test. Everybody is made up. */
export function phoneEvening(context: ServiceContext) {
  const hall: StoredTownHall = storeTownHall(context, {
    translated: true,
    beginsAt: new Date(),
    publishedAt: new Date(),
  });
  let slip = 0;
  /** The chair and the desk act by one account here. */
  const now = () => ({ ...context, actor: { kind: "system" } as const, now: new Date() });

  function act(act: FloorAct): void {
    const { sequence } = readFloorState(context.database, hall.id);
    const done = actOnFloor(now(), hall.id, act, { seenSequence: sequence });
    if (!done.ok) throw new Error(done.problem.code);
  }

  return {
    hall,
    act,
    /** Opens the evening with its discussion. */
    begin(): void {
      act({ kind: "open" });
      act({ kind: "begin_item", itemId: hall.itemIds.discussion });
    },
    letIn(told: Partial<CheckIn["content"]> = {}): LetIn {
      slip += 1;
      const attendeeId = randomUUID();
      const done = checkInPerson(now(), {
        townHallId: hall.id,
        attendeeId,
        guestId: null,
        slip,
        content: {
          standing: "resident",
          name: "Samira Beispiel",
          district: "Ritterode",
          gender: null,
          mayBeNamed: true,
          description: "",
          ...told,
        },
      });
      if (!done.ok) throw new Error(done.problem.code);
      const [own] = listSlips(now(), hall.id, { from: slip, to: slip });
      return { attendeeId, code: own?.code ?? "" };
    },
    /** The code on a slip that nobody was given. */
    unusedCode(): string {
      const [unused] = listSlips(now(), hall.id, { from: 500, to: 500 });
      return unused?.code ?? "";
    },
    /** Puts somebody onto the list. */
    join(attendeeId: string): void {
      act({ kind: "join", attendeeId, as: "speech", by: "chair" });
    },
  };
}
