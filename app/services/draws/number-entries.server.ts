import { asc, eq } from "drizzle-orm";
import type { NumberEvidence } from "#app/domain/public-draw/draw-number.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { numberEntries } from "#db/schema/index.ts";

export interface NumberEntry {
  readonly attempt: number;
  readonly position: 1 | 2;
  readonly evidence: NumberEvidence;
  readonly origin: "typed" | "fetched";
  readonly enteredBy: string;
  readonly enteredByKind: "staff" | "sworn";
  readonly enteredAt: Date;
}

/** All entries for a draw in the order in which they were made. For services that authorise. */
export function loadNumberEntries(database: Queryable, drawId: string): NumberEntry[] {
  return database
    .select()
    .from(numberEntries)
    .where(eq(numberEntries.drawId, drawId))
    .orderBy(asc(numberEntries.attempt), asc(numberEntries.position))
    .all()
    .map(({ attempt, position, entry, origin, enteredBy, enteredByKind, enteredAt }) => ({
      attempt,
      position: position === 1 ? 1 : 2,
      evidence: JSON.parse(entry) as NumberEvidence,
      ...{ origin, enteredBy, enteredByKind, enteredAt },
    }));
}

/** The first entry of the attempt that waits for its second; null when none does. */
export function openEntry(entries: readonly NumberEntry[]): NumberEntry | null {
  const last = entries.at(-1);
  return last?.position === 1 ? last : null;
}

/** What is shown of an entry; what was seen only once both people have entered it. */
export interface ShownEntry {
  readonly attempt: number;
  readonly position: 1 | 2;
  /** Null while the second person has still to enter it independently. */
  readonly seen: string | null;
  readonly origin: "typed" | "fetched";
  readonly enteredByKind: "staff" | "sworn";
  readonly enteredAt: Date;
}

/** The entries of a draw; an entry that waits for its second does not say what was seen. */
export function readNumberEntries(context: ServiceContext, drawId: string): ShownEntry[] {
  authorise(context.actor, "draw.read");
  const entries = loadNumberEntries(context.database, drawId);
  const waiting = openEntry(entries);
  return entries.map((entry) => {
    const { attempt, position, origin, enteredByKind, enteredAt } = entry;
    const seen = entry === waiting ? null : seenText(entry.evidence);
    return { attempt, position, seen, origin, enteredByKind, enteredAt };
  });
}

/** What was seen as one line: the digits, the numbers, or round and randomness. */
export function seenText(evidence: NumberEvidence): string {
  switch (evidence.source) {
    case "stage":
      return evidence.digits.join(" ");
    case "lottery-numbers":
      return evidence.numbers.join(" ");
    case "beacon":
      return `${evidence.round}: ${evidence.randomness}`;
  }
}
