import { ageOn } from "#app/domain/age.ts";
import type { Random } from "#app/domain/random.ts";
import { REGISTER_DATE, type SyntheticResident } from "./synthetic-register.ts";

export const DEMO_FEATURES = [
  "Alter",
  "Geschlecht",
  "Ortsteil",
  "Bildung",
  "Erwerbslage",
  "Migrationsgeschichte",
] as const;
export type DemoFeature = (typeof DEMO_FEATURES)[number];

export type Weights<Value extends string> = readonly (readonly [value: Value, weight: number])[];
type Employment =
  | "berufstätig"
  | "in Schule oder Ausbildung"
  | "arbeitslos"
  | "im Ruhestand"
  | "zu Hause";
type Education =
  | "ohne Berufsabschluss"
  | "Berufsausbildung"
  | "Meister oder Techniker"
  | "Hochschule";
type Migration = "keine" | "selbst zugewandert" | "Eltern zugewandert";

const GENDERS: Record<SyntheticResident["gender"], string> = {
  female: "weiblich",
  male: "männlich",
  diverse: "divers",
};

const AGE_GROUPS = [
  { from: 16, value: "16-29" },
  { from: 30, value: "30-44" },
  { from: 45, value: "45-64" },
  { from: 65, value: "65-74" },
  { from: 75, value: "75 und älter" },
] as const;
type AgeGroup = (typeof AGE_GROUPS)[number]["value"];

/** Employment by age; assumed. The last entry whose `from` is not above the age counts. */
const EMPLOYMENT: readonly { readonly from: number; readonly weights: Weights<Employment> }[] = [
  {
    from: 16,
    weights: [
      ["in Schule oder Ausbildung", 94],
      ["berufstätig", 3],
      ["arbeitslos", 3],
    ],
  },
  {
    from: 19,
    weights: [
      ["in Schule oder Ausbildung", 38],
      ["berufstätig", 46],
      ["arbeitslos", 11],
      ["zu Hause", 5],
    ],
  },
  {
    from: 25,
    weights: [
      ["berufstätig", 80],
      ["arbeitslos", 10],
      ["zu Hause", 7],
      ["in Schule oder Ausbildung", 3],
    ],
  },
  {
    from: 45,
    weights: [
      ["berufstätig", 79],
      ["arbeitslos", 10],
      ["zu Hause", 6],
      ["im Ruhestand", 5],
    ],
  },
  {
    from: 63,
    weights: [
      ["im Ruhestand", 60],
      ["berufstätig", 33],
      ["arbeitslos", 4],
      ["zu Hause", 3],
    ],
  },
  {
    from: 67,
    weights: [
      ["im Ruhestand", 95],
      ["berufstätig", 5],
    ],
  },
  { from: 75, weights: [["im Ruhestand", 1]] },
];

/** Education of people who are out of school and training; assumed. */
const EDUCATION: Record<"german" | "foreign" | "unemployed", Weights<Education>> = {
  german: [
    ["ohne Berufsabschluss", 9],
    ["Berufsausbildung", 62],
    ["Meister oder Techniker", 15],
    ["Hochschule", 14],
  ],
  foreign: [
    ["ohne Berufsabschluss", 48],
    ["Berufsausbildung", 24],
    ["Meister oder Techniker", 5],
    ["Hochschule", 23],
  ],
  unemployed: [
    ["ohne Berufsabschluss", 38],
    ["Berufsausbildung", 53],
    ["Meister oder Techniker", 5],
    ["Hochschule", 4],
  ],
};

/** Migration history by nationality; assumed. */
const MIGRATION: Record<"german" | "foreign", Weights<Migration>> = {
  german: [
    ["keine", 95],
    ["selbst zugewandert", 3],
    ["Eltern zugewandert", 2],
  ],
  foreign: [
    ["selbst zugewandert", 93],
    ["Eltern zugewandert", 7],
  ],
};

/** How readily people answer, relative to each other; assumed. Who answers is never the town. */
const READINESS = {
  age: {
    "16-29": 0.8,
    "30-44": 0.8,
    "45-64": 1.2,
    "65-74": 1.6,
    "75 und älter": 0.7,
  } satisfies Record<AgeGroup, number>,
  education: {
    "ohne Berufsabschluss": 0.6,
    Berufsausbildung: 0.9,
    "Meister oder Techniker": 1.3,
    Hochschule: 2.4,
  } satisfies Record<Education, number>,
  employment: {
    berufstätig: 1,
    "in Schule oder Ausbildung": 1,
    arbeitslos: 0.6,
    "im Ruhestand": 1.1,
    "zu Hause": 0.7,
  } satisfies Record<Employment, number>,
  migration: {
    keine: 1,
    "selbst zugewandert": 0.8,
    "Eltern zugewandert": 0.9,
  } satisfies Record<Migration, number>,
};

/** Everyone from this age on can be asked. */
export const YOUNGEST = 16;

/** What a resident says about themselves, in the words of the quotas. */
export type SelfDescription = Readonly<Record<DemoFeature, string>> & {
  readonly Alter: AgeGroup;
  readonly Bildung: Education;
  readonly Erwerbslage: Employment;
  readonly Migrationsgeschichte: Migration;
};

/** Invents what a resident says about themselves. */
export function describeResident(random: Random, resident: SyntheticResident): SelfDescription {
  const age = ageOn(resident.birthDate, REGISTER_DATE);
  const origin = resident.nationalityGroup === "german" ? "german" : "foreign";
  const employment = choose(random, employmentWeights(age));
  return {
    Alter: ageGroup(age),
    Geschlecht: GENDERS[resident.gender],
    Ortsteil: resident.district,
    Bildung: chooseEducation(random, age, employment, origin),
    Erwerbslage: employment,
    Migrationsgeschichte: choose(random, MIGRATION[origin]),
  };
}

function chooseEducation(
  random: Random,
  age: number,
  employment: Employment,
  origin: "german" | "foreign",
): Education {
  if (age < 19 || employment === "in Schule oder Ausbildung") return "ohne Berufsabschluss";
  if (origin === "foreign") return choose(random, EDUCATION.foreign);
  return choose(random, EDUCATION[employment === "arbeitslos" ? "unemployed" : "german"]);
}

/** How readily someone answers, relative to others. */
export function readinessToAnswer(values: SelfDescription): number {
  return (
    READINESS.age[values.Alter] *
    READINESS.education[values.Bildung] *
    READINESS.employment[values.Erwerbslage] *
    READINESS.migration[values.Migrationsgeschichte]
  );
}

function ageGroup(age: number): AgeGroup {
  return AGE_GROUPS.findLast(({ from }) => from <= age)?.value ?? AGE_GROUPS[0].value;
}

function employmentWeights(age: number): Weights<Employment> {
  return EMPLOYMENT.findLast(({ from }) => from <= age)?.weights ?? [["berufstätig", 1]];
}

/** Picks a value with a chance in proportion to its weight. */
export function choose<Value extends string>(random: Random, weights: Weights<Value>): Value {
  let chance = random.next() * weights.reduce((sum, [, weight]) => sum + weight, 0);
  const chosen = weights.find(([, weight]) => {
    chance -= weight;
    return chance < 0;
  });
  return (chosen ?? (weights[0] as readonly [Value, number]))[0];
}
