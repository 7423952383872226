import type { VoteRule } from "#app/domain/votes/vote-rule.ts";
import type { VoteDefinition, VoteQuestion } from "#app/services/votes/vote-definition.ts";

type Words = Readonly<Record<"de" | "de-simple" | "en" | "ar", string>>;

function inFour<Field extends string>(field: Field, words: Words) {
  const text = (own: string) =>
    ({ [field]: own, revision: 1, basedOn: 1 }) as Record<Field, string> & {
      revision: number;
      basedOn: number;
    };
  return {
    original: text(words.de),
    translations: {
      "de-simple": text(words["de-simple"]),
      en: text(words.en),
      ar: text(words.ar),
    },
  };
}

const QUESTION: Words = {
  de: "Soll der Markt autofrei werden?",
  "de-simple": "Sollen die Autos vom Markt weg?",
  en: "Shall the market square be free of cars?",
  ar: "هل تصبح ساحة السوق خالية من السيارات؟",
};

const OPTIONS: readonly Words[] = [
  { de: "Mehr Bänke", "de-simple": "Bänke", en: "More benches", ar: "مقاعد أكثر" },
  { de: "Ein Brunnen", "de-simple": "Brunnen", en: "A fountain", ar: "نافورة" },
  { de: "Neue Bäume", "de-simple": "Bäume", en: "New trees", ar: "أشجار جديدة" },
  { de: "Ein Spielplatz", "de-simple": "Spiel-Platz", en: "A playground", ar: "ملعب" },
];

/** A question in four languages; options are named `<id>-1`, `<id>-2` and so on. */
export function paperQuestionOf(
  rule: VoteRule,
  { id = "q1", shuffled = false }: { readonly id?: string; readonly shuffled?: boolean } = {},
): VoteQuestion {
  const chosen = rule.kind === "yes-no" || rule.kind === "consent" ? [] : OPTIONS;
  const costs = rule.kind === "equal-shares" || rule.kind === "greedy-budget";
  return {
    ...{ id, rule, shuffled },
    texts: inFour("text", QUESTION),
    options: chosen.map((words, index) => ({
      id: `${id}-${index + 1}`,
      cost: costs ? (index + 1) * 250_050 : null,
      proposalId: null,
      texts: inFour("text", words),
    })),
  };
}

/** A vote of residents on paper and online, with its words in four languages. */
export function paperVote(...questions: readonly VoteQuestion[]): VoteDefinition {
  const titles: Words = {
    de: "Abstimmung über den Markt",
    "de-simple": "Abstimmung: Markt",
    en: "Vote on the market square",
    ar: "تصويت بشأن ساحة السوق",
  };
  const { original, translations } = inFour("title", titles);
  const introduced = <Text extends object>(text: Text, introduction: string) => ({
    ...text,
    introduction,
  });
  return {
    ...{ nature: "council_basis", electorate: "residents", secrecy: "secret" },
    ...{ drawId: null, townHallId: null, minimumAge: 16, takesPaper: true },
    ...{ opensAt: null, closesAt: null },
    texts: {
      original: introduced(original, "Der Rat hat im Februar darüber beraten."),
      translations: {
        "de-simple": introduced(translations["de-simple"], "Der Rat hat darüber geredet."),
        en: introduced(translations.en, "The council discussed it in February."),
        ar: introduced(translations.ar, "ناقش المجلس هذا الأمر في فبراير."),
      },
    },
    questions: [...questions],
  };
}

/** A rule of each kind, with everything that it leaves open. */
export const PAPER_RULES = {
  "yes-no": {
    kind: "yes-no",
    majority: { rule: "simple-majority" },
    quorums: { presence: null, approval: null },
    abstention: true,
  },
  "deciding-question": {
    kind: "deciding-question",
    majority: { rule: "simple-majority" },
    quorums: { presence: null, approval: null },
    abstention: true,
    tie: "lot",
  },
  consent: { kind: "consent", presence: null, abstention: true },
  "single-choice": {
    kind: "single-choice",
    seats: 1,
    presence: null,
    tie: "lot",
    abstention: true,
  },
  approval: { kind: "approval", seats: 1, presence: null, tie: "lot", most: 2 },
  score: {
    ...{ kind: "score", seats: 1, presence: null, tie: "lot" },
    ...{ measure: "mean", lowest: 0, highest: 5 },
  },
  borda: { kind: "borda", seats: 1, presence: null, tie: "lot" },
  irv: { kind: "irv", seats: 1, presence: null, tie: "lot" },
  "scottish-stv": { kind: "scottish-stv", seats: 2, presence: null, tie: "lot" },
  schulze: { kind: "schulze", seats: 1, presence: null, tie: "lot" },
  "equal-shares": {
    ...{ kind: "equal-shares", budget: 1_000_000, presence: null, tie: "lot", most: null },
    ...{ utility: "cost", completion: "add1", stopAtExhaustive: true },
  },
  "greedy-budget": {
    ...{ kind: "greedy-budget", budget: 1_000_000, presence: null, tie: "lot", most: 2 },
  },
} as const satisfies Readonly<Record<VoteRule["kind"], VoteRule>>;
