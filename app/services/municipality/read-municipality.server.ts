import type { Database } from "#db/connection.server.ts";
import { municipality } from "#db/schema/index.ts";

export interface Municipality {
  readonly name: string;
  readonly phone: string;
  readonly officeHours: string;
  /** Street and number; postal code and place: for the head of letters. */
  readonly street: string;
  readonly place: string;
  /** True for a demo town whose people are made up. */
  readonly synthetic: boolean;
}

/** The town this database belongs to; null until it is named. Public. */
export function readMunicipality(context: { readonly database: Database }): Municipality | null {
  const row = context.database
    .select({
      name: municipality.name,
      phone: municipality.phone,
      officeHours: municipality.officeHours,
      street: municipality.street,
      place: municipality.place,
      synthetic: municipality.synthetic,
    })
    .from(municipality)
    .get();
  return row ?? null;
}
