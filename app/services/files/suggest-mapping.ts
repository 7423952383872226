import { canonicalValue, findColumn, foldName } from "#app/services/files/canonical-value.ts";
import type { TableRow } from "#app/services/files/delimited-text.ts";
import type { PeopleMapping } from "#app/services/files/read-people.ts";

type ContactKind =
  | "first_name"
  | "last_name"
  | "name"
  | "email"
  | "phone"
  | "address"
  | "postcode"
  | "city";

export interface SuggestedMapping extends PeopleMapping {
  /** Columns that say who a person is or how to reach them, by column. */
  readonly contactColumns: Readonly<Record<string, ContactKind>>;
  /** What columns say of households, by column; others say nothing. */
  readonly household: Readonly<Record<string, "address" | "institution">>;
}

/**
 * Guesses what the columns of a list of people mean, for the user to confirm. The id column has
 * the name of one and a different value in each row; where none has, the first with the name of one
 * and a value of its own in at least half of the rows, so that its faults come to light; otherwise
 * rows are numbered. Features are
 * found by name without regard to case and spaces; when `features` is null, the columns with few
 * different values are taken. All other columns are carried along. A household is named by a
 * column of its own or, where a street is known, by the columns of the address.
 */
export function suggestMapping(
  header: readonly string[],
  rows: readonly TableRow[],
  features: readonly string[] | null,
): SuggestedMapping {
  const idColumn = suggestIdColumn(header, rows);
  const contactColumns = suggestContactColumns(header.filter((column) => column !== idColumn));
  const featureColumns =
    features === null
      ? guessFeatures(
          header,
          rows,
          (column) =>
            column === idColumn || Object.hasOwn(contactColumns, column) || isHouseholdName(column),
        )
      : matchFeatures(header, features);
  const used = new Set([idColumn, ...Object.values(featureColumns)]);
  return {
    idColumn,
    featureColumns,
    carriedColumns: header.filter((column) => !used.has(column)),
    contactColumns,
    household: suggestHousehold(header, rows, contactColumns),
  };
}

/** Features without a column of their name are left out. */
export function matchFeatures(
  header: readonly string[],
  features: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    features.flatMap((feature) => {
      const column = findColumn(header, feature);
      return column === null ? [] : [[feature, column]];
    }),
  );
}

const idNames = [
  ...["id", "uniqueid", "nationbuilderid", "personid", "respondentid", "pid", "externalid"],
  ...["nr", "nummer", "lfdnr", "laufendenummer", "kennung", "kennziffer", "no", "number"],
];

function suggestIdColumn(header: readonly string[], rows: readonly TableRow[]): string | null {
  const named = idNames.flatMap((name) => header.filter((column) => foldName(column) === name));
  const ending = header.filter((column) => /[\s_.-]id$/i.test(column) || /[a-z]ID$/.test(column));
  const candidates = [...named, ...ending].map((column) => {
    const position = header.indexOf(column);
    const values = rows.map((row) => canonicalValue(row.cells[position] ?? ""));
    return { column, distinct: new Set(values.filter((value) => value !== "")).size };
  });
  const best =
    candidates.find(({ distinct }) => distinct === rows.length) ??
    candidates.find(({ distinct }) => distinct * 2 >= rows.length);
  return best?.column ?? null;
}

const contactNames: Readonly<Record<ContactKind, readonly string[]>> = {
  first_name: ["firstname", "givenname", "forename", "vorname", "vornamen", "rufname"],
  last_name: ["lastname", "surname", "familyname", "nachname", "familienname", "zuname"],
  name: ["name", "fullname"],
  email: ["email", "emailaddress", "mail", "emailadresse"],
  phone: [
    ...["phone", "phonenumber", "telephone", "mobile", "mobilenumber", "mobilephone", "tel"],
    ...["telefon", "telefonnummer", "mobil", "mobilnummer", "mobiltelefon", "handy", "handynummer"],
  ],
  address: [
    ...["address", "addressline1", "addressline2", "primaryaddress1", "primaryaddress2", "street"],
    ...["anschrift", "adresse", "straße", "strasse", "hausnummer", "straßehausnummer"],
  ],
  postcode: ["zip", "zipcode", "primaryzip", "postcode", "postalcode", "plz", "postleitzahl"],
  city: ["city", "primarycity", "town", "ort", "wohnort", "stadt"],
};

function suggestContactColumns(columns: readonly string[]): Record<string, ContactKind> {
  const kinds = new Map<string, ContactKind>();
  for (const [kind, names] of Object.entries(contactNames)) {
    for (const name of names) kinds.set(name, kind as ContactKind);
  }
  return Object.fromEntries(
    columns.flatMap((column) => {
      const kind = kinds.get(foldName(column).replace(/[,/&]/g, ""));
      return kind === undefined ? [] : [[column, kind]];
    }),
  );
}

const householdNames = [
  ...["household", "householdid", "householdno", "householdnumber"],
  ...["haushalt", "haushaltid", "haushaltsid", "haushaltnr", "haushaltsnr", "haushaltsnummer"],
];
const institutionNames = [
  ...["institution", "carehome", "shelter", "accommodation"],
  ...["einrichtung", "heim", "unterkunft", "gemeinschaftsunterkunft", "sammelunterkunft"],
];

/** Whether a column by this name does nothing but name a household. */
export function isHouseholdName(column: string): boolean {
  return householdNames.includes(foldName(column));
}

/** Only columns filled in for at least nine people in ten: an address with a gap names nobody's household. */
function suggestHousehold(
  header: readonly string[],
  rows: readonly TableRow[],
  contactColumns: Readonly<Record<string, ContactKind>>,
): SuggestedMapping["household"] {
  const filled = (column: string) => {
    const position = header.indexOf(column);
    const cells = rows.filter((row) => canonicalValue(row.cells[position] ?? "") !== "");
    return cells.length * 10 >= rows.length * 9;
  };
  const named = header.filter((column) => isHouseholdName(column));
  const kinds = ["address", "postcode", "city"];
  const parts = header.filter((column) => kinds.includes(contactColumns[column] ?? ""));
  const usable = parts.filter(filled);
  const street = usable.some((column) => contactColumns[column] === "address");
  const address = named.length > 0 ? named : street ? usable : [];
  const institution = header.filter((column) => institutionNames.includes(foldName(column)));
  return Object.fromEntries([
    ...address.map((column) => [column, "address"] as const),
    ...institution.map((column) => [column, "institution"] as const),
  ]);
}

/**
 * A feature groups people: at most 20 values, and on average at least three people each. A few
 * empty cells, at most one in ten, are faults of the list and come to light in the check.
 */
function guessFeatures(
  header: readonly string[],
  rows: readonly TableRow[],
  isTaken: (column: string) => boolean,
): Record<string, string> {
  return Object.fromEntries(
    header.flatMap((column, position) => {
      if (isTaken(column)) return [];
      const cells = rows.map((row) => canonicalValue(row.cells[position] ?? ""));
      const filled = cells.filter((cell) => cell !== "");
      const values = new Set(filled);
      const groups = values.size >= 2 && values.size <= 20 && values.size * 3 <= filled.length;
      const nearlyFull = filled.length * 10 >= cells.length * 9;
      return groups && nearlyFull ? [[canonicalValue(column), column]] : [];
    }),
  );
}
