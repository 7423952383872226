import type { Quota } from "#app/domain/sortition/quotas.ts";
import type { DemoFeature } from "./synthetic-answers.ts";

type Bounds = readonly (readonly [value: string, min: number, max: number])[];

/** Seats in the working group "Zusammenleben". */
export const WORKING_GROUP_SIZE = 26;

/**
 * Age, gender and district follow the register's residents from 16 years on; the two small
 * districts have at least one seat each. People without work or vocational training and people
 * who came from elsewhere have more seats than answers: the working group is for them too.
 */
export const WORKING_GROUP_QUOTAS = quotasOf({
  Alter: [
    ["16-29", 3, 4],
    ["30-44", 4, 6],
    ["45-64", 8, 10],
    ["65-74", 4, 5],
    ["75 und älter", 4, 6],
  ],
  Geschlecht: [
    ["weiblich", 12, 14],
    ["männlich", 12, 14],
    ["divers", 0, 1],
  ],
  Ortsteil: [
    ["Kernstadt", 18, 21],
    ["Burgörner-Altdorf", 2, 4],
    ["Walbeck", 1, 2],
    ["Ritterode", 1, 2],
    ["Meisberg", 1, 2],
  ],
  Bildung: [
    ["ohne Berufsabschluss", 2, 4],
    ["Berufsausbildung", 13, 16],
    ["Meister oder Techniker", 3, 5],
    ["Hochschule", 3, 5],
  ],
  Erwerbslage: [
    ["berufstätig", 11, 14],
    ["in Schule oder Ausbildung", 1, 2],
    ["arbeitslos", 2, 3],
    ["im Ruhestand", 8, 11],
    ["zu Hause", 1, 2],
  ],
  Migrationsgeschichte: [
    ["keine", 20, 24],
    ["selbst zugewandert", 2, 4],
    ["Eltern zugewandert", 0, 2],
  ],
});

/** Seats in the older, completed group on pavements. */
export const PAVEMENT_GROUP_SIZE = 12;

export const PAVEMENT_GROUP_QUOTAS = quotasOf({
  Alter: [
    ["16-29", 1, 2],
    ["30-44", 2, 3],
    ["45-64", 3, 5],
    ["65-74", 2, 3],
    ["75 und älter", 2, 3],
  ],
  Geschlecht: [
    ["weiblich", 5, 7],
    ["männlich", 5, 7],
    ["divers", 0, 1],
  ],
  Erwerbslage: [
    ["berufstätig", 5, 7],
    ["in Schule oder Ausbildung", 0, 1],
    ["arbeitslos", 1, 2],
    ["im Ruhestand", 4, 6],
    ["zu Hause", 0, 1],
  ],
});

/** Seats in the group on the fire brigade, which is still a draft. */
export const FIRE_BRIGADE_GROUP_SIZE = 16;

export const FIRE_BRIGADE_QUOTAS = quotasOf({
  Alter: [
    ["16-29", 2, 3],
    ["30-44", 3, 4],
    ["45-64", 5, 7],
    ["65-74", 2, 3],
    ["75 und älter", 1, 2],
  ],
  Geschlecht: [
    ["weiblich", 7, 9],
    ["männlich", 7, 9],
    ["divers", 0, 1],
  ],
  Ortsteil: [
    ["Ritterode", 8, 10],
    ["Meisberg", 6, 8],
  ],
});

function quotasOf(bounds: Partial<Record<DemoFeature, Bounds>>): Quota[] {
  return Object.entries(bounds).flatMap(([feature, values]) =>
    values.map(([value, min, max]) => ({ feature, value, min, max })),
  );
}
