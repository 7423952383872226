import { ageRange, kindOfValues } from "#app/domain/register-shares.ts";
import { LANGUAGES, type Language } from "#app/i18n/languages.ts";
import type { Translation } from "#app/i18n/message-types.ts";
import { questionsAr } from "#app/i18n/questions/questions.ar.ts";
import { questionsDe } from "#app/i18n/questions/questions.de.ts";
import { questionsDeSimple } from "#app/i18n/questions/questions.de-simple.ts";
import { questionsEn } from "#app/i18n/questions/questions.en.ts";

const TEXTS: Record<Language, Translation<typeof questionsDe>> = {
  de: questionsDe,
  "de-simple": questionsDeSimple,
  en: questionsEn,
  ar: questionsAr,
};

type Topic = keyof typeof questionsDe;
type TopicWithValues = Exclude<Topic, "age" | "district">;
type Spellings<T extends TopicWithValues> = Record<
  keyof (typeof questionsDe)[T]["values"],
  readonly string[]
>;

/** How the values of each standard question are written in quotas, in lower case. */
const VALUES: { readonly [T in TopicWithValues]: Spellings<T> } = {
  gender: {
    female: ["weiblich", "w", "frau", "frauen", "female", "f", "woman"],
    male: ["männlich", "m", "mann", "männer", "male", "man"],
    diverse: ["divers", "d", "diverse", "non-binary"],
  },
  education: {
    none: ["ohne berufsabschluss", "kein berufsabschluss", "ohne ausbildung"],
    apprenticeship: ["berufsausbildung", "ausbildung", "lehre", "vocational training"],
    master: ["meister oder techniker", "meister", "techniker", "meister/techniker"],
    university: ["hochschule", "studium", "fachhochschule oder universität", "university"],
    noSchool: ["ohne schulabschluss", "kein schulabschluss", "ohne abschluss"],
    lowerSchool: ["hauptschule", "hauptschulabschluss"],
    middleSchool: ["realschule", "realschulabschluss", "mittlere reife", "10. klasse"],
    upperSchool: ["abitur", "fachabitur", "hochschulreife"],
  },
  employment: {
    employed: ["berufstätig", "erwerbstätig", "angestellt oder selbstständig", "employed"],
    training: ["in schule oder ausbildung", "in ausbildung", "schule oder studium", "in training"],
    unemployed: ["arbeitslos", "arbeitssuchend", "ohne arbeit", "unemployed"],
    retired: ["im ruhestand", "rente", "in rente", "retired"],
    home: ["zu hause", "nicht erwerbstätig", "at home"],
  },
  migration: {
    none: ["keine", "keine migrationsgeschichte", "ohne migrationsgeschichte", "none"],
    self: ["selbst zugewandert", "eigene", "self"],
    parents: ["eltern zugewandert", "eltern", "parents"],
    yes: ["ja", "mit migrationsgeschichte", "yes"],
    no: ["nein", "no"],
  },
  care: {
    children: ["kinder", "kinder im haushalt", "children"],
    relatives: ["pflege", "pflege von angehörigen", "angehörige"],
    both: ["beides", "kinder und pflege", "both"],
    yes: ["ja", "yes"],
    no: ["nein", "keine", "no"],
  },
  disability: {
    yes: ["ja", "mit behinderung", "yes"],
    no: ["nein", "keine", "ohne behinderung", "no"],
  },
};

/** By which words in its name a feature is known, where its values do not say it. */
const NAMES: readonly (readonly [Topic, RegExp])[] = [
  ["migration", /migration|zugewander|zuwander|herkunft/],
  ["disability", /behinder|disab/],
  ["care", /betreu|pflege|sorge|kinder|care|child/],
  ["employment", /erwerb|beruf(?!sab|sau)|arbeit|employ/],
  ["education", /bildung|abschluss|schul|education/],
  ["district", /ortsteil|stadtteil|ortschaft|wohnort|district/],
  ["gender", /geschlecht|gender|sex/],
  ["age", /alter|\bage\b/],
];

/** What the catalogue has to say of a feature in one language. */
export interface CatalogueTexts {
  readonly question: string;
  readonly why: string;
  /** By value of the quotas; values it does not know are left out. */
  readonly values: Readonly<Record<string, string>>;
}

/**
 * The texts of the standard question that fits a feature and the values of its quotas, in every
 * language; null where none fits.
 */
export function catalogueQuestion(
  feature: string,
  values: readonly string[],
): Record<Language, CatalogueTexts> | null {
  const topic = topicOf(feature, values);
  if (topic === null) return null;
  const entries = LANGUAGES.map((language) => {
    const { question, why } = TEXTS[language][topic];
    const worded = values.flatMap((value) => {
      const text = wordingOf(topic, value, language);
      return text === null ? [] : [[value, text]];
    });
    return [language, { question, why, values: Object.fromEntries(worded) }];
  });
  return Object.fromEntries(entries) as Record<Language, CatalogueTexts>;
}

function topicOf(feature: string, values: readonly string[]): Topic | null {
  const kind = kindOfValues(values);
  if (kind !== "other") return kind;
  const name = feature.toLowerCase();
  return NAMES.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}

function wordingOf(topic: Topic, value: string, language: Language): string | null {
  // A district is called the same in every language.
  if (topic === "district") return value;
  if (topic === "age") return ageWording(value, language);
  const written = value.trim().toLowerCase();
  const known = Object.entries(VALUES[topic]).find(([, spellings]) => spellings.includes(written));
  if (known === undefined) return null;
  const wordings: Readonly<Record<string, string>> = TEXTS[language][topic].values;
  return wordings[known[0]] ?? null;
}

function ageWording(value: string, language: Language): string | null {
  const range = ageRange(value);
  if (range === null) return null;
  const { range: between, from, below } = TEXTS[language].age;
  if (range.to === Number.POSITIVE_INFINITY) return from.replace("{{from}}", `${range.from}`);
  if (range.from === 0) return below.replace("{{limit}}", `${range.to + 1}`);
  return between.replace("{{from}}", `${range.from}`).replace("{{to}}", `${range.to}`);
}
