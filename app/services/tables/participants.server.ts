import type { Person } from "#app/domain/sortition/people.ts";
import type { SeatingPlan, SeatingRules } from "#app/domain/tables/seating.ts";
import type { PanelDraw } from "#app/services/panel/panel-draw.server.ts";
import { loadPanelState } from "#app/services/panel/panel-state.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";

/** Someone who takes part in the sessions of a panel. */
export interface Participant {
  readonly id: string;
  readonly reference: string;
  readonly name: string | null;
  readonly values: Readonly<Record<string, string>>;
}

/** Everyone who is on a panel and has not left it. For services that have authorised their caller. */
export function readParticipants(
  source: { readonly database: Queryable; readonly keyring: Keyring },
  draw: PanelDraw,
): Participant[] {
  return loadPanelState(source, draw).members.flatMap(({ personId, person, left }) =>
    person === null || left !== null
      ? []
      : [
          {
            id: personId,
            reference: person.reference,
            name: person.name ?? null,
            values: person.values,
          },
        ],
  );
}

/**
 * People under the organiser's own references, so that the same list and seed give the same plan
 * wherever it is imported, and the way from and to their row ids.
 */
export function underReferences(participants: readonly Participant[]) {
  const references = new Map(participants.map(({ id, reference }) => [id, reference]));
  const ids = new Map(participants.map(({ id, reference }) => [reference, id]));
  const people: Person[] = participants.map(({ reference, values }) => ({ id: reference, values }));
  return {
    people,
    /** An id of nobody on the panel stays, for the check of the rules to name its rule. */
    rules: ({ together, apart }: SeatingRules): SeatingRules => {
      const named = (group: readonly string[]) => group.map((id) => references.get(id) ?? id);
      return { together: together.map(named), apart: apart.map(named) };
    },
    rowIds: (plan: SeatingPlan): string[][][] =>
      plan.map((tables) => tables.map((table) => table.map((id) => ids.get(id) ?? id))),
  };
}
