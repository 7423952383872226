import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { agendaItems } from "./agenda.ts";
import { envelope, moment, randomId } from "./columns.ts";
import { draws } from "./draws.ts";
import { CONTENT_LANGUAGES, processes } from "./processes.ts";
import { proposals } from "./proposals.ts";
import { townHalls } from "./town-halls.ts";

/** What follows from a vote. None is a statutory referendum. */
export const VOTE_NATURES = ["advisory", "internal", "council_basis"] as const;
export type VoteNature = (typeof VOTE_NATURES)[number];

/** `panel`: of a draw. `present`: checked in. `invited`: whoever got a letter. `residents`: of the register. */
export const ELECTORATES = ["panel", "present", "invited", "residents"] as const;
export type ElectorateKind = (typeof ELECTORATES)[number];

export const VOTE_SECRECIES = ["secret", "open"] as const;
export type VoteSecrecy = (typeof VOTE_SECRECIES)[number];

/**
 * `closed`: nobody votes any more, the envelopes are being opened. `counted`: ballots and result are there, a second
 * person has not confirmed them. `final`: confirmed, the roll is deleted.
 */
export const VOTE_STATUSES = ["draft", "open", "closed", "counted", "final", "cancelled"] as const;
export type VoteStatus = (typeof VOTE_STATUSES)[number];

export const votes = sqliteTable(
  "votes",
  {
    id: randomId(),
    processId: text("process_id")
      .notNull()
      .references(() => processes.id, { onDelete: "cascade" }),
    /** The agenda item under which it is held. */
    agendaItemId: text("agenda_item_id").references(() => agendaItems.id, {
      onDelete: "set null",
    }),
    nature: text("nature", { enum: VOTE_NATURES }).notNull(),
    electorate: text("electorate", { enum: ELECTORATES }).notNull(),
    /** Whose panel votes; null for other electorates. */
    drawId: text("draw_id").references(() => draws.id),
    /** Who is checked in there votes; null for other electorates. */
    townHallId: text("town_hall_id").references(() => townHalls.id),
    /** From which age residents of the register vote; null for other electorates. */
    minimumAge: integer("minimum_age"),
    secrecy: text("secrecy", { enum: VOTE_SECRECIES }).notNull(),
    /** Whether votes can be cast on paper as well. */
    takesPaper: integer("takes_paper", { mode: "boolean" }).notNull(),
    status: text("status", { enum: VOTE_STATUSES }).notNull().default("draft"),
    /** When voting is to begin and to end, as announced; null where somebody opens and closes it by hand. */
    opensAt: moment("opens_at"),
    closesAt: moment("closes_at"),
    createdAt: moment("created_at").notNull(),
    createdBy: text("created_by").notNull(),
    openedAt: moment("opened_at"),
    closedAt: moment("closed_at"),
    countedAt: moment("counted_at"),
    finalAt: moment("final_at"),
    cancelledAt: moment("cancelled_at"),
    /** Why it was cancelled, as it is published. */
    cancelReason: text("cancel_reason"),
    /** The vote as it was opened: a `VoteDefinition` of `app/services/votes`. Null before. */
    definition: text("definition", { mode: "json" }).$type<unknown>(),
    /** SHA-256 of the canonical JSON of the definition. */
    definitionHash: text("definition_hash"),
    /** How many could vote when it was opened. */
    entitled: integer("entitled"),
    /** To which the envelopes are sealed, base64; the secret half is outside the database. */
    publicKey: text("public_key"),
    /** What the lot of a tie is drawn from, sealed; public once counted. */
    lotSecret: envelope("lot_secret"),
    /** SHA-256 of the lot secret, public from the opening on. */
    lotCommitment: text("lot_commitment"),
    /** Head of the audit chain when it was opened, closed and counted. */
    openedHead: text("opened_head"),
    countedHead: text("counted_head"),
    /** How many voted online and on paper; known once closed, and kept when the roll is deleted. */
    castOnline: integer("cast_online"),
    castOnPaper: integer("cast_on_paper"),
    /** SHA-256 of the list of ballots. */
    ballotsHash: text("ballots_hash"),
    /** Whether single ballots are published, or totals only. */
    ballotsPublished: integer("ballots_published", { mode: "boolean" }),
    /** A `StoredVoteResult` of `app/services/votes`; null until it is counted. */
    result: text("result", { mode: "json" }).$type<unknown>(),
    /** SHA-256 of the canonical JSON of the result. */
    resultHash: text("result_hash"),
  },
  (table) => [
    index("votes_process").on(table.processId),
    index("votes_status").on(table.status),
    index("votes_agenda_item").on(table.agendaItemId),
    index("votes_town_hall").on(table.townHallId),
    index("votes_draw").on(table.drawId),
    check("votes_nature", sql`${table.nature} in ('advisory', 'internal', 'council_basis')`),
    check(
      "votes_electorate",
      sql`${table.electorate} in ('panel', 'present', 'invited', 'residents') and (${table.electorate} = 'panel') = (${table.drawId} is not null) and (${table.electorate} = 'present') = (${table.townHallId} is not null) and (${table.electorate} = 'residents') = (${table.minimumAge} is not null)`,
    ),
    check(
      "votes_minimum_age",
      sql`${table.minimumAge} is null or ${table.minimumAge} between 0 and 120`,
    ),
    check("votes_secrecy", sql`${table.secrecy} in ('secret', 'open')`),
    check(
      "votes_status_known",
      sql`${table.status} in ('draft', 'open', 'closed', 'counted', 'final', 'cancelled')`,
    ),
    check(
      "votes_times",
      sql`${table.opensAt} is null or ${table.closesAt} is null or ${table.opensAt} < ${table.closesAt}`,
    ),
    check(
      "votes_opened",
      sql`(${table.openedAt} is null) = (${table.definition} is null) and (${table.openedAt} is null) = (${table.definitionHash} is null) and (${table.openedAt} is null) = (${table.entitled} is null) and (${table.openedAt} is null) = (${table.publicKey} is null) and (${table.openedAt} is null) = (${table.lotCommitment} is null) and (${table.openedAt} is null) = (${table.openedHead} is null)`,
    ),
    check(
      "votes_course",
      sql`(${table.status} in ('draft', 'cancelled') or ${table.openedAt} is not null) and (${table.status} <> 'draft' or ${table.openedAt} is null) and (${table.status} not in ('closed', 'counted', 'final') or ${table.closedAt} is not null) and (${table.status} not in ('draft', 'open') or ${table.closedAt} is null) and (${table.status} in ('counted', 'final')) = (${table.countedAt} is not null) and (${table.status} = 'final') = (${table.finalAt} is not null) and (${table.status} = 'cancelled') = (${table.cancelledAt} is not null)`,
    ),
    check(
      "votes_cancelled",
      sql`(${table.cancelledAt} is null) = (${table.cancelReason} is null) and (${table.cancelReason} is null or trim(${table.cancelReason}) <> '')`,
    ),
    check(
      "votes_counted",
      sql`(${table.countedAt} is null) = (${table.result} is null) and (${table.countedAt} is null) = (${table.resultHash} is null) and (${table.countedAt} is null) = (${table.countedHead} is null) and (${table.countedAt} is null or (${table.ballotsHash} is not null and ${table.ballotsPublished} is not null and ${table.castOnline} is not null and ${table.castOnPaper} is not null))`,
    ),
  ],
);

