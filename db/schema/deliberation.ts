import { sql } from "drizzle-orm";
import {
  type AnySQLiteColumn,
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
} from "drizzle-orm/sqlite-core";
import { moment, randomId } from "./columns.ts";
import { participants } from "./participants.ts";
import { CONTENT_LANGUAGES, processes } from "./processes.ts";
import { proposals } from "./proposals.ts";

/** `for`, `against`, `question`: to a proposal. `reply`: to one of these, one level deep. */
export const CONTRIBUTION_KINDS = ["for", "against", "question", "reply"] as const;
export type ContributionKind = (typeof CONTRIBUTION_KINDS)[number];

/** What somebody says to a proposal. Its words are in `contributionVersions`. */
export const contributions = sqliteTable(
  "contributions",
  {
    id: randomId(),
    proposalId: text("proposal_id")
      .notNull()
      .references(() => proposals.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: CONTRIBUTION_KINDS }).notNull(),
    /** What a reply replies to. */
    parentId: text("parent_id").references((): AnySQLiteColumn => contributions.id, {
      onDelete: "cascade",
    }),
    /** Who says it. Somebody erased stays as a former participant; null for an answer of the town. */
    participantId: text("participant_id").references(() => participants.id, {
      onDelete: "restrict",
    }),
    /** The account that entered it, for somebody else or for the town. */
    enteredBy: text("entered_by"),
    language: text("language", { enum: CONTENT_LANGUAGES }).notNull(),
    /** Number of the newest version. */
    version: integer("version").notNull().default(1),
    at: moment("at").notNull(),
    /** When its author took it back; a stub stays where somebody replied. */
    withdrawnAt: moment("withdrawn_at"),
  },
  (table) => [
    index("contributions_proposal").on(table.proposalId, table.parentId, table.at),
    index("contributions_parent").on(table.parentId),
    index("contributions_participant").on(table.participantId),
    check(
      "contributions_kind",
      sql`${table.kind} in ('for', 'against', 'question', 'reply') and (${table.kind} = 'reply') = (${table.parentId} is not null)`,
    ),
    check("contributions_language", sql`${table.language} in ('de', 'de-simple', 'en', 'ar')`),
  ],
);

/** What a contribution said when. Only ever added; a trigger keeps it so, unless its text is erased. */
export const contributionVersions = sqliteTable(
  "contribution_versions",
  {
    contributionId: text("contribution_id")
      .notNull()
      .references(() => contributions.id, { onDelete: "cascade" }),
    /** From 1, without gaps. */
    number: integer("number").notNull(),
    text: text("text").notNull(),
    at: moment("at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.contributionId, table.number] }),
    check("contribution_versions_text", sql`trim(${table.text}) <> ''`),
  ],
);

/** A contribution in a language in which it was not written. */
export const contributionTranslations = sqliteTable(
  "contribution_translations",
  {
    contributionId: text("contribution_id")
      .notNull()
      .references(() => contributions.id, { onDelete: "cascade" }),
    language: text("language", { enum: CONTENT_LANGUAGES }).notNull(),
    text: text("text").notNull(),
    /** The version that it translates. */
    basedOn: integer("based_on").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.contributionId, table.language] }),
    check(
      "contribution_translations_language",
      sql`${table.language} in ('de', 'de-simple', 'en', 'ar')`,
    ),
  ],
);

