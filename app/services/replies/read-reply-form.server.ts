import { and, asc, eq, inArray } from "drizzle-orm";
import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { processStatus } from "#app/services/processes/list-processes.server.ts";
import { type WordedQuestion, wordedQuestion } from "#app/services/response/question-wording.ts";
import { type TownText, townText } from "#app/services/texts/town-text.ts";
import type { Queryable } from "#db/connection.server.ts";
import { invitationSettings, processTexts, questions } from "#db/schema/index.ts";
import {
  type AnsweringInvitation,
  loadInvitation,
  loadReply,
  replyPermission,
  type StandingReply,
} from "./load-invitation.server.ts";
import { findPoolEntry } from "./pool-entry.server.ts";
import { knownValues } from "./pool-features.server.ts";
import { awaitsConsentOf, hasEnded, isTooLate } from "./record-reply.server.ts";

/** What someone who answers is asked, and what they said already. */
export interface ReplyForm {
  readonly processId: string;
  readonly title: TownText;
  readonly question: TownText;
  /** The last day for an answer, an ISO 8601 date; null where none is set. */
  readonly replyBy: string | null;
  readonly phone: string;
  readonly officeHours: string;
  readonly questions: readonly WordedQuestion[];
  /** The register does not say who this is: name and address have to be asked. */
  readonly unknownPerson: boolean;
  /** A new yes can no longer count. */
  readonly tooLate: boolean;
  readonly processClosed: boolean;
  readonly awaitsConsent: boolean;
  /** The reply as it stands; null while there is none. */
  readonly reply: StandingReply | null;
  /** Can be drawn. */
  readonly inPool: boolean;
  /** The town hall recorded that the person withdrew from the pool. */
  readonly takenOut: boolean;
}

/**
 * The form of an invited person: the questions that need an answer from them, in the order of their
 * positions, worded in the reader's language with German as a fallback. Who was reached by outreach
 * is also asked what the register tells of others. Null when there is no such invitation or its
 * person moved away or died.
 */
export function readReplyForm(
  context: ServiceContext,
  { invitationId, language }: { readonly invitationId: string; readonly language: Language },
): ReplyForm | null {
  authorise(context.actor, replyPermission(context.actor, invitationId));
  const { database, keyring, now } = context;
  const invitation = loadInvitation(database, keyring, invitationId);
  if (invitation === null || hasEnded(invitation)) return null;
  const { processId, person } = invitation;
  const settings = database
    .select()
    .from(invitationSettings)
    .where(eq(invitationSettings.processId, processId))
    .get();
  const entry = findPoolEntry(database, keyring, invitation);
  return {
    processId,
    ...processWords(database, processId, language),
    replyBy: settings?.replyBy ?? null,
    phone: settings?.phone ?? "",
    officeHours: settings?.officeHours ?? "",
    questions: askedQuestions(database, invitation, language),
    unknownPerson: person === null,
    tooLate: isTooLate(database, processId, now),
    processClosed: processStatus(database, processId) === "closed",
    awaitsConsent: awaitsConsentOf(invitation),
    reply: loadReply(database, keyring, invitationId),
    inPool: entry !== null && entry.withdrawnAt === null,
    takenOut: entry !== null && entry.withdrawnAt !== null,
  };
}

function askedQuestions(
  database: Queryable,
  { processId, person }: AnsweringInvitation,
  language: Language,
): WordedQuestion[] {
  const values = knownValues(database, processId);
  const sources = person === null ? (["asked", "register"] as const) : (["asked"] as const);
  return database
    .select()
    .from(questions)
    .where(and(eq(questions.processId, processId), inArray(questions.source, [...sources])))
    .orderBy(asc(questions.position))
    .all()
    .map(({ feature, texts, answers }) =>
      wordedQuestion(
        { feature, texts, values: [...(values.get(feature) ?? [])], answers },
        language,
      ),
    )
    .filter((question) => question.answers.length > 0);
}

function processWords(database: Queryable, processId: string, language: Language) {
  const texts = database
    .select()
    .from(processTexts)
    .where(eq(processTexts.processId, processId))
    .all();
  const text = (field: "title" | "question"): TownText =>
    townText(language, (own) => texts.find((each) => each.language === own)?.[field]) ?? {
      text: "",
      language: "de",
    };
  return { title: text("title"), question: text("question") };
}
