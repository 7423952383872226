import type { TownHallPlan } from "#app/domain/agenda/publishing-checks.ts";
import type { TownHall, TownHallPerson } from "./load-town-hall.server.ts";

/** What `publishingObstacles` looks at, from the drafts of a town hall. */
export function publishingPlan(townHall: TownHall): TownHallPlan {
  const { original } = townHall.texts;
  const person = (id: string | null) => townHall.people.find((each) => each.id === id);
  const holder = person(townHall.houseRightHolderId);
  return {
    chair: declared(person(townHall.chairId)),
    host: declared(person(townHall.hostId)),
    houseRight:
      holder === undefined
        ? null
        : { personId: whoIs(holder), delegatedInWriting: townHall.delegatedOn !== null },
    hasSecurityContact: person(townHall.securityContactId) !== undefined,
    written: {
      aim: original.aim !== "",
      decided: original.decided !== "",
      notDecided: original.notDecided !== "",
      place: original.place !== "",
      access: original.access !== "",
      recording: original.recording !== "",
    },
    begins: townHall.beginsAt?.getTime() ?? null,
    items: townHall.items.length,
    rules: townHall.rules.length,
  };
}

function declared(person: TownHallPerson | undefined): TownHallPlan["chair"] {
  if (person === undefined) return null;
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
