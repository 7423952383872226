import { foldName } from "#app/services/files/canonical-value.ts";

/** What a column of a register extract can be. What has no role is never stored. */
export const REGISTER_ROLES = [
  "reference",
  "given_name",
  "family_name",
  "full_name",
  "birth_date",
  "age",
  "gender",
  "nationality",
  "district",
  "street",
  "postal_code",
  "place",
  "household",
  "institution",
  "information_block",
  "none",
] as const;
export type RegisterRole = (typeof REGISTER_ROLES)[number];

/** Street and house number often stand in two columns, compound family names as well. */
const SEVERAL: readonly RegisterRole[] = ["street", "given_name", "family_name", "none"];

/** Of each group one column at least is needed. */
const NEEDED: readonly (readonly RegisterRole[])[] = [
  ["reference"],
  ["family_name", "full_name"],
  ["birth_date", "age"],
  ["street"],
  ["place"],
];

export type ColumnFault =
  | {
      readonly code: "role_twice";
      readonly role: RegisterRole;
      /** Position in the header, from 0. */
      readonly column: number;
    }
  | { readonly code: "role_missing"; readonly roles: readonly RegisterRole[] };

/** Each role has one column, street and names several; what a letter and a draw need has one. */
export function checkRegisterColumns(columns: readonly RegisterRole[]): ColumnFault[] {
  const twice = columns.flatMap((role, column): ColumnFault[] =>
    SEVERAL.includes(role) || columns.indexOf(role) === column
      ? []
      : [{ code: "role_twice", role, column }],
  );
  const missing = NEEDED.filter((roles) => !roles.some((role) => columns.includes(role)));
  return [...twice, ...missing.map((roles) => ({ code: "role_missing", roles }) as const)];
}

const NAMES: Readonly<Record<Exclude<RegisterRole, "none">, readonly string[]>> = {
  reference: [
    ...["id", "personid", "personennummer", "ordnungsmerkmal", "lfdnr", "laufendenummer", "nr"],
    ...["nummer", "kennung", "kennziffer", "einwohnernummer", "reference", "registerid", "om"],
  ],
  given_name: ["vorname", "vornamen", "rufname", "firstname", "givenname", "forename"],
  family_name: ["nachname", "familienname", "zuname", "lastname", "surname", "familyname"],
  full_name: ["name", "fullname", "vorundnachname"],
  birth_date: ["geburtsdatum", "gebdatum", "geburtstag", "gebdat", "birthdate", "dateofbirth"],
  age: ["alter", "age", "lebensalter"],
  gender: ["geschlecht", "sex", "gender", "geschl"],
  nationality: [
    ...["staatsangehörigkeit", "staatsangehörigkeiten", "staatsangehoerigkeit", "nationalität"],
    ...["nationality", "nationalitygroup", "stangeh", "sta", "staatsang", "nationalitätsgruppe"],
  ],
  district: ["ortsteil", "stadtteil", "stadtbezirk", "bezirk", "district", "gemeindeteil"],
  street: [
    ...["straße", "strasse", "hausnummer", "hausnr", "hnr", "straßehausnummer", "anschrift"],
    ...["street", "address", "adresse", "hausnummernzusatz", "housenumber", "straßeundhausnummer"],
  ],
  postal_code: ["plz", "postleitzahl", "postcode", "zip", "zipcode", "postalcode"],
  place: ["ort", "wohnort", "stadt", "city", "town", "place", "plzort"],
  household: [
    ...["haushalt", "haushaltid", "haushaltsid", "haushaltsnummer", "haushaltsnr", "haushaltnr"],
    ...["household", "householdid", "householdkey", "haushaltsschlüssel"],
  ],
  institution: ["einrichtung", "heim", "unterkunft", "institution", "gemeinschaftsunterkunft"],
  information_block: ["auskunftssperre", "sperre", "sperrvermerk", "informationblock"],
};

/** What each column probably is, by its name. Of two with one name the first has it. */
export function suggestRegisterColumns(header: readonly string[]): RegisterRole[] {
  const suggested: RegisterRole[] = [];
  for (const title of header) {
    const name = foldName(title).replace(/[,/&()]/g, "");
    const found = REGISTER_ROLES.find((role) => role !== "none" && NAMES[role].includes(name));
    const free = found !== undefined && (SEVERAL.includes(found) || !suggested.includes(found));
    suggested.push(free ? found : "none");
  }
  const named = suggested.includes("family_name");
  return suggested.map((role) => {
    if (role !== "full_name") return role;
    // Beside a given name, "Name" is the family name.
    return named ? "none" : suggested.includes("given_name") ? "family_name" : "full_name";
  });
}
