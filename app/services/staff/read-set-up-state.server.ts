import { eq } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise, may } from "#app/services/permissions.ts";
import { countSecondPeople } from "#app/services/second-person/count-second-people.server.ts";
import { user } from "#db/schema/index.ts";

export interface SetUpState {
  /** Staff with a role and people sworn in. */
  readonly people: number;
  /** False while two people cannot always be found. */
  readonly enoughPeople: boolean;
  /** Whether whoever asks has a second factor. */
  readonly ownSecondFactor: boolean;
}

/** What an administrator still has to set up; null for everyone else. */
export function readSetUpState(context: ServiceContext): SetUpState | null {
  authorise(context.actor, "account.own");
  const { actor } = context;
  if (actor.kind !== "staff" || !may(actor, "staff.manage")) return null;
  const { people, enough } = countSecondPeople(context);
  const own = context.database
    .select({ on: user.twoFactorEnabled })
    .from(user)
    .where(eq(user.id, actor.id))
    .get();
  return { people, enoughPeople: enough, ownSecondFactor: own?.on === true };
}
