import { foldedText } from "#app/domain/texts/folded-text.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { listAssisted } from "./list-assisted.server.ts";
import type { TakingPart } from "./take-part.server.ts";

/**
 * Somebody without a code by their name, in whatever case or spelling of umlauts: known where they wrote or supported
 * something in this process before, so that nobody becomes two, and otherwise new.
 */
export function personOfName(
  context: ServiceContext,
  processId: string,
  shownName: string,
): TakingPart {
  authorise(context.actor, "proposals.write");
  // People without a name are not one person.
  const known = listAssisted(context, processId).find(
    (person) => person.shownName !== "" && foldedText(person.shownName) === foldedText(shownName),
  );
  return known === undefined
    ? { as: "assisted", shownName }
    : { as: "known", participantId: known.id };
}