/** Whether one person finds one contribution helpful. */
export const contributionRatings = sqliteTable(
  "contribution_ratings",
  {
    contributionId: text("contribution_id")
      .notNull()
      .references(() => contributions.id, { onDelete: "cascade" }),
    participantId: text("participant_id")
      .notNull()
      .references(() => participants.id, { onDelete: "cascade" }),
    helpful: integer("helpful", { mode: "boolean" }).notNull(),
    at: moment("at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.contributionId, table.participantId] }),
    index("contribution_ratings_participant").on(table.participantId),
  ],
);

/** A round of short statements to which people say agree, disagree or pass. */
export const statementRounds = sqliteTable(
  "statement_rounds",
  {
    id: randomId(),
    processId: text("process_id")
      .notNull()
      .references(() => processes.id, { onDelete: "cascade" }),
    createdAt: moment("created_at").notNull(),
    /** Null while it is prepared. */
    openedAt: moment("opened_at"),
    closedAt: moment("closed_at"),
    /** Whether residents may add statements of their own; staff look at them first. */
    takesStatements: integer("takes_statements", { mode: "boolean" }).notNull().default(true),
  },
  (table) => [
    index("statement_rounds_process").on(table.processId),
    check(
      "statement_rounds_closed",
      sql`${table.closedAt} is null or ${table.openedAt} is not null`,
    ),
  ],
);

/** What a round is about, per language. German is the original. */
export const statementRoundTexts = sqliteTable(
  "statement_round_texts",
  {
    roundId: text("round_id")
      .notNull()
      .references(() => statementRounds.id, { onDelete: "cascade" }),
    language: text("language", { enum: CONTENT_LANGUAGES }).notNull(),
    title: text("title").notNull(),
    question: text("question").notNull(),
    revision: integer("revision").notNull().default(1),
    basedOn: integer("based_on").notNull().default(1),
  },
  (table) => [
    primaryKey({ columns: [table.roundId, table.language] }),
    check(
      "statement_round_texts_language",
      sql`${table.language} in ('de', 'de-simple', 'en', 'ar')`,
    ),
  ],
);

/** `submitted`: a resident wrote it and staff have not looked at it. `declined`: left out, with a reason. */
export const STATEMENT_STATUSES = ["submitted", "shown", "declined"] as const;
export type StatementStatus = (typeof STATEMENT_STATUSES)[number];

export const statements = sqliteTable(
  "statements",
  {
    id: randomId(),
    roundId: text("round_id")
      .notNull()
      .references(() => statementRounds.id, { onDelete: "cascade" }),
    /** From 1 in the order in which they came. */
    number: integer("number").notNull(),
    /** Null for those of the organisers. */
    participantId: text("participant_id").references(() => participants.id, {
      onDelete: "restrict",
    }),
    /** The account that entered it, for somebody else or for the town. */
    enteredBy: text("entered_by"),
    language: text("language", { enum: CONTENT_LANGUAGES }).notNull(),
    text: text("text").notNull(),
    status: text("status", { enum: STATEMENT_STATUSES }).notNull(),
    /** Why it was left out. */
    declinedReason: text("declined_reason").notNull().default(""),
    at: moment("at").notNull(),
  },
  (table) => [
    index("statements_round").on(table.roundId, table.number),
    index("statements_participant").on(table.participantId),
    check("statements_text", sql`trim(${table.text}) <> ''`),
    check("statements_language", sql`${table.language} in ('de', 'de-simple', 'en', 'ar')`),
    check("statements_status", sql`${table.status} in ('submitted', 'shown', 'declined')`),
    check(
      "statements_declined",
      sql`(${table.status} = 'declined') = (trim(${table.declinedReason}) <> '')`,
    ),
  ],
);

/** A statement in a language in which it was not written. Its words do not change once it is shown. */
export const statementTranslations = sqliteTable(
  "statement_translations",
  {
    statementId: text("statement_id")
      .notNull()
      .references(() => statements.id, { onDelete: "cascade" }),
    language: text("language", { enum: CONTENT_LANGUAGES }).notNull(),
    text: text("text").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.statementId, table.language] }),
    check(
      "statement_translations_language",
      sql`${table.language} in ('de', 'de-simple', 'en', 'ar')`,
    ),
  ],
);

/** What one person says to one statement; it may be changed while the round is open. */
export const statementStances = sqliteTable(
  "statement_stances",
  {
    statementId: text("statement_id")
      .notNull()
      .references(() => statements.id, { onDelete: "cascade" }),
    participantId: text("participant_id")
      .notNull()
      .references(() => participants.id, { onDelete: "cascade" }),
    stance: text("stance", { enum: ["agree", "disagree", "pass"] }).notNull(),
    at: moment("at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.statementId, table.participantId] }),
    index("statement_stances_participant").on(table.participantId),
    check("statement_stances_stance", sql`${table.stance} in ('agree', 'disagree', 'pass')`),
  ],
);

/** What the analysis of a round came to: groups in numbers, findings, and nobody's own place. */
export const opinionAnalyses = sqliteTable(
  "opinion_analyses",
  {
    id: randomId(),
    roundId: text("round_id")
      .notNull()
      .references(() => statementRounds.id, { onDelete: "cascade" }),
    requestedAt: moment("requested_at").notNull(),
    /** SHA-256 of the stances that went in. */
    inputHash: text("input_hash"),
    /** An `OpinionReport` of `app/services/statements`; null until the job is done. */
    result: text("result", { mode: "json" }).$type<unknown>(),
    finishedAt: moment("finished_at"),
  },
  (table) => [
    index("opinion_analyses_round").on(table.roundId, table.requestedAt),
    check(
      "opinion_analyses_finished",
      sql`(${table.finishedAt} is null) = (${table.result} is null)`,
    ),
  ],
);
