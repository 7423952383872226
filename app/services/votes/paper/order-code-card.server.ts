import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { direction, LANGUAGES, languageTag } from "#app/i18n/languages.ts";
import { printedTranslation } from "#app/i18n/printed-translation.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { sentences } from "#app/services/letters/letter-texts.ts";
import type { CardsOrder } from "#app/services/letters/print-order.ts";
import { readMunicipality } from "#app/services/municipality/read-municipality.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { fieldInLanguage } from "#app/services/texts/translations.ts";
import { readStoredVote } from "../stored-vote.server.ts";
import type { DeskRefusal } from "./hand-out-paper.server.ts";
import { renewVoteCode } from "./renew-vote-code.server.ts";
import { voteAddress, voteCodeLink } from "./vote-address.ts";

/**
 * The order to print a slip with a new code for the voter before a clerk, in all languages; the slip names nobody.
 * Fails with `town_unnamed`, and as `renewVoteCode` does; only what is printed takes the place of the old code.
 *
 * @param publicUrl where this Losrunde answers, such as `https://mitreden.example.org`
 */
export function orderCodeCard(
  context: ServiceContext,
  request: {
    readonly voteId: string;
    readonly presented: string;
    readonly publicUrl: string;
  },
): Result<CardsOrder, DeskRefusal | Problem<"town_unnamed", object>> {
  authorise(context.actor, "votes.clerk");
  const town = readMunicipality(context);
  if (town === null) return problem("town_unnamed", {});
  const renewed = renewVoteCode(context, request);
  if (!renewed.ok) return renewed;
  const vote = readStoredVote(context.database, request.voteId);
  if (vote === null) throw new Error("The vote of a roll is gone.");
  const { texts } = vote.definition;
  const { code } = renewed.value;
  return ok({
    kind: "cards",
    title: texts.original.title,
    town: { name: town.name, street: town.street, place: town.place },
    contact: [],
    synthetic: town.synthetic ? printedTranslation("de").t("printed:synthetic") : null,
    address: voteAddress(request.publicUrl),
    cards: LANGUAGES.map((language) => {
      const { t } = printedTranslation(language);
      const title = fieldInLanguage(texts, "title", language)?.text ?? texts.original.title;
      return {
        lang: languageTag(language),
        rtl: direction(language) === "rtl",
        heading: t("printed:vote.card.heading", { title }),
        text: sentences(t("printed:vote.card.text"), language),
      };
    }),
    sheets: [{ code, link: voteCodeLink(request.publicUrl, code) }],
  });
}
