import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { moment, randomId } from "./columns.ts";
import { participants } from "./participants.ts";
import { CONTENT_LANGUAGES, processes } from "./processes.ts";

/**
 * Something that residents put forward. Where it stands is folded from `proposalEvents`; `stage`,
 * `decision`, `work` and `answerDueOn` repeat it, so that lists need not.
 */
export const proposals = sqliteTable(
  "proposals",
  {
    id: randomId(),
    processId: text("process_id")
      .notNull()
      .references(() => processes.id, { onDelete: "cascade" }),
    /** In which it is written. */
    language: text("language", { enum: CONTENT_LANGUAGES }).notNull(),
    stage: text("stage").notNull().default("draft"),
    decision: text("decision"),
    work: text("work"),
    /** ISO date until which the town owes an answer. */
    answerDueOn: text("answer_due_on"),
    /** Number of the newest version. */
    version: integer("version").notNull(),
    /** Highest paragraph id that was ever used in it. */
    lastParagraphId: integer("last_paragraph_id").notNull(),
    createdAt: moment("created_at").notNull(),
    publishedAt: moment("published_at"),
  },
  (table) => [
    index("proposals_process").on(table.processId, table.stage, table.publishedAt),
    check("proposals_language", sql`${table.language} in ('de', 'de-simple', 'en', 'ar')`),
    check(
      "proposals_stage",
      sql`${table.stage} in ('draft', 'submitted', 'published', 'discussed', 'put', 'decided', 'withdrawn')`,
    ),
    check(
      "proposals_decision",
      sql`(${table.stage} = 'decided') = (${table.decision} is not null) and ${table.decision} in ('accepted', 'accepted_with_changes', 'declined')`,
    ),
    check("proposals_work", sql`${table.work} in ('not_begun', 'in_work', 'done')`),
    check(
      "proposals_answer_due",
      sql`(${table.stage} = 'put') = (${table.answerDueOn} is not null)`,
    ),
  ],
);

/** Whoever put a proposal forward, and those whom they asked to write with them. */
export const proposalAuthors = sqliteTable(
  "proposal_authors",
  {
    proposalId: text("proposal_id")
      .notNull()
      .references(() => proposals.id, { onDelete: "cascade" }),
    participantId: text("participant_id")
      .notNull()
      .references(() => participants.id, { onDelete: "restrict" }),
    addedAt: moment("added_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.proposalId, table.participantId] }),
    index("proposal_authors_participant").on(table.participantId),
  ],
);

/** What a proposal said when. Only ever added; a trigger keeps it so. */
export const proposalVersions = sqliteTable(
  "proposal_versions",
  {
    proposalId: text("proposal_id")
      .notNull()
      .references(() => proposals.id, { onDelete: "cascade" }),
    /** From 1, without gaps. */
    number: integer("number").notNull(),
    title: text("title").notNull(),
    /** What is proposed: `Paragraph`s of `app/domain/proposals/paragraphs.ts`. */
    paragraphs: text("paragraphs", { mode: "json" }).$type<unknown>().notNull(),
    reasons: text("reasons").notNull(),
    /** What it is expected to change, and for whom. */
    effect: text("effect").notNull(),
    /** In euros, null where nobody knows; and how that was reckoned. */
    cost: integer("cost"),
    costBasis: text("cost_basis").notNull(),
    placeName: text("place_name").notNull().default(""),
    /** Whoever wrote this version; null where staff did, or the person was erased. */
    writtenBy: text("written_by").references(() => participants.id, { onDelete: "set null" }),
    enteredBy: text("entered_by"),
    at: moment("at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.proposalId, table.number] }),
    check("proposal_versions_title", sql`trim(${table.title}) <> ''`),
    check("proposal_versions_cost", sql`${table.cost} >= 0`),
  ],
);

/** What became of a proposal, in order: a `ProposalEvent` and the words that belong to it. Public. */
export const proposalEvents = sqliteTable(
  "proposal_events",
  {
    proposalId: text("proposal_id")
      .notNull()
      .references(() => proposals.id, { onDelete: "cascade" }),
    /** From 1, without gaps. */
    sequence: integer("sequence").notNull(),
    at: moment("at").notNull(),
    body: text("body", { mode: "json" }).$type<unknown>().notNull(),
    /** Reasons of the town; empty where none are needed. */
    reason: text("reason").notNull().default(""),
    /** Of work: who answers for it, until when, what it costs, and what shows that it is done. */
    owner: text("owner").notNull().default(""),
    dueOn: text("due_on"),
    cost: integer("cost"),
    evidence: text("evidence").notNull().default(""),
    /** The account or participant that did it. */
    actorId: text("actor_id").notNull(),
  },
  (table) => [primaryKey({ columns: [table.proposalId, table.sequence] })],
);

/** One person's support of one proposal. */
export const proposalSupports = sqliteTable(
  "proposal_supports",
  {
    proposalId: text("proposal_id")
      .notNull()
      .references(() => proposals.id, { onDelete: "cascade" }),
    participantId: text("participant_id")
      .notNull()
      .references(() => participants.id, { onDelete: "cascade" }),
    at: moment("at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.proposalId, table.participantId] }),
    index("proposal_supports_participant").on(table.participantId),
  ],
);
