import { sql } from "drizzle-orm";
import {
  type AnySQLiteColumn,
  check,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
} from "drizzle-orm/sqlite-core";
import { agendaItems } from "./agenda.ts";
import { moment, randomId } from "./columns.ts";
import { datasets, observations } from "./facts.ts";
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
    /** The part of a town hall from which it comes. */
    itemId: text("item_id").references(() => agendaItems.id, { onDelete: "set null" }),
    /** In which it is written. */
    language: text("language", { enum: CONTENT_LANGUAGES }).notNull(),
    stage: text("stage").notNull().default("draft"),
    decision: text("decision"),
    work: text("work"),
    /** ISO date until which the town owes an answer. */
    answerDueOn: text("answer_due_on"),
    joinedIntoId: text("joined_into_id").references((): AnySQLiteColumn => proposals.id, {
      onDelete: "set null",
    }),
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
      sql`${table.stage} in ('draft', 'submitted', 'published', 'discussed', 'put', 'decided', 'joined', 'withdrawn')`,
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
    check("proposals_joined", sql`${table.joinedIntoId} <> ${table.id}`),
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
    latitude: real("latitude"),
    longitude: real("longitude"),
    /** Whoever wrote this version; null where staff did, or the person was erased. */
    writtenBy: text("written_by").references(() => participants.id, { onDelete: "set null" }),
    enteredBy: text("entered_by"),
    at: moment("at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.proposalId, table.number] }),
    check("proposal_versions_title", sql`trim(${table.title}) <> ''`),
    check("proposal_versions_cost", sql`${table.cost} >= 0`),
    check(
      "proposal_versions_place",
      sql`(${table.latitude} is null) = (${table.longitude} is null) and ${table.latitude} between -90 and 90 and ${table.longitude} between -180 and 180`,
    ),
  ],
);

/** A proposal in a language in which it was not written. */
export const proposalTranslations = sqliteTable(
  "proposal_translations",
  {
    proposalId: text("proposal_id")
      .notNull()
      .references(() => proposals.id, { onDelete: "cascade" }),
    language: text("language", { enum: CONTENT_LANGUAGES }).notNull(),
    title: text("title").notNull(),
    text: text("text").notNull(),
    reasons: text("reasons").notNull(),
    effect: text("effect").notNull(),
    costBasis: text("cost_basis").notNull(),
    /** The version that it translates. */
    basedOn: integer("based_on").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.proposalId, table.language] }),
    check(
      "proposal_translations_language",
      sql`${table.language} in ('de', 'de-simple', 'en', 'ar')`,
    ),
  ],
);

