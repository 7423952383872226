import { and, asc, eq, inArray } from "drizzle-orm";
import { ownOrder } from "#app/domain/deliberation/own-order.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { type HiddenStub, hiddenStubs } from "#app/services/moderation/hidden-texts.server.ts";
import {
  barToWriting,
  rulesInForce,
  type WritingProblem,
} from "#app/services/moderation/may-write.server.ts";
import { ownParticipantId } from "#app/services/participation/own-participant-id.server.ts";
import { readOwnParticipation } from "#app/services/participation/read-own-participation.server.ts";
import { authorise } from "#app/services/permissions.ts";
import type { TownText } from "#app/services/texts/town-text.ts";
import { fieldInLanguage } from "#app/services/texts/translations.ts";
import type { Queryable } from "#db/connection.server.ts";
import { type StatementStatus, statementStances } from "#db/schema/index.ts";
import { MOST_OWN_STATEMENTS } from "./longest-statements.ts";
import type { GivenStance } from "./round-fields.ts";
import { type StatementWords, statementWords } from "./statement-words.ts";
import { askedStatements } from "./store-stance.server.ts";
import { readStoredRound, storedRoundsOf, storedStatementsOf } from "./stored-round.server.ts";

export interface AnsweredStatement {
  readonly id: string;
  readonly words: StatementWords;
  readonly stance: GivenStance;
}

/** A statement that the resident added, and what became of it. */
export interface OwnStatement {
  readonly id: string;
  readonly text: string;
  readonly language: Language;
  readonly status: StatementStatus;
  readonly declinedReason: string;
  readonly stub: HiddenStub | null;
}

/** A round as the resident who is signed in takes part in it. */
export interface OwnRound {
  readonly id: string;
  readonly processId: string;
  readonly title: TownText | null;
  readonly question: TownText | null;
  /** Whether it is open in a process that is. */
  readonly open: boolean;
  readonly total: number;
  /** What they answered, the first one first. */
  readonly answered: readonly AnsweredStatement[];
  /** What they are asked next; null once they answered everything. */
  readonly next: { readonly id: string; readonly words: StatementWords } | null;
  readonly own: readonly OwnStatement[];
  /** Whether they may add one more. */
  readonly mayAdd: boolean;
  /** What keeps them from adding one. */
  readonly bar: WritingProblem | null;
}

/** A round of the resident's process; null for one of another, or one that was never opened. */
export function readOwnRound(
  context: ServiceContext,
  roundId: string,
  language: Language,
): OwnRound | null {
  const { database, actor } = context;
  authorise(actor, "proposals.own");
  const participation = readOwnParticipation(context);
  const round = readStoredRound(database, roundId);
  if (participation === null || round === null) return null;
  const { processId } = participation;
  if (round.processId !== processId || round.state === "prepared") return null;
  const invitationId = actor.kind === "resident" ? actor.id : "";
  const participantId = ownParticipantId(database, actor);
  const asked = new Map(askedStatements(database, roundId).map((each) => [each.id, each]));
  const said = participantId === null ? [] : stancesOf(database, participantId, [...asked.keys()]);
  const open = round.state === "open" && participation.open;
  const done = new Set(said.map(({ statementId }) => statementId));
  // By the invitation: whoever has answered nothing yet is no participant, and the order stays.
  const nextId = ownOrder(invitationId, [...asked.keys()]).find((id) => !done.has(id));
  const next = nextId === undefined ? undefined : asked.get(nextId);
  const own = participantId === null ? [] : ownStatements(database, roundId, participantId);
  const person = participantId === null ? null : { participantId, processId };
  return {
    id: roundId,
    processId,
    title: fieldInLanguage(round.texts, "title", language),
    question: fieldInLanguage(round.texts, "question", language),
    open,
    total: asked.size,
    answered: said.flatMap(({ statementId, stance }) => {
      const statement = asked.get(statementId);
      if (statement === undefined) return [];
      return [{ id: statementId, words: statementWords(statement, language), stance }];
    }),
    next: next === undefined ? null : { id: next.id, words: statementWords(next, language) },
    own,
    mayAdd: open && round.takesStatements && own.length < MOST_OWN_STATEMENTS,
    bar:
      person === null
        ? barToBeginners(database, processId)
        : barToWriting(database, context, person),
  };
}

/** A round in the list of a resident. */
export interface ListedOwnRound {
  readonly id: string;
  readonly title: TownText | null;
  readonly open: boolean;
  readonly total: number;
  readonly answered: number;
}

/** The rounds of the resident's process that were opened, the newest first. */
export function listOwnRounds(
  context: ServiceContext,
  language: Language,
): readonly ListedOwnRound[] {
  authorise(context.actor, "proposals.own");
  const participation = readOwnParticipation(context);
  if (participation === null) return [];
  return storedRoundsOf(context.database, participation.processId).flatMap(({ id }) => {
    const round = readOwnRound(context, id, language);
    if (round === null) return [];
    const { title, open, total, answered } = round;
    return [{ id, title, open, total, answered: answered.length }];
  });
}

/** Whoever takes part in nothing yet has confirmed no rules. */
function barToBeginners(database: Queryable, processId: string): WritingProblem | null {
  if (rulesInForce(database, processId) === null) return null;
  return { code: "rules_not_confirmed", params: {} };
}

function stancesOf(database: Queryable, participantId: string, statementIds: readonly string[]) {
  return database
    .select({ statementId: statementStances.statementId, stance: statementStances.stance })
    .from(statementStances)
    .where(
      and(
        eq(statementStances.participantId, participantId),
        inArray(statementStances.statementId, [...statementIds]),
      ),
    )
    .orderBy(asc(statementStances.at), asc(statementStances.statementId))
    .all();
}

function ownStatements(
  database: Queryable,
  roundId: string,
  participantId: string,
): readonly OwnStatement[] {
  const own = storedStatementsOf(database, roundId).filter(
    (statement) => statement.participantId === participantId,
  );
  const stubs = hiddenStubs(
    database,
    "statement",
    own.map(({ id }) => id),
  );
  return own.map(({ id, text, language, status, declinedReason }) => ({
    ...{ id, text, language, status, declinedReason },
    stub: stubs.get(id) ?? null,
  }));
}
