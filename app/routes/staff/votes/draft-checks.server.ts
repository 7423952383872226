import type { Visit } from "#app/routes/guard.server.ts";
import { readUnreadyProposals } from "#app/services/proposals/put-to-vote.server.ts";
import { TRANSLATIONS } from "#app/services/texts/translations.ts";
import { type OpeningProblem, openingProblems } from "#app/services/votes/setup/opening-checks.ts";
import type { StaffVote } from "#app/services/votes/setup/read-vote.server.ts";
import type { VoteDefinition } from "#app/services/votes/vote-definition.ts";
import type { VoteProblem } from "./vote-sentence.ts";

/** One thing to be done before a vote opens. */
export interface DraftCheck {
  readonly part: "particulars" | "proposals" | "questions" | "question" | "translation";
  /** Number of the question, from 1, or language of the translation. */
  readonly which: string;
  /** Text of the question. */
  readonly text: string;
  /** Where it is done, behind the address of the vote. */
  readonly place: string;
  readonly state: "done" | "look" | "open";
  readonly problems: readonly VoteProblem[];
}

/** Problems of a question that are mended where its options are. */
const AT_OPTIONS = [
  ...["too_few_options", "too_many_options", "cost_out_of_range", "costs_too_large"],
  ...["option_over_budget", "budget_pays_all", "option_text_missing"],
];

/** What is to be done before a draft opens, in the order in which it is done. */
export function draftChecks({ services }: Visit, vote: StaffVote): readonly DraftCheck[] {
  const { definition } = vote;
  const found = openingProblems(definition, services.now.getTime());
  const elsewhere = found.filter(({ code }) => code !== "rule" && code !== "translation");
  return [
    check(
      "particulars",
      "",
      "",
      "/edit",
      elsewhere.filter((each) => placeOf(definition, each) === "/edit"),
    ),
    ...proposalChecks(services, vote),
    ...questionChecks(definition, found),
    ...TRANSLATIONS.map((language) =>
      check(
        "translation",
        language,
        "",
        `/texts/${language}`,
        found.filter(
          (each) =>
            (each.code === "translation" && each.params.language === language) ||
            placeOf(definition, each) === `/texts/${language}`,
        ),
      ),
    ),
  ];
}

/** Proposals that cannot be put to the vote as they stand; nothing where all can. */
function proposalChecks(services: Visit["services"], vote: StaffVote): readonly DraftCheck[] {
  const unready = readUnreadyProposals(services, vote);
  const [first] = unready;
  if (first === undefined) return [];
  const asked = vote.definition.questions.find(({ options }) =>
    options.some(({ proposalId }) => proposalId === first.id),
  );
  const about = vote.proposals.includes(first.id) || asked === undefined;
  return [
    {
      ...{ part: "proposals", which: "", text: "", state: "open" },
      place: about ? "/edit" : `/questions/${asked.id}/options`,
      problems: unready.map(({ why, title }) => ({ code: `proposal_${why}`, params: { title } })),
    },
  ];
}

function questionChecks(
  definition: VoteDefinition,
  found: readonly OpeningProblem[],
): readonly DraftCheck[] {
  if (definition.questions.length === 0) {
    const missing = found.filter(({ code }) => code === "questions_missing");
    return [check("questions", "", "", "/questions/new", missing)];
  }
  return definition.questions.map(({ id, texts }, index) => {
    const own = found.filter((each) => placeOf(definition, each).startsWith(`/questions/${id}`));
    const place = own[0] === undefined ? `/questions/${id}` : placeOf(definition, own[0]);
    return check("question", `${index + 1}`, texts.original.text, place, own);
  });
}

function check(
  part: DraftCheck["part"],
  which: string,
  text: string,
  place: string,
  problems: readonly OpeningProblem[],
): DraftCheck {
  const hinders = problems.some(({ severity }) => severity === "error");
  return {
    ...{ part, which, text, place },
    state: hinders ? "open" : problems.length > 0 ? "look" : "done",
    problems: problems.map((each) => {
      if (each.code === "rule") return each.problem;
      if (each.code !== "translation") return { code: each.code, params: each.params };
      return { code: `translation_${each.params.state}`, params: {} };
    }),
  };
}

/** Where a problem is mended, behind the address of the vote. */
function placeOf(definition: VoteDefinition, problem: OpeningProblem): string {
  const questionPlace = (number: number, options: boolean) => {
    const id = definition.questions[number - 1]?.id ?? "";
    return `/questions/${id}${options ? "/options" : ""}`;
  };
  switch (problem.code) {
    case "rule":
      return questionPlace(problem.params.question, AT_OPTIONS.includes(problem.problem.code));
    case "translation":
      return `/texts/${problem.params.language}`;
    case "question_text_missing":
    case "option_text_missing":
      return questionPlace(problem.params.question, problem.code === "option_text_missing");
    case "template_words_left":
      return placeOfWords(definition, problem.params.words);
    case "questions_missing":
      return "/questions/new";
    default:
      return "/edit";
  }
}

/** Where words stand: in the particulars, a question, an option, or else a translation. */
function placeOfWords({ texts, questions }: VoteDefinition, words: string): string {
  const says = (text: object | null) =>
    text !== null && Object.values(text).some((value) => String(value).includes(words));
  if (says(texts.original)) return "/edit";
  for (const { id, texts: own, options } of questions) {
    if (says(own.original)) return `/questions/${id}`;
    if (options.some((option) => says(option.texts.original))) return `/questions/${id}/options`;
  }
  const all = [
    texts,
    ...questions.flatMap((each) => [each, ...each.options].map((one) => one.texts)),
  ];
  const language = TRANSLATIONS.find((each) =>
    all.some(({ translations }) => says(translations[each])),
  );
  return language === undefined ? "/edit" : `/texts/${language}`;
}
