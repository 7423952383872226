import { nationalityGroupOf } from "#app/domain/register/nationality-groups.ts";
import { readBirthDate } from "#app/domain/register/read-birth-date.ts";
import { householdKey, saysYes } from "#app/services/files/household-key.ts";
import type { TextRecord } from "#app/services/files/split-records.ts";
import { ownCopy } from "./own-copy.ts";
import type { RegisterRole } from "./register-columns.ts";
import type { Resident } from "./resident-envelope.server.ts";

/** Why a row is left out. */
export const ROW_FAULTS = [
  "row_too_long",
  "cell_too_long",
  "reference_missing",
  "reference_twice",
  "name_missing",
  "birth_date_missing",
  "birth_date_unreadable",
  "age_unreadable",
  "address_missing",
] as const;
type RowFaultCode = (typeof ROW_FAULTS)[number];

/** A row that is left out: where and why, never what stands there. */
export interface RegisterFault {
  readonly line: number;
  /** The column at fault; null when it is the whole row. */
  readonly role: RegisterRole | null;
  readonly code: RowFaultCode;
}

/** A person as the row has them; households are known once the whole file is. */
interface RegisterRow {
  readonly person: Omit<Resident, "household" | "synthetic">;
  /** The same for everyone who lives together; null where the row does not say. */
  readonly householdKey: string | null;
  readonly institution: boolean;
  /** The nationality is given in words that are not understood, and counts as unknown. */
  readonly nationalityUnread: boolean;
}

export type ReadRow = { readonly row: RegisterRow } | { readonly fault: RegisterFault };

const CELL_LIMIT = 300;
const OLDEST = 130;

const GENDERS: ReadonlyMap<string, Resident["gender"]> = new Map([
  ...["m", "männlich", "maennlich", "male", "mann"].map((word) => [word, "male"] as const),
  ...["w", "f", "weiblich", "female", "frau"].map((word) => [word, "female"] as const),
  ...["d", "x", "divers", "diverse"].map((word) => [word, "diverse"] as const),
]);

/** Reads the rows of an extract whose columns mean this. @param takenOn ISO 8601 date */
export function createRowReader(
  columns: readonly RegisterRole[],
  takenOn: string,
): (record: TextRecord) => ReadRow {
  const positions = (role: RegisterRole) =>
    columns.flatMap((candidate, position) => (candidate === role ? [position] : []));
  const at = Object.fromEntries(columns.map((role) => [role, positions(role)])) as Partial<
    Record<RegisterRole, readonly number[]>
  >;
  const nationality = remembered(nationalityGroupOf);
  const yes = remembered(saysYes);

  return ({ line, cells }) => {
    const fault = (code: RowFaultCode, role: RegisterRole | null = null): ReadRow => ({
      fault: { line, role, code },
    });
    const text = (role: RegisterRole): string => {
      const [first, ...others] = at[role] ?? [];
      if (first === undefined) return "";
      const cell = cells[first] ?? "";
      if (others.length === 0) return cell;
      return [cell, ...others.map((position) => cells[position] ?? "")].join(" ").trim();
    };
    if (cells.length > columns.length) return fault("row_too_long");
    for (let position = 0; position < cells.length; position += 1) {
      const role = columns[position] ?? "none";
      if (role !== "none" && (cells[position]?.length ?? 0) > CELL_LIMIT) {
        return fault("cell_too_long", role);
      }
    }
    const reference = text("reference");
    if (reference === "") return fault("reference_missing", "reference");
    const name = nameOf(text("given_name"), text("family_name"), text("full_name"));
    if (name === null) {
      return fault("name_missing", at.family_name === undefined ? "full_name" : "family_name");
    }
    const birth = birthOf(text("birth_date"), text("age"), at.birth_date !== undefined, takenOn);
    if ("code" in birth) return fault(birth.code, birth.role);
    const street = text("street");
    if (street === "") return fault("address_missing", "street");
    const town = text("place");
    if (town === "") return fault("address_missing", "place");
    const place = `${text("postal_code")} ${town}`.trim();
    const group = nationality(text("nationality"));
    return {
      row: {
        person: {
          reference,
          ...name,
          ...birth,
          gender: GENDERS.get(text("gender").toLowerCase()) ?? "unknown",
          nationalityGroup: group ?? "unknown",
          district: text("district"),
          street,
          place,
          informationBlock: yes(text("information_block")),
        },
        householdKey:
          at.household === undefined
            ? householdKey([street, place])
            : householdKey([text("household")]),
        institution: yes(text("institution")),
        nationalityUnread: group === null,
      },
    };
  };
}

function nameOf(given: string, family: string, full: string) {
  if (family !== "" || given !== "") return { givenName: given, familyName: family };
  if (full === "") return null;
  const comma = full.indexOf(",");
  if (comma === -1) return { givenName: "", familyName: full };
  return { givenName: full.slice(comma + 1).trim(), familyName: full.slice(0, comma).trim() };
}

function birthOf(birthDate: string, age: string, dated: boolean, takenOn: string) {
  if (birthDate !== "") {
    const birth = readBirthDate(birthDate, takenOn);
    return birth ?? ({ code: "birth_date_unreadable", role: "birth_date" } as const);
  }
  if (age === "") {
    return { code: "birth_date_missing", role: dated ? "birth_date" : "age" } as const;
  }
  const years = /^\d{1,3}$/.test(age) ? Number(age) : Number.NaN;
  if (!(years <= OLDEST)) return { code: "age_unreadable", role: "age" } as const;
  return { birthDate: null, age: years };
}

/** Cells that repeat are judged once. */
function remembered<Judgement>(judge: (cell: string) => Judgement): (cell: string) => Judgement {
  const known = new Map<string, Judgement>();
  return (cell) => {
    const found = known.get(cell);
    if (found !== undefined) return found;
    const judgement = judge(cell);
    if (known.size < 2000) known.set(ownCopy(cell), judgement);
    return judgement;
  };
}
