import { checkRule } from "#app/domain/votes/check-rule.ts";
import { sampleResults } from "#app/domain/votes/sample-results.ts";
import { staffLanguage } from "#app/i18n/languages.ts";
import type { Visit } from "#app/routes/guard.server.ts";
import { fieldInLanguage } from "#app/services/texts/translations.ts";
import { electorateChoices } from "#app/services/votes/setup/electorate-choices.server.ts";
import type { StaffVote } from "#app/services/votes/setup/read-vote.server.ts";
import { askedQuestions } from "#app/services/votes/vote-definition.ts";
import { sentencesOf } from "#app/ui/votes/outcome-sentences.ts";
import { resultWords } from "#app/ui/votes/result-words.ts";
import { voteWords } from "#app/ui/votes/vote-words.server.ts";
import { nameOfRule, ruleInWords } from "./question-form.server.ts";

/** Where nobody says how many could vote. */
const USUALLY_ENTITLED = 100;
const MOST_ENTITLED = 100_000;

/** For how many people samples are made: those that the address asks for, else the panel, else a hundred. */
export function sampledElectorate({ request, services }: Visit, vote: StaffVote): number {
  const typed = new URL(request.url).searchParams.get("entitled") ?? "";
  const asked = Number(typed.replaceAll(/[.,\s]/g, ""));
  if (Number.isInteger(asked) && asked >= 1) return Math.min(asked, MOST_ENTITLED);
  if (vote.entitled !== null) return vote.entitled;
  if (vote.who.kind !== "panel") return USUALLY_ENTITLED;
  return electorateChoices(services, vote.processId).panel?.panelSize ?? USUALLY_ENTITLED;
}

/** Each question with its rule in words and what samples would decide; null where something is missing for that. */
export function previewedQuestions(visit: Visit, { definition }: StaffVote, entitled: number) {
  const words = voteWords(staffLanguage(visit.language));
  const present = definition.electorate === "present";
  const asked = askedQuestions(definition);
  return definition.questions.map(({ id, rule, texts, options }, index) => {
    const question = asked[index];
    const costs = options.map(({ cost }) => cost);
    const broken = checkRule(rule, costs).some(({ severity }) => severity === "error");
    const named = resultWords(
      words,
      options.map((option) => ({
        id: option.id,
        name: fieldInLanguage(option.texts, "text", words.language)?.text ?? "",
      })),
    );
    return {
      ...{ id, number: index + 1, text: texts.original.text },
      rule: nameOfRule(visit, rule.kind),
      words: ruleInWords(visit, rule, present),
      samples:
        broken || question === undefined
          ? null
          : sampleResults(question, entitled).map(({ sample, code }) => ({
              sample,
              ...sentencesOf(code, named),
            })),
    };
  });
}
