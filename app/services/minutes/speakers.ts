import type { ContributionRecord } from "#app/domain/minutes/record.ts";
import type { PeopleInRoom } from "./people-in-room.server.ts";

/**
 * What minutes say of somebody who spoke. Names are those of people who agreed to be named and have not
 * withdrawn that.
 */
export type Speaker =
  | { readonly kind: "named"; readonly name: string; readonly district: string }
  | { readonly kind: "resident_of"; readonly district: string }
  | { readonly kind: "resident" | "guest" };

/** @param districts those that may be named, by the record of the minutes */
export function speakerOf(
  { attendeeId, standing }: Pick<ContributionRecord, "attendeeId" | "standing">,
  people: PeopleInRoom,
  districts: readonly string[],
): Speaker {
  const person = people.get(attendeeId) ?? null;
  if (person?.mayBeNamed && person.name !== "") {
    return { kind: "named", name: person.name, district: person.district };
  }
  if (standing !== "resident") return { kind: "guest" };
  if (person === null || !districts.includes(person.district)) return { kind: "resident" };
  return { kind: "resident_of", district: person.district };
}
