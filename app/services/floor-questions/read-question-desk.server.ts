import { type QuestionDebt, questionDebt } from "#app/domain/floor/question-debt.ts";
import { townDay } from "#app/domain/town-clock.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { readFloorState } from "#app/services/floor/floor-store.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { loadTownHall } from "#app/services/town-halls/load-town-hall.server.ts";
import { loadQuestions, type QuestionRow } from "./load-questions.server.ts";
import { questionTranslations } from "./question-texts.ts";

/** A question as the desk sees it. Who asked is nowhere shown. */
export interface DeskQuestion {
  readonly id: string;
  readonly text: string;
  readonly language: Language;
  readonly status: QuestionRow["status"];
  readonly debt: QuestionDebt;
  readonly channel: QuestionRow["channel"];
  readonly askedAt: Date;
  /** German title of the item in which it was asked; null for none. */
  readonly item: string | null;
  readonly merged: readonly Pick<DeskQuestion, "id" | "text" | "language">[];
  readonly answer: string;
  readonly translations: ReturnType<typeof questionTranslations>;
  readonly owner: string;
  readonly dueOn: string | null;
  readonly hiddenRule: string | null;
  readonly hiddenReason: string;
}

export interface QuestionDesk {
  /** In the order in which they were asked. */
  readonly questions: readonly DeskQuestion[];
  /** The rules of the evening in German, by which a question can be hidden. */
  readonly rules: readonly { readonly id: string; readonly text: string }[];
  /** The items of the agenda with their German titles. */
  readonly items: readonly { readonly id: string; readonly title: string }[];
  /** The item that runs now; null for none. */
  readonly runningItem: string | null;
  /** Whether the evening is over. */
  readonly closed: boolean;
}

/** All questions of an evening with what is owed to each; null for an evening that there is not. */
export function readQuestionDesk(context: ServiceContext, townHallId: string): QuestionDesk | null {
  authorise(context.actor, "floor.assist");
  const { database, now } = context;
  const townHall = loadTownHall(database, townHallId);
  if (townHall === null) return null;
  const today = townDay(now);
  const items = [...townHall.items, ...townHall.removedItems];
  const rules = townHall.rules.map(({ id, texts }) => ({ id, text: texts.original.text }));
  const questions = loadQuestions(database, townHallId).map(({ question, merged, texts }) => ({
    id: question.id,
    text: question.text,
    language: question.language,
    status: question.status,
    debt: questionDebt(question, today),
    channel: question.channel,
    askedAt: question.askedAt,
    item: items.find(({ id }) => id === question.itemId)?.texts.original.title ?? null,
    merged: merged.map(({ id, text, language }) => ({ id, text, language })),
    answer: question.answer,
    translations: questionTranslations({ ...question, texts }),
    owner: question.owner,
    dueOn: question.dueOn,
    hiddenRule: rules.find(({ id }) => id === question.hiddenRuleId)?.text ?? null,
    hiddenReason: question.hiddenReason,
  }));
  const state = readFloorState(database, townHallId);
  return {
    questions,
    rules,
    items: townHall.items.map(({ id, texts }) => ({ id, title: texts.original.title })),
    runningItem: state.item?.id ?? null,
    closed: state.phase === "closed",
  };
}