/** A figure, or a whole dataset, to which a proposal points, and what the figure said then. */
export const proposalFacts = sqliteTable(
  "proposal_facts",
  {
    id: randomId(),
    proposalId: text("proposal_id")
      .notNull()
      .references(() => proposals.id, { onDelete: "cascade" }),
    datasetId: text("dataset_id")
      .notNull()
      .references(() => datasets.id, { onDelete: "restrict" }),
    observationId: text("observation_id").references(() => observations.id, {
      onDelete: "set null",
    }),
    citedValue: real("cited_value"),
    citedSign: text("cited_sign"),
    citedAt: moment("cited_at").notNull(),
  },
  (table) => [index("proposal_facts_proposal").on(table.proposalId)],
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

export const AMENDMENT_STATUSES = ["open", "accepted", "rejected", "withdrawn"] as const;

/** A change to one paragraph that somebody wants. */
export const amendments = sqliteTable(
  "amendments",
  {
    id: randomId(),
    proposalId: text("proposal_id")
      .notNull()
      .references(() => proposals.id, { onDelete: "cascade" }),
    /** A `ParagraphChange` of `app/domain/proposals/amendments.ts`. */
    change: text("change", { mode: "json" }).$type<unknown>().notNull(),
    reasons: text("reasons").notNull(),
    language: text("language", { enum: CONTENT_LANGUAGES }).notNull(),
    participantId: text("participant_id").references(() => participants.id, {
      onDelete: "set null",
    }),
    /** The account that entered it, for somebody without a code. */
    enteredBy: text("entered_by"),
    status: text("status", { enum: AMENDMENT_STATUSES }).notNull().default("open"),
    /** Why it was accepted in other words, or rejected. */
    decisionReason: text("decision_reason").notNull().default(""),
    /** The version that it led to. */
    version: integer("version"),
    at: moment("at").notNull(),
    decidedAt: moment("decided_at"),
  },
  (table) => [
    index("amendments_proposal").on(table.proposalId, table.status),
    check("amendments_language", sql`${table.language} in ('de', 'de-simple', 'en', 'ar')`),
    check(
      "amendments_status",
      sql`${table.status} in ('open', 'accepted', 'rejected', 'withdrawn')`,
    ),
    check("amendments_open", sql`(${table.status} = 'open') = (${table.decidedAt} is null)`),
    check(
      "amendments_rejected",
      sql`${table.status} <> 'rejected' or trim(${table.decisionReason}) <> ''`,
    ),
    check(
      "amendments_accepted",
      sql`(${table.status} = 'accepted') = (${table.version} is not null)`,
    ),
  ],
);

/** What holds for the proposals of a process. A process without a row has no threshold. */
export const proposalSettings = sqliteTable(
  "proposal_settings",
  {
    processId: text("process_id")
      .primaryKey()
      .references(() => processes.id, { onDelete: "cascade" }),
    /** So many supporters, and the town owes an answer; null where it owes none for support alone. */
    supportThreshold: integer("support_threshold"),
    /** Days within which it then answers. */
    answerDays: integer("answer_days").notNull().default(60),
  },
  (table) => [
    check("proposal_settings_threshold", sql`${table.supportThreshold} >= 2`),
    check("proposal_settings_answer_days", sql`${table.answerDays} between 1 and 365`),
  ],
);

/** An offer to write a draft together. Whoever types its code becomes one of the authors. */
export const coauthorOffers = sqliteTable(
  "coauthor_offers",
  {
    id: randomId(),
    proposalId: text("proposal_id")
      .notNull()
      .references(() => proposals.id, { onDelete: "cascade" }),
    /** Keyed hash of the code; it is shown once. */
    codeHash: text("code_hash").notNull().unique(),
    offeredBy: text("offered_by").references(() => participants.id, { onDelete: "cascade" }),
    offeredAt: moment("offered_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
    takenBy: text("taken_by").references(() => participants.id, { onDelete: "set null" }),
    takenAt: moment("taken_at"),
    revokedAt: moment("revoked_at"),
  },
  (table) => [index("coauthor_offers_proposal").on(table.proposalId)],
);

/** That one proposal goes into another, which the authors of both have to want. */
export const proposalJoins = sqliteTable(
  "proposal_joins",
  {
    id: randomId(),
    /** The one that ends. */
    proposalId: text("proposal_id")
      .notNull()
      .references(() => proposals.id, { onDelete: "cascade" }),
    /** The one that goes on. */
    intoId: text("into_id")
      .notNull()
      .references(() => proposals.id, { onDelete: "cascade" }),
    /** The account or participant that asked for it. */
    askedBy: text("asked_by").notNull(),
    askedAt: moment("asked_at").notNull(),
    outcome: text("outcome", { enum: ["open", "joined", "refused", "taken_back"] })
      .notNull()
      .default("open"),
    endedAt: moment("ended_at"),
  },
  (table) => [
    index("proposal_joins_proposal").on(table.proposalId),
    index("proposal_joins_into").on(table.intoId),
    check("proposal_joins_two", sql`${table.proposalId} <> ${table.intoId}`),
    check(
      "proposal_joins_outcome",
      sql`${table.outcome} in ('open', 'joined', 'refused', 'taken_back') and (${table.outcome} = 'open') = (${table.endedAt} is null)`,
    ),
  ],
);

/** Whether one of the authors wants two proposals joined. */
export const proposalJoinConsents = sqliteTable(
  "proposal_join_consents",
  {
    joinId: text("join_id")
      .notNull()
      .references(() => proposalJoins.id, { onDelete: "cascade" }),
    participantId: text("participant_id")
      .notNull()
      .references(() => participants.id, { onDelete: "cascade" }),
    agrees: integer("agrees", { mode: "boolean" }).notNull(),
    /** The account that entered it for somebody without a code. */
    enteredBy: text("entered_by"),
    at: moment("at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.joinId, table.participantId] })],
);
