import { asc, desc, eq, inArray } from "drizzle-orm";
import type { Language } from "#app/i18n/languages.ts";
import type { Queryable } from "#db/connection.server.ts";
import {
  type VoteStatus,
  voteOptions,
  voteOptionTexts,
  voteProposals,
  voteQuestions,
  voteQuestionTexts,
  votes,
  voteTexts,
} from "#db/schema/index.ts";
import { type VoteDefinition, type VoteQuestion, voteDefinitionSchema } from "./vote-definition.ts";
import { voteRuleSchema } from "./vote-rule-schema.ts";

export type VoteRow = typeof votes.$inferSelect;

/** A vote as it is stored; once it was opened its definition is the one that was frozen then. */
export interface StoredVote {
  readonly id: string;
  readonly processId: string;
  readonly agendaItemId: string | null;
  readonly status: VoteStatus;
  readonly definition: VoteDefinition;
  /** Ids of the proposals that it is about, beside those of its options. */
  readonly proposals: readonly string[];
  readonly row: VoteRow;
}

export function readStoredVote(database: Queryable, id: string): StoredVote | null {
  const row = database.select().from(votes).where(eq(votes.id, id)).get();
  return row === undefined ? null : storedVote(database, row);
}

/** The votes of a process, the newest first. */
export function storedVotesOf(database: Queryable, processId: string): readonly StoredVote[] {
  return database
    .select()
    .from(votes)
    .where(eq(votes.processId, processId))
    .orderBy(desc(votes.createdAt), desc(votes.id))
    .all()
    .map((row) => storedVote(database, row));
}

export function storedVote(database: Queryable, row: VoteRow): StoredVote {
  return {
    ...{ id: row.id, processId: row.processId, agendaItemId: row.agendaItemId },
    status: row.status,
    definition:
      row.definition === null
        ? draftDefinition(database, row)
        : voteDefinitionSchema.parse(row.definition),
    proposals: database
      .select({ id: voteProposals.proposalId })
      .from(voteProposals)
      .where(eq(voteProposals.voteId, row.id))
      .orderBy(asc(voteProposals.proposalId))
      .all()
      .map(({ id }) => id),
    row,
  };
}

function draftDefinition(database: Queryable, row: VoteRow): VoteDefinition {
  const texts = database.select().from(voteTexts).where(eq(voteTexts.voteId, row.id)).all();
  return {
    ...{ nature: row.nature, electorate: row.electorate, secrecy: row.secrecy },
    ...{ drawId: row.drawId, townHallId: row.townHallId, minimumAge: row.minimumAge },
    takesPaper: row.takesPaper,
    opensAt: row.opensAt?.getTime() ?? null,
    closesAt: row.closesAt?.getTime() ?? null,
    texts: wordsOf(texts, ({ title, introduction }) => ({ title, introduction })),
    questions: draftQuestions(database, row.id),
  };
}

function draftQuestions(database: Queryable, voteId: string): VoteQuestion[] {
  const questions = database
    .select()
    .from(voteQuestions)
    .where(eq(voteQuestions.voteId, voteId))
    .orderBy(asc(voteQuestions.position), asc(voteQuestions.id))
    .all();
  const questionIds = questions.map(({ id }) => id);
  const texts = database
    .select()
    .from(voteQuestionTexts)
    .where(inArray(voteQuestionTexts.questionId, questionIds))
    .all();
  const options = database
    .select()
    .from(voteOptions)
    .where(inArray(voteOptions.questionId, questionIds))
    .orderBy(asc(voteOptions.position), asc(voteOptions.id))
    .all();
  const optionIds = options.map(({ id }) => id);
  const optionTexts = database
    .select()
    .from(voteOptionTexts)
    .where(inArray(voteOptionTexts.optionId, optionIds))
    .all();
  const wording = ({ text }: { readonly text: string }) => ({ text });
  return questions.map(({ id, rule, shuffled }) => ({
    ...{ id, rule: voteRuleSchema.parse(rule), shuffled },
    texts: wordsOf(
      texts.filter(({ questionId }) => questionId === id),
      wording,
    ),
    options: options
      .filter(({ questionId }) => questionId === id)
      .map((option) => ({
        ...{ id: option.id, cost: option.cost, proposalId: option.proposalId },
        texts: wordsOf(
          optionTexts.filter(({ optionId }) => optionId === option.id),
          wording,
        ),
      })),
  }));
}

type TextRow = Pick<typeof voteQuestionTexts.$inferSelect, "language" | "revision" | "basedOn">;

/** A text with its translations, without the keys of its rows. A text without German throws. */
function wordsOf<Row extends TextRow, Words extends object>(
  rows: readonly Row[],
  words: (row: Row) => Words,
) {
  const wordsIn = (language: Language) => {
    const row = rows.find((each) => each.language === language);
    if (row === undefined) return null;
    const { revision, basedOn } = row;
    return { ...words(row), revision, basedOn };
  };
  const original = wordsIn("de");
  if (original === null) throw new Error("A text has no German original.");
  return {
    original,
    translations: { "de-simple": wordsIn("de-simple"), en: wordsIn("en"), ar: wordsIn("ar") },
  };
}
