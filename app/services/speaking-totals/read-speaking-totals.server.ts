import { SMALLEST_GROUP } from "#app/domain/disclosure.ts";
import { floorAfter } from "#app/domain/floor/floor-state.ts";
import {
  type PublicTimeTable,
  publicSpeakingTotals,
  settledEvents,
} from "#app/domain/floor/public-speaking-time.ts";
import { spokenThisEvening } from "#app/domain/floor/speakers-list.ts";
import {
  firstSpeeches,
  type SpeakingTime,
  speakingTimeBy,
} from "#app/domain/floor/speaking-time.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { readFloorEvents } from "#app/services/floor/floor-store.server.ts";
import { peopleInRoom } from "#app/services/minutes/people-in-room.server.ts";
import { authorise } from "#app/services/permissions.ts";

/** Speaking time of an evening while it goes on, for those who run it; without names. */
export interface SpeakingTotals {
  readonly phase: "before" | "open" | "closed";
  /** Milliseconds; all together. */
  readonly all: SpeakingTime;
  /**
   * By district, longest first; they are told when the floor is given. Those of which fewer than 10 are there
   * are one line, and people without a district another.
   */
  readonly districts: readonly (SpeakingTime & { readonly name: string })[];
  readonly otherDistricts: SpeakingTime | null;
  readonly withoutDistrict: SpeakingTime | null;
  /** Everyone's first speech, and how many have not spoken who are there. */
  readonly first: SpeakingTime;
  readonly silent: number;
  /**
   * By gender as told: what people told is not known in the room, so the table is the public one and grows
   * when at least 10 more people have spoken. Null until then.
   */
  readonly byGender: { readonly table: PublicTimeTable; readonly at: Date } | null;
}

const NOTHING: SpeakingTime = { speakers: 0, speeches: 0, spoken: 0 };

/** How long whom the floor had, in groups, at this moment. */
export function readSpeakingTotals(context: ServiceContext, townHallId: string): SpeakingTotals {
  authorise(context.actor, "floor.assist");
  const { database, keyring, now } = context;
  const events = readFloorEvents(database, townHallId);
  const state = floorAfter(events);
  const people = peopleInRoom(database, keyring, townHallId);
  const district = (id: string) => people.get(id)?.district ?? "";
  const inRoom = [...state.attendees.keys()];
  const present = (name: string) => inRoom.filter((id) => district(id) === name).length;
  const large = new Set(inRoom.map(district).filter((name) => present(name) >= SMALLEST_GROUP));
  const byLine = speakingTimeBy(state, (id) => lineOf(district(id), large), now.getTime());
  const settled = settledEvents(events);
  const last = settled.at(-1);
  const told = (id: string) => {
    const person = people.get(id) ?? null;
    return { district: person?.district || null, gender: person?.gender ?? null };
  };
  const first = firstSpeeches(state);
  const spoke = spokenThisEvening(state);
  return {
    phase: state.phase,
    all: speakingTimeBy(state, () => "", now.getTime()).get("") ?? NOTHING,
    districts: [...large]
      .filter((name) => name !== "")
      .map((name) => ({ name, ...(byLine.get(lineOf(name, large)) ?? NOTHING) }))
      .sort((a, b) => b.spoken - a.spoken || a.name.localeCompare(b.name, "de")),
    otherDistricts: byLine.get(OTHERS) ?? null,
    withoutDistrict: byLine.get(WITHOUT) ?? null,
    first,
    silent: inRoom.filter((id) => state.attendees.get(id)?.present && !spoke.has(id)).length,
    byGender:
      last === undefined
        ? null
        : {
            table: publicSpeakingTotals(floorAfter(settled), told).byGender,
            at: new Date(last.at),
          },
  };
}

const OTHERS = "others";
const WITHOUT = "without";

/** The line in which a district is counted. */
function lineOf(district: string, large: ReadonlySet<string>): string {
  if (district === "") return WITHOUT;
  return large.has(district) ? `district ${district}` : OTHERS;
}