/** What a vote is called, per language. German is the original; triggers keep it once the vote is open. */
export const voteTexts = sqliteTable(
  "vote_texts",
  {
    voteId: text("vote_id")
      .notNull()
      .references(() => votes.id, { onDelete: "cascade" }),
    language: text("language", { enum: CONTENT_LANGUAGES }).notNull(),
    title: text("title").notNull(),
    introduction: text("introduction").notNull().default(""),
    revision: integer("revision").notNull().default(1),
    basedOn: integer("based_on").notNull().default(1),
  },
  (table) => [
    primaryKey({ columns: [table.voteId, table.language] }),
    check("vote_texts_language", sql`${table.language} in ('de', 'de-simple', 'en', 'ar')`),
  ],
);

/** A question of a vote, with the rule that decides it. */
export const voteQuestions = sqliteTable(
  "vote_questions",
  {
    id: randomId(),
    voteId: text("vote_id")
      .notNull()
      .references(() => votes.id, { onDelete: "cascade" }),
    /** From 1 in the order of the ballot paper. */
    position: integer("position").notNull(),
    /** A `VoteRule` of `app/domain/votes`. */
    rule: text("rule", { mode: "json" }).$type<unknown>().notNull(),
    /** Whether each voter sees the options in another order. */
    shuffled: integer("shuffled", { mode: "boolean" }).notNull().default(false),
  },
  (table) => [index("vote_questions_vote").on(table.voteId, table.position)],
);

export const voteQuestionTexts = sqliteTable(
  "vote_question_texts",
  {
    questionId: text("question_id")
      .notNull()
      .references(() => voteQuestions.id, { onDelete: "cascade" }),
    language: text("language", { enum: CONTENT_LANGUAGES }).notNull(),
    text: text("text").notNull(),
    revision: integer("revision").notNull().default(1),
    basedOn: integer("based_on").notNull().default(1),
  },
  (table) => [
    primaryKey({ columns: [table.questionId, table.language] }),
    check(
      "vote_question_texts_language",
      sql`${table.language} in ('de', 'de-simple', 'en', 'ar')`,
    ),
  ],
);

/** What can be chosen. Yes-or-no questions and consent have none. */
export const voteOptions = sqliteTable(
  "vote_options",
  {
    id: randomId(),
    questionId: text("question_id")
      .notNull()
      .references(() => voteQuestions.id, { onDelete: "cascade" }),
    /** From 1. */
    position: integer("position").notNull(),
    /** In cents; null unless a budget pays. */
    cost: integer("cost"),
    /** The proposal that it puts to the vote. */
    proposalId: text("proposal_id").references(() => proposals.id, { onDelete: "set null" }),
  },
  (table) => [
    index("vote_options_question").on(table.questionId, table.position),
    index("vote_options_proposal").on(table.proposalId),
    check("vote_options_cost", sql`${table.cost} is null or ${table.cost} > 0`),
  ],
);

export const voteOptionTexts = sqliteTable(
  "vote_option_texts",
  {
    optionId: text("option_id")
      .notNull()
      .references(() => voteOptions.id, { onDelete: "cascade" }),
    language: text("language", { enum: CONTENT_LANGUAGES }).notNull(),
    text: text("text").notNull(),
    revision: integer("revision").notNull().default(1),
    basedOn: integer("based_on").notNull().default(1),
  },
  (table) => [
    primaryKey({ columns: [table.optionId, table.language] }),
    check("vote_option_texts_language", sql`${table.language} in ('de', 'de-simple', 'en', 'ar')`),
  ],
);

/** Proposals that a vote is about, beside those that its options put forward. */
export const voteProposals = sqliteTable(
  "vote_proposals",
  {
    voteId: text("vote_id")
      .notNull()
      .references(() => votes.id, { onDelete: "cascade" }),
    proposalId: text("proposal_id")
      .notNull()
      .references(() => proposals.id, { onDelete: "cascade" }),
  },
  (table) => [
    primaryKey({ columns: [table.voteId, table.proposalId] }),
    index("vote_proposals_proposal").on(table.proposalId),
  ],
);
