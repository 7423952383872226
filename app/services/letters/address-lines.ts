import { addresseeOf } from "#app/domain/invitation-outcomes.ts";
import { addresseeDe } from "#app/i18n/letters/addressee.de.ts";
import type { RunLetter } from "./letter-run.server.ts";

/** In characters. What is longer would not fit into the window of an envelope in any size. */
const LONGEST_LINE = 200;
/** Invisible characters that turn or break a line: they have no place in an address. */
const CONTROLS = /[\p{Cc}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]+/gu;

/**
 * The lines in the window of an envelope, from the name to the place. Someone with an information
 * block is named by the reference in the register alone, which the register office can look up.
 */
export function addressLines({
  person,
  outcome,
  placeLabel,
}: Pick<RunLetter, "person" | "outcome" | "placeLabel">): string[] {
  if (person === null) return [plainLine(placeLabel ?? "")];
  if (person.informationBlock) {
    return [
      addresseeDe.registerOffice,
      addresseeDe.reference.replace("{{reference}}", () => plainLine(person.reference)),
    ];
  }
  const addressee = addresseeOf({ outcome, ageAtDraw: person.ageAtDraw });
  return [
    ...(addressee === "person" ? [] : [addresseeDe[addressee]]),
    `${person.givenName} ${person.familyName}`,
    person.street,
    person.place,
  ]
    .map(plainLine)
    .filter((line) => line !== "");
}

function plainLine(text: string): string {
  return text.replace(CONTROLS, " ").replace(/\s+/g, " ").trim().slice(0, LONGEST_LINE);
}
