import { and, count, eq, isNotNull } from "drizzle-orm";
import { barFor, type FloorBar } from "#app/domain/floor/may-speak.ts";
import { LONGEST_QUESTION, WAITING_QUESTIONS } from "#app/domain/floor/question-debt.ts";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { Language } from "#app/i18n/languages.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { readFloorState } from "#app/services/floor/floor-store.server.ts";
import { type Actor, authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { agendaItems, attendees, floorQuestions, townHalls } from "#db/schema/index.ts";

export interface AskedQuestion {
  readonly townHallId: string;
  /** The item in which it was asked; null for none. */
  readonly itemId: string | null;
  readonly language: Language;
  readonly text: string;
}

/** How staff heard of a question that somebody else asked, and who did, where that is known. */
export interface HeardQuestion extends AskedQuestion {
  readonly channel: "room" | "paper";
  readonly attendeeId: string | null;
}

type QuestionRefused =
  | Problem<
      "town_hall_missing" | "attendee_unknown" | "not_in_room" | "floor_closed" | "question_empty",
      object
    >
  | Problem<"question_too_long", { readonly longest: number }>
  | Problem<"questions_waiting", { readonly most: number }>;

/**
 * Puts a question from a phone into the queue of the question desk; nobody sees it in public before it
 * was read. Returns its id. Fails with `town_hall_missing`, `question_empty`, `question_too_long`,
 * `attendee_unknown` for someone of another evening or whose data was erased, `not_in_room` for someone who
 * left or was sent out, `floor_closed` after the evening, and with `questions_waiting` while as many questions
 * of the person as may wait have not been read.
 */
export function askQuestion(
  context: ServiceContext,
  asked: AskedQuestion,
): Result<string, QuestionRefused> {
  authorise(context.actor, "floor.own");
  return context.database.transaction(
    (transaction) => {
      const attendeeId = ownId(context.actor);
      const text = readText(asked.text);
      if (!text.ok) return text;
      if (!isKnown(transaction, asked.townHallId, attendeeId)) {
        return problem("attendee_unknown", {});
      }
      const floor = readFloorState(context.database, asked.townHallId);
      if (floor.phase === "closed") return problem("floor_closed", {});
      if (NOT_IN_ROOM.has(barFor(floor, attendeeId))) return problem("not_in_room", {});
      if (waitingQuestions(transaction, attendeeId) >= WAITING_QUESTIONS) {
        return problem("questions_waiting", { most: WAITING_QUESTIONS });
      }
      const questionId = store(transaction, context.now, {
        ...asked,
        text: text.value,
        channel: "phone",
        attendeeId,
      });
      // The entry names the evening, not the question: the log does not say who asked what.
      appendAudit(transaction, context, {
        action: "question_asked",
        objectKind: "town_hall",
        objectId: asked.townHallId,
      });
      return ok(questionId);
    },
    { behavior: "immediate" },
  );
}

/**
 * Enters a question that was asked aloud or on paper. Returns its id. Fails like `askQuestion`, without
 * a limit to the number.
 */
export function enterQuestion(
  context: ServiceContext,
  heard: HeardQuestion,
): Result<string, QuestionRefused> {
  authorise(context.actor, "floor.assist");
  return context.database.transaction(
    (transaction) => {
      const { townHallId, attendeeId } = heard;
      const text = readText(heard.text);
      if (!text.ok) return text;
      const evening = transaction
        .select({ id: townHalls.id })
        .from(townHalls)
        .where(eq(townHalls.id, townHallId))
        .get();
      if (evening === undefined) return problem("town_hall_missing", {});
      if (attendeeId !== null && !isKnown(transaction, townHallId, attendeeId)) {
        return problem("attendee_unknown", {});
      }
      const questionId = store(transaction, context.now, { ...heard, text: text.value });
      appendAudit(transaction, context, {
        action: "question_entered",
        objectKind: "floor_question",
        objectId: questionId,
        reasonCode: heard.channel,
      });
      return ok(questionId);
    },
    { behavior: "immediate" },
  );
}

/** Whoever may only listen may still ask in writing. */
const NOT_IN_ROOM: ReadonlySet<FloorBar | null> = new Set([
  "not_checked_in",
  "left",
  "house_right",
] as const);

function ownId(actor: Actor): string {
  return actor.kind === "attendee" ? actor.id : "";
}

function readText(
  typed: string,
): Result<
  string,
  Problem<"question_empty", object> | Problem<"question_too_long", { readonly longest: number }>
> {
  const text = typed.replace(/\s+/gu, " ").trim();
  if (text === "") return problem("question_empty", {});
  return text.length > LONGEST_QUESTION
    ? problem("question_too_long", { longest: LONGEST_QUESTION })
    : ok(text);
}

function isKnown(transaction: Queryable, townHallId: string, attendeeId: string): boolean {
  const row = transaction
    .select({ id: attendees.id })
    .from(attendees)
    .where(
      and(
        eq(attendees.id, attendeeId),
        eq(attendees.townHallId, townHallId),
        isNotNull(attendees.envelope),
      ),
    )
    .get();
  return row !== undefined;
}

function waitingQuestions(transaction: Queryable, attendeeId: string): number {
  const row = transaction
    .select({ waiting: count() })
    .from(floorQuestions)
    .where(and(eq(floorQuestions.attendeeId, attendeeId), eq(floorQuestions.status, "received")))
    .get();
  return row?.waiting ?? 0;
}

function store(
  transaction: Queryable,
  now: Date,
  {
    itemId,
    ...question
  }: HeardQuestion | (AskedQuestion & { channel: "phone"; attendeeId: string }),
): string {
  const { id } = transaction
    .insert(floorQuestions)
    .values({
      ...question,
      itemId: knownItem(transaction, question.townHallId, itemId),
      askedAt: now,
    })
    .returning({ id: floorQuestions.id })
    .get();
  return id;
}

/** An item that has gone meanwhile does not keep anyone from asking. */
function knownItem(
  transaction: Queryable,
  townHallId: string,
  itemId: string | null,
): string | null {
  if (itemId === null) return null;
  const row = transaction
    .select({ id: agendaItems.id })
    .from(agendaItems)
    .where(and(eq(agendaItems.id, itemId), eq(agendaItems.townHallId, townHallId)))
    .get();
  return row?.id ?? null;
}
