import { and, eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { TranslationLanguage } from "#app/services/texts/translations.ts";
import type { Queryable } from "#db/connection.server.ts";
import { voteOptionTexts, voteQuestionTexts, voteTexts } from "#db/schema/index.ts";
import { draftVote, type NotDraft } from "./draft.server.ts";
import {
  type VoteTextField,
  type VoteTranslationUnit,
  voteTranslationUnits,
} from "./translation-units.ts";

/** What somebody entered for one text. */
export interface EnteredVoteText {
  readonly kind: VoteTranslationUnit["kind"];
  readonly id: string;
  readonly texts: Readonly<Partial<Record<VoteTextField, string>>>;
  /** The revision of the German text that was translated. */
  readonly basedOn: number;
  /** The revision of the translation that the form was filled with, 0 for none. */
  readonly seen: number;
  /** Whether an outdated translation that stays as it is was found to be right. */
  readonly confirmed: boolean;
}

/**
 * Stores what is new among the translations of a draft into one language. A text that nobody changed stays as it is,
 * outdated too, unless it was confirmed; one that was emptied is missing again.
 *
 * Fails with `vote_missing`, `vote_not_draft`, `process_closed`, `translation_changed_meanwhile` (somebody else
 * translated one of these texts), `revision_unknown` (the original never had it). Nothing is stored then.
 */
export function translateVote(
  context: ServiceContext,
  voteId: string,
  language: TranslationLanguage,
  entered: readonly EnteredVoteText[],
): Result<null, NotDraft | Problem<"translation_changed_meanwhile" | "revision_unknown", object>> {
  authorise(context.actor, "votes.write");
  return context.database.transaction(
    (transaction): ReturnType<typeof translateVote> => {
      const vote = draftVote(transaction, voteId);
      if (!vote.ok) return vote;
      const changed = voteTranslationUnits(vote.value.definition, language).flatMap((unit) => {
        const entry = entered.find(({ kind, id }) => kind === unit.kind && id === unit.id);
        return entry !== undefined && isNew(unit, entry) ? [{ unit, entry }] : [];
      });
      if (changed.some(({ unit, entry }) => unit.revision !== entry.seen)) {
        return problem("translation_changed_meanwhile", {});
      }
      if (changed.some(({ unit, entry }) => !isRevision(entry.basedOn, unit.originalRevision))) {
        return problem("revision_unknown", {});
      }
      for (const { unit, entry } of changed) store(transaction, voteId, language, unit, entry);
      if (changed.length > 0) {
        appendAudit(transaction, context, {
          action: "vote_translated",
          objectKind: "vote",
          objectId: voteId,
          reasonCode: language,
        });
      }
      return ok(null);
    },
    { behavior: "immediate" },
  );
}

function isNew({ fields }: VoteTranslationUnit, { texts, confirmed }: EnteredVoteText): boolean {
  return (
    confirmed ||
    fields.some(({ field, translation }) => (texts[field] ?? translation) !== translation)
  );
}

function isRevision(basedOn: number, newest: number): boolean {
  return Number.isInteger(basedOn) && basedOn >= 1 && basedOn <= newest;
}

function store(
  transaction: Queryable,
  voteId: string,
  language: TranslationLanguage,
  { kind, id, fields, revision: before }: VoteTranslationUnit,
  { texts, basedOn }: EnteredVoteText,
): void {
  const written = Object.fromEntries(
    fields.map(({ field, translation }) => [field, texts[field] ?? translation]),
  ) as Record<VoteTextField, string>;
  const row = { language, ...written, revision: before + 1, basedOn };
  const empty = Object.values(written).every((text) => text === "");
  switch (kind) {
    case "vote":
      transaction
        .delete(voteTexts)
        .where(and(eq(voteTexts.voteId, voteId), eq(voteTexts.language, language)))
        .run();
      if (!empty)
        transaction
          .insert(voteTexts)
          .values({ voteId, ...row })
          .run();
      return;
    case "question":
      transaction
        .delete(voteQuestionTexts)
        .where(and(eq(voteQuestionTexts.questionId, id), eq(voteQuestionTexts.language, language)))
        .run();
      if (!empty)
        transaction
          .insert(voteQuestionTexts)
          .values({ questionId: id, ...row })
          .run();
      return;
    case "option":
      transaction
        .delete(voteOptionTexts)
        .where(and(eq(voteOptionTexts.optionId, id), eq(voteOptionTexts.language, language)))
        .run();
      if (!empty)
        transaction
          .insert(voteOptionTexts)
          .values({ optionId: id, ...row })
          .run();
      return;
  }
}
