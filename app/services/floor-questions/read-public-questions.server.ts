import { type QuestionDebt, questionDebt } from "#app/domain/floor/question-debt.ts";
import { townDay } from "#app/domain/town-clock.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { TownText } from "#app/services/texts/town-text.ts";
import { announcedTitles } from "#app/services/town-halls/announced-titles.server.ts";
import { loadTownHall } from "#app/services/town-halls/load-town-hall.server.ts";
import { loadQuestions } from "./load-questions.server.ts";
import { answerFor, translatedQuestion } from "./question-texts.ts";

/** A question as everyone sees it: in the words in which it was asked, and not by whom. */
export interface PublicQuestion {
  readonly id: string;
  readonly text: string;
  readonly language: Language;
  /** How many people asked it, the one included whose words are shown. */
  readonly asked: number;
  readonly debt: Exclude<QuestionDebt, "to_read">;
  readonly item: TownText | null;
  /** The question in the reader's language or in German, where it was asked in another one and translated. */
  readonly translation: TownText | null;
  readonly answer: (TownText & { readonly outdated: boolean }) | null;
  /** Who gave the answer or owes it. */
  readonly owner: string;
  /** ISO date until when it is owed. */
  readonly dueOn: string | null;
  readonly answeredAt: Date | null;
}

export interface PublicQuestions {
  readonly title: TownText | null;
  /** Without an answer yet, in the order in which they were asked. */
  readonly open: readonly PublicQuestion[];
  readonly answered: readonly PublicQuestion[];
  /** How many nobody has read yet. */
  readonly toRead: number;
  /** How many are not shown, by the rule that they broke. */
  readonly hidden: readonly { readonly rule: TownText | null; readonly count: number }[];
}

/**
 * The questions of an announced evening: each stays public until it is answered, and afterwards. Null
 * for an evening that was not announced.
 */
export function readPublicQuestions(
  context: ServiceContext,
  townHallId: string,
  reader: Language,
): PublicQuestions | null {
  authorise(context.actor, "public");
  const { database, now } = context;
  const townHall = loadTownHall(database, townHallId);
  if (townHall === null || townHall.publishedAt === null) return null;
  const { title, itemTitle, ruleText } = announcedTitles(database, townHall);
  const all = loadQuestions(database, townHallId);
  const shown = all.flatMap(({ question, merged, texts }): PublicQuestion[] => {
    const debt = questionDebt(question, townDay(now));
    if (debt === "to_read" || question.status === "hidden") return [];
    const { id, text, language, owner, dueOn, answeredAt } = question;
    const written = { ...question, texts };
    return [
      {
        id,
        text,
        language,
        asked: 1 + merged.length,
        debt,
        item: itemTitle(question.itemId, reader),
        translation: translatedQuestion(written, reader),
        answer: answerFor(written, reader),
        owner,
        dueOn,
        answeredAt,
      },
    ];
  });
  const hidden = all.filter(({ question }) => question.status === "hidden");
  const brokenBy = (ruleId: string | null) =>
    hidden.filter(({ question }) => question.hiddenRuleId === ruleId).length;
  const rules = townHall.rules.map(({ id }) => ({
    rule: ruleText(id, reader),
    count: brokenBy(id),
  }));
  return {
    title: title(reader),
    open: shown.filter(({ debt }) => debt !== "settled"),
    answered: shown.filter(({ debt }) => debt === "settled"),
    toRead: all.filter(({ question }) => question.status === "received").length,
    hidden: [...rules, { rule: null, count: brokenBy(null) }].filter(({ count }) => count > 0),
  };
}
