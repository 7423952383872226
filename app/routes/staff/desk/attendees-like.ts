import type { DeskAttendee } from "#app/services/check-in/read-check-in-desk.server.ts";

/** Those in whose name, district or description each word that was typed occurs. */
export function attendeesLike(
  attendees: readonly DeskAttendee[],
  typed: string,
): readonly DeskAttendee[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return attendees.filter(({ content }) => {
    const known = plain(`${content.name} ${content.district} ${content.description}`);
    return words.every((word) => known.includes(word));
  });
}

/** Without capitals and accents, so that Müller is found as muller. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase("de");
}
