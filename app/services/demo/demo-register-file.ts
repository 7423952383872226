import { writeCsv } from "#app/services/files/write-csv.ts";
import type { SyntheticResident } from "./synthetic-register.ts";

const COLUMNS = [
  ...["Lfd. Nr.", "Familienname", "Rufname", "Geburtsdatum", "Geschlecht", "Staatsangehörigkeit"],
  ...["Ortsteil", "Straße", "Hausnummer", "PLZ", "Wohnort", "Haushalt", "Einrichtung"],
  ...["Auskunftssperre", "Familienstand", "Wohnungsstatus"],
];

const GENDERS = { female: "w", male: "m", diverse: "d" } as const;
/** One nationality stands for each group: the register knows more, the demo invents no more. */
const NATIONALITIES = {
  german: "deutsch",
  eu: "polnisch",
  europe_outside_eu: "ukrainisch",
  outside_europe: "syrisch",
} as const;

/**
 * The register as a register office would deliver it: semicolons, German dates, and columns nobody
 * asked for, which an import has to ignore.
 */
export function writeDemoRegister(register: readonly SyntheticResident[]): string {
  return writeCsv(COLUMNS, register.map(rowOf), { delimiter: ";", byteOrderMark: true });
}

function rowOf(resident: SyntheticResident): string[] {
  const [year = "", month = "", day = ""] = resident.birthDate.split("-");
  const [, street = resident.street, house = ""] = /^(.*) (\S+)$/.exec(resident.street) ?? [];
  const [, postalCode = "", town = resident.place] = /^(\d{5}) (.*)$/.exec(resident.place) ?? [];
  return [
    ...[resident.reference, resident.familyName, resident.givenName, `${day}.${month}.${year}`],
    ...[GENDERS[resident.gender], NATIONALITIES[resident.nationalityGroup], resident.district],
    ...[street, house, postalCode, town, resident.household.id],
    ...[resident.household.institution ? "ja" : "", resident.informationBlock ? "ja" : ""],
    ...["keine Auskunft", "Hauptwohnung"],
  ];
}
