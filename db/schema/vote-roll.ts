import { sql } from "drizzle-orm";
import {
  blob,
  check,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { envelope, moment, randomId } from "./columns.ts";
import { votes } from "./votes.ts";

/**
 * Who can vote, whether they have, and while the vote is open their envelope: sealed to the key of the vote, it says
 * nothing to whoever reads the file. No times. Deleted when the result is final.
 */
export const voteRoll = sqliteTable(
  "vote_roll",
  {
    id: randomId(),
    voteId: text("vote_id")
      .notNull()
      .references(() => votes.id, { onDelete: "cascade" }),
    /**
     * Who it is: a person of the pool (panel), an attendee (present), an invitation (invited), a resident of the
     * register (residents). Null once they are erased; they stay counted.
     */
    holderId: text("holder_id"),
    /** Keyed hash of the code for this vote; null without one. */
    codeHash: text("code_hash"),
    /** Counts the codes that were printed anew; the code follows from it. */
    codeNumber: integer("code_number").notNull().default(1),
    mark: text("mark", { enum: ["online", "paper"] }),
    envelope: blob("envelope", { mode: "buffer" }),
    /** HMAC of the tracking code under the key of the vote: tells a resend from a second ballot. */
    receipt: blob("receipt", { mode: "buffer" }),
  },
  (table) => [
    uniqueIndex("vote_roll_holder").on(table.voteId, table.holderId),
    uniqueIndex("vote_roll_code").on(table.codeHash),
    check("vote_roll_mark", sql`${table.mark} is null or ${table.mark} in ('online', 'paper')`),
    check(
      "vote_roll_envelope",
      sql`(${table.envelope} is null) = (${table.receipt} is null) and (${table.envelope} is null or ${table.mark} = 'online')`,
    ),
  ],
);

/** What was published while people voted: how many envelopes there were, and a hash over them. Only ever added. */
export const voteCheckpoints = sqliteTable(
  "vote_checkpoints",
  {
    voteId: text("vote_id")
      .notNull()
      .references(() => votes.id, { onDelete: "cascade" }),
    /** From 1, without gaps. */
    number: integer("number").notNull(),
    at: moment("at").notNull(),
    envelopes: integer("envelopes").notNull(),
    /** SHA-256 over the sorted hashes of the envelopes, hexadecimal. */
    hash: text("hash").notNull(),
    /** Whether it was taken at the closing. */
    last: integer("last", { mode: "boolean" }).notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.voteId, table.number] })],
);

/** The ballots after the opening, in the order of their tracking codes, which is none. Only ever added. */
export const voteBallots = sqliteTable(
  "vote_ballots",
  {
    voteId: text("vote_id")
      .notNull()
      .references(() => votes.id, { onDelete: "cascade" }),
    /** Of a paper ballot: its batch and number in it. */
    trackingCode: text("tracking_code").notNull(),
    source: text("source", { enum: ["online", "paper"] }).notNull(),
    /** A `VoteBallot` of `app/domain/votes`, without reasons. */
    answers: text("answers", { mode: "json" }).$type<unknown>().notNull(),
    /** Reasons of objections, shown to the group alone. */
    reasons: envelope("reasons"),
    /** Who cast it, in an open vote; sealed. Null in a secret one. */
    voter: envelope("voter"),
  },
  (table) => [
    primaryKey({ columns: [table.voteId, table.trackingCode] }),
    check("vote_ballots_source", sql`${table.source} in ('online', 'paper')`),
  ],
);

/** Ballot papers that were printed together; each shows the serial of its batch and nothing else. */
export const voteBatches = sqliteTable(
  "vote_batches",
  {
    id: randomId(),
    voteId: text("vote_id")
      .notNull()
      .references(() => votes.id, { onDelete: "cascade" }),
    /** From 1 in each vote. */
    number: integer("number").notNull(),
    serial: text("serial").notNull(),
    papers: integer("papers").notNull(),
    createdAt: moment("created_at").notNull(),
    createdBy: text("created_by").notNull(),
    /** When two people had entered the same. */
    agreedAt: moment("agreed_at"),
  },
  (table) => [
    uniqueIndex("vote_batches_number").on(table.voteId, table.number),
    uniqueIndex("vote_batches_serial").on(table.serial),
    check("vote_batches_papers", sql`${table.papers} between 1 and 100000`),
  ],
);

/** What one of two people read from the papers of a batch. */
export const voteBatchEntries = sqliteTable(
  "vote_batch_entries",
  {
    batchId: text("batch_id")
      .notNull()
      .references(() => voteBatches.id, { onDelete: "cascade" }),
    /** The account. */
    enteredBy: text("entered_by").notNull(),
    at: moment("at").notNull(),
    /** A `BatchEntry` of `app/domain/votes`: counted totals, or single ballots; `unfinished` while papers are missing. */
    content: text("content", { mode: "json" }).$type<unknown>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.batchId, table.enteredBy] })],
);

/**
 * The letters with which a vote and its codes are sent. What they say is kept, so that every portion, and one that is
 * printed again, says the same; codes and addresses are put in when they are printed.
 */
export const voteLetters = sqliteTable("vote_letters", {
  voteId: text("vote_id")
    .primaryKey()
    .references(() => votes.id, { onDelete: "cascade" }),
  /** The day on the letters. */
  createdAt: moment("created_at").notNull(),
  /** Where and when one votes on paper; empty where one does not. */
  paperPlace: text("paper_place").notNull(),
  /** For questions, and for who lost their code. */
  phone: text("phone").notNull(),
  officeHours: text("office_hours").notNull(),
  signatory: text("signatory").notNull(),
  /** When the letters went to the post. */
  postedAt: moment("posted_at"),
});
