import { eq } from "drizzle-orm";
import { INVITATION_ALGORITHM } from "#app/domain/sortition/invitations/draw-invitations.ts";
import type { JobContext } from "#app/services/jobs/job-context.ts";
import { invitationChances, invitations } from "#db/schema/index.ts";
import { type Drawn, numberedClasses } from "./draw-anew.server.ts";
import type { InvitationDrawRow } from "./drawable-people.server.ts";
import { invitationId } from "./invitation-id.server.ts";

/**
 * Whether a completed draw has stored exactly what was drawn anew: the same input, the same people, the same chances.
 * For jobs.
 */
export function equalsStoredDraw(
  { database, keyring }: JobContext,
  row: InvitationDrawRow,
  drawn: Drawn,
): boolean {
  const { people, draw } = drawn;
  const { classes, numberOf } = numberedClasses(drawn);
  const ids = draw.drawn.map((place) => ({
    id: invitationId(keyring, row.id, people.residentIds[place] ?? 0),
    chance: numberOf(place),
  }));
  const stored = database
    .select({ id: invitations.id, chance: invitations.chance })
    .from(invitations)
    .where(eq(invitations.drawId, row.id))
    .all();
  const chances = new Map(stored.map(({ id, chance }) => [id, chance]));
  const storedClasses = database
    .select()
    .from(invitationChances)
    .where(eq(invitationChances.drawId, row.id))
    .orderBy(invitationChances.chance)
    .all();
  return (
    row.inputHash === people.inputHash &&
    row.algorithmVersion === INVITATION_ALGORITHM.version &&
    stored.length === ids.length &&
    ids.every(({ id, chance }) => chances.get(id) === chance) &&
    storedClasses.length === classes.length &&
    classes.every(
      ({ numerator, denominator }, place) =>
        storedClasses[place]?.numerator === String(numerator) &&
        storedClasses[place]?.denominator === String(denominator),
    )
  );
}
