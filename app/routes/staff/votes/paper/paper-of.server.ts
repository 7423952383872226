import { isLanguage } from "#app/i18n/languages.ts";
import type { Visit } from "#app/routes/guard.server.ts";
import type { RuleInWords } from "#app/services/votes/paper/ballot-questions.ts";
import type { PaperLook } from "#app/services/votes/paper/compose-ballots.ts";
import { ruleSentences } from "#app/ui/votes/rule-sentences.ts";
import { voteWords } from "#app/ui/votes/vote-words.server.ts";
import { voteOf } from "../vote-of.server.ts";

/** The vote that an address names, where it takes votes on paper; 404 for any other. */
export function paperOf(visit: Visit) {
  const { vote, address } = voteOf(visit);
  if (!vote.definition.takesPaper) throw new Response(null, { status: 404 });
  const { electorate } = vote.definition;
  /** The rules of its questions, as they stand on papers. */
  const rule: RuleInWords = (question, language) =>
    ruleSentences(question.rule, voteWords(language), {
      present: electorate === "present",
    }).flatMap(({ texts }) => texts);
  return { vote, voteAddress: address, address: `${address}/paper`, rule };
}

/** How papers are to look, as the address of a file says. */
export function paperLook({ request }: Visit): PaperLook {
  const search = new URL(request.url).searchParams;
  return {
    languages: search.getAll("language").filter((language) => isLanguage(language)),
    layout: search.get("layout") === "pages" ? "pages" : "beside",
  };
}
