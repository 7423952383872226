import type { PersonInWords } from "./room-place.server.ts";

/** Who it is, and what is to be known of them. */
export function PersonName({ person }: { person: PersonInWords }) {
  return (
    <>
      <bdi>{person.name}</bdi>
      {person.note !== null && ` (${person.note})`}
    </>
  );
}
