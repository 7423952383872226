import { writeCsv } from "#app/services/files/write-csv.ts";
import type { ColumnChoice } from "#app/services/pool/column-choices.ts";
import { FIRE_BRIGADE_QUOTAS } from "./demo-quotas.ts";
import {
  FIRE_BRIGADE_RESPONDENTS,
  inventRespondents,
  type Respondent,
} from "./demo-respondents.ts";
import { DEMO_FEATURES } from "./synthetic-answers.ts";
import type { SyntheticResident } from "./synthetic-register.ts";

/** Semicolons and a byte order mark, as German office programs write them. */
const OFFICE_DIALECT = { delimiter: ";", byteOrderMark: true } as const;

const PERSON_COLUMNS = ["Nummer", "Vorname", "Nachname", "Anschrift", "E-Mail"] as const;

/** What the columns of a demo list mean. */
export const LIST_COLUMNS: ColumnChoice[] = [
  { column: "Nummer", role: "reference", feature: "", household: "no" },
  { column: "Vorname", role: "name", feature: "", household: "no" },
  { column: "Nachname", role: "name", feature: "", household: "no" },
  { column: "Anschrift", role: "contact", feature: "", household: "no" },
  { column: "E-Mail", role: "contact", feature: "", household: "no" },
  ...DEMO_FEATURES.map(
    (feature) => ({ column: feature, role: "feature", feature, household: "no" }) as const,
  ),
];

/** Respondents as an organiser would send them. */
export function writeDemoList(people: readonly Respondent[]): string {
  return writeCsv([...PERSON_COLUMNS, ...DEMO_FEATURES], people.map(rowOf), OFFICE_DIALECT);
}

export interface DemoFile {
  readonly name: string;
  readonly content: string;
}

/**
 * Two files with which an organiser can try the import on the empty process: quotas, and people
 * with two faults in them, a number that occurs twice and a missing age.
 */
export function demoFilesToImport(register: readonly SyntheticResident[]): DemoFile[] {
  const neighbours = register.filter(
    ({ district }) => district === "Ritterode" || district === "Meisberg",
  );
  const rows = inventRespondents(neighbours, FIRE_BRIGADE_RESPONDENTS).map(rowOf);
  const [first = [], second = []] = rows;
  const repeated = [first[0] ?? "", ...second.slice(1)];
  const age = PERSON_COLUMNS.length + DEMO_FEATURES.indexOf("Alter");
  const incomplete = first.with(0, "F-999").with(age, "");
  return [
    {
      name: "feuerwehr-rueckmeldungen.csv",
      content: writeCsv(
        [...PERSON_COLUMNS, ...DEMO_FEATURES],
        [...rows.slice(0, 20), repeated, ...rows.slice(20), incomplete],
        OFFICE_DIALECT,
      ),
    },
    {
      name: "feuerwehr-quoten.csv",
      content: writeCsv(
        ["feature", "value", "min", "max"],
        FIRE_BRIGADE_QUOTAS.map(({ feature, value, min, max }) => [
          feature,
          value,
          String(min),
          String(max),
        ]),
        OFFICE_DIALECT,
      ),
    },
  ];
}

function rowOf({ reference, resident, email, values }: Respondent): string[] {
  const person = [reference, resident.givenName, resident.familyName, resident.street, email ?? ""];
  return [...person, ...DEMO_FEATURES.map((feature) => values[feature])];
}
