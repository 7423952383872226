import type { TownHallPlan } from "#app/domain/agenda/publishing-checks.ts";
import { townDay } from "#app/domain/town-clock.ts";
import type { TownHall, TownHallPerson } from "./load-town-hall.server.ts";

/** What the checks before a publication look at. */
export function townHallPlan(townHall: TownHall): TownHallPlan {
  const { original } = townHall.texts;
  const holder = personOf(townHall, townHall.houseRightHolderId);
  const { beginsAt, delegatedOn } = townHall;
  const inTime = delegatedOn !== null && (beginsAt === null || delegatedOn <= townDay(beginsAt));
  return {
    chair: declared(personOf(townHall, townHall.chairId)),
    host: declared(personOf(townHall, townHall.hostId)),
    houseRight: holder === null ? null : { personId: whoIs(holder), delegatedInWriting: inTime },
    hasSecurityContact: townHall.securityContactId !== null,
    written: {
      aim: original.aim !== "",
      decided: original.decided !== "",
      notDecided: original.notDecided !== "",
      place: original.place !== "",
      access: original.access !== "",
      wayBack: original.wayBack !== "",
      recording: original.recording !== "",
      unrecorded: original.unrecorded !== "",
    },
    begins: townHall.beginsAt?.getTime() ?? null,
    items: townHall.items.length,
    rules: townHall.rules.length,
  };
}

/** Somebody with a part in the evening; null where nobody is chosen. */
export function personOf(
  { people }: Pick<TownHall, "people">,
  id: string | null,
): TownHallPerson | null {
  return people.find((person) => person.id === id) ?? null;
}

function declared(person: TownHallPerson | null): TownHallPlan["chair"] {
  if (person === null) return null;
  return {
    personId: whoIs(person),
    municipalOffices: person.offices ?? [],
    declared: person.offices !== null,
  };
}

/** Somebody who was entered twice stays one person. */
function whoIs({ name }: TownHallPerson): string {
  return name.trim().replace(/\s+/g, " ").toLocaleLowerCase("de");
}
