import type { Visit } from "#app/routes/guard.server.ts";
import {
  type AssistedPerson,
  listAssisted,
} from "#app/services/participation/list-assisted.server.ts";
import { shownNameSchema } from "#app/services/participation/participant-envelope.server.ts";
import type { TakingPart } from "#app/services/participation/take-part.server.ts";
import { may } from "#app/services/permissions.ts";
import { ASSISTED, knownPerson } from "./known-people.tsx";

/** People without a code for whom staff wrote before, by name; none for those who only read. */
export function offeredPeople({ services, params }: Visit): readonly AssistedPerson[] {
  if (!may(services.actor, "proposals.write")) return [];
  const people = listAssisted(services, params.processId ?? "");
  return people.filter(({ shownName }) => shownName !== "");
}

/** For whom staff fill in a form; the code of what is wrong with the name of somebody new. */
export function writerOfForm(
  values: Readonly<Record<string, string>>,
): { readonly who: TakingPart } | { readonly errors: { readonly shownName: string } } {
  const { who = ASSISTED } = values;
  const participantId = knownPerson(who);
  if (participantId !== null) return { who: { as: "known", participantId } };
  if (who !== ASSISTED) return { who: { as: "panel", drawId: who } };
  const name = shownNameSchema.safeParse(values.shownName);
  if (name.success) return { who: { as: "assisted", shownName: name.data } };
  return { errors: { shownName: name.error.issues[0]?.message ?? "shown_name_missing" } };
}
