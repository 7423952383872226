import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { envelope, moment, randomId } from "./columns.ts";
import { attendees } from "./floor.ts";
import { participants } from "./participants.ts";
import { CONTENT_LANGUAGES, processes } from "./processes.ts";

/** What moderators look at. The id of each is that of its own table. */
export const MODERATED_KINDS = [
  "proposal",
  "amendment",
  "contribution",
  "statement",
  "room_document",
] as const;
export type ModeratedKind = (typeof MODERATED_KINDS)[number];

/** The rules of a process in one version. Final once published; a trigger keeps it so. */
export const moderationRuleSets = sqliteTable(
  "moderation_rule_sets",
  {
    processId: text("process_id")
      .notNull()
      .references(() => processes.id, { onDelete: "cascade" }),
    /** From 1, without gaps. The newest published one is in force. */
    number: integer("number").notNull(),
    publishedAt: moment("published_at"),
    publishedBy: text("published_by"),
  },
  (table) => [
    primaryKey({ columns: [table.processId, table.number] }),
    check(
      "moderation_rule_sets_published",
      sql`(${table.publishedAt} is null) = (${table.publishedBy} is null)`,
    ),
  ],
);

export const moderationRules = sqliteTable(
  "moderation_rules",
  {
    id: randomId(),
    processId: text("process_id").notNull(),
    setNumber: integer("set_number").notNull(),
    /** From 1 in the order in which they are read. */
    position: integer("position").notNull(),
  },
  (table) => [
    foreignKey({
      columns: [table.processId, table.setNumber],
      foreignColumns: [moderationRuleSets.processId, moderationRuleSets.number],
    }).onDelete("cascade"),
    uniqueIndex("moderation_rules_position").on(table.processId, table.setNumber, table.position),
  ],
);

/** What a rule says, per language. German is the original. */
export const moderationRuleTexts = sqliteTable(
  "moderation_rule_texts",
  {
    ruleId: text("rule_id")
      .notNull()
      .references(() => moderationRules.id, { onDelete: "cascade" }),
    language: text("language", { enum: CONTENT_LANGUAGES }).notNull(),
    text: text("text").notNull(),
    revision: integer("revision").notNull().default(1),
    basedOn: integer("based_on").notNull().default(1),
  },
  (table) => [
    primaryKey({ columns: [table.ruleId, table.language] }),
    check("moderation_rule_texts_text", sql`trim(${table.text}) <> ''`),
    check(
      "moderation_rule_texts_language",
      sql`${table.language} in ('de', 'de-simple', 'en', 'ar')`,
    ),
  ],
);

/** Who read which version of the rules and said so. */
export const ruleConfirmations = sqliteTable(
  "rule_confirmations",
  {
    participantId: text("participant_id")
      .notNull()
      .references(() => participants.id, { onDelete: "cascade" }),
    setNumber: integer("set_number").notNull(),
    at: moment("at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.participantId, table.setNumber] })],
);

/** Words at which moderators want to look, as somebody typed them. */
export const listedWords = sqliteTable(
  "listed_words",
  {
    id: randomId(),
    word: text("word").notNull(),
    /** The word as texts are searched for it. */
    folded: text("folded").notNull().unique(),
    addedAt: moment("added_at").notNull(),
  },
  (table) => [check("listed_words_word", sql`trim(${table.word}) <> ''`)],
);

/** A text that somebody, or a hint of the software, asked moderators to look at. */
export const moderationCases = sqliteTable(
  "moderation_cases",
  {
    id: randomId(),
    processId: text("process_id")
      .notNull()
      .references(() => processes.id, { onDelete: "cascade" }),
    textKind: text("text_kind", { enum: MODERATED_KINDS }).notNull(),
    textId: text("text_id").notNull(),
    /** Version of the text as it was when the case was opened. */
    textVersion: integer("text_version").notNull(),
    noticedBy: text("noticed_by", { enum: ["report", "own_initiative", "hint"] }).notNull(),
    /** Codes of `TEXT_HINTS`; empty without. */
    hints: text("hints", { mode: "json" }).$type<readonly string[]>().notNull(),
    openedAt: moment("opened_at").notNull(),
    /** The account that looks at it. */
    assignedTo: text("assigned_to"),
    /** The account of a member of staff whom the text or a report is about: they decide nothing here. */
    aboutAccount: text("about_account"),
    /** Null while it is open. */
    closedAt: moment("closed_at"),
  },
  (table) => [
    index("moderation_cases_open").on(table.processId, table.closedAt, table.openedAt),
    // A text has one open case, however often it is reported.
    uniqueIndex("moderation_cases_text")
      .on(table.textKind, table.textId)
      .where(sql`closed_at is null`),
    index("moderation_cases_of_text").on(table.textKind, table.textId, table.openedAt),
    check(
      "moderation_cases_text_kind",
      sql`${table.textKind} in ('proposal', 'amendment', 'contribution', 'statement', 'room_document')`,
    ),
    check(
      "moderation_cases_noticed_by",
      sql`${table.noticedBy} in ('report', 'own_initiative', 'hint')`,
    ),
  ],
);

/** A report of a text. Whoever made it follows it with a code; nobody needs an account. */
export const textReports = sqliteTable(
  "text_reports",
  {
    id: randomId(),
    caseId: text("case_id")
      .notNull()
      .references(() => moderationCases.id, { onDelete: "cascade" }),
    /** The rule that it names. */
    ruleId: text("rule_id")
      .notNull()
      .references(() => moderationRules.id, { onDelete: "restrict" }),
    /** Keyed hash of the code by which it is followed. */
    codeHash: text("code_hash").notNull().unique(),
    /** What the reporter wrote, which may tell who they are; null without words, or once erased. */
    envelope: envelope(),
    language: text("language", { enum: CONTENT_LANGUAGES }).notNull(),
    at: moment("at").notNull(),
  },
  (table) => [
    index("text_reports_case").on(table.caseId, table.at),
    check("text_reports_language", sql`${table.language} in ('de', 'de-simple', 'en', 'ar')`),
  ],
);

/**
 * What moderators decided. Final: triggers allow only the second of the four eyes, an appeal to lift it, a
 * first code for the author, and to erase its words with its author. A measure that needs two people takes
 * effect when the second agreed.
 */
export const moderationDecisions = sqliteTable(
  "moderation_decisions",
  {
    id: randomId(),
    caseId: text("case_id")
      .notNull()
      .references(() => moderationCases.id, { onDelete: "cascade" }),
    /** The version of the text on which they decided. */
    textVersion: integer("text_version").notNull().default(1),
    measure: text("measure", {
      enum: ["leave", "ask_to_change", "hide", "remove", "pause_author", "exclude_author"],
    }).notNull(),
    /** The rule that was broken; null where nothing was. */
    ruleId: text("rule_id").references(() => moderationRules.id, { onDelete: "restrict" }),
    /** What happened. */
    facts: text("facts").notNull(),
    /** Why the measure follows, in the language of the author. */
    reason: text("reason").notNull(),
    language: text("language", { enum: CONTENT_LANGUAGES }).notNull(),
    /** Days that the measure lasts, or that the author has to change the text. */
    days: integer("days"),
    /** Whose text it is; the measures on an author follow from it. Null for a text of the town. */
    participantId: text("participant_id").references(() => participants.id, {
      onDelete: "restrict",
    }),
    /** Keyed hash of the code with which the author reads it and objects; null while none was printed. */
    appealCodeHash: text("appeal_code_hash").unique(),
    decidedBy: text("decided_by").notNull(),
    decidedAt: moment("decided_at").notNull(),
    secondBy: text("second_by"),
    secondAt: moment("second_at"),
    /** Why the second person did not agree; the case is then open again. */
    refusedReason: text("refused_reason").notNull().default(""),
    /** Null until it takes effect. */
    effectiveAt: moment("effective_at"),
    /** When it was lifted, by an appeal. */
    liftedAt: moment("lifted_at"),
  },
  (table) => [
    index("moderation_decisions_case").on(table.caseId),
    index("moderation_decisions_participant").on(table.participantId, table.measure),
    check(
      "moderation_decisions_measure",
      sql`${table.measure} in ('leave', 'ask_to_change', 'hide', 'remove', 'pause_author', 'exclude_author')`,
    ),
    check(
      "moderation_decisions_words",
      sql`trim(${table.reason}) <> '' and (${table.measure} = 'leave' or (${table.ruleId} is not null and trim(${table.facts}) <> ''))`,
    ),
    check("moderation_decisions_second", sql`${table.secondBy} <> ${table.decidedBy}`),
    check(
      "moderation_decisions_four_eyes",
      sql`${table.measure} not in ('remove', 'exclude_author') or ${table.effectiveAt} is null or ${table.secondBy} is not null`,
    ),
    check(
      "moderation_decisions_language",
      sql`${table.language} in ('de', 'de-simple', 'en', 'ar')`,
    ),
  ],
);

/** Texts that readers do not see now, and the decision behind it. A stub says so. */
export const hiddenTexts = sqliteTable(
  "hidden_texts",
  {
    textKind: text("text_kind", { enum: MODERATED_KINDS }).notNull(),
    textId: text("text_id").notNull(),
    decisionId: text("decision_id")
      .notNull()
      .references(() => moderationDecisions.id, { onDelete: "cascade" }),
  },
  (table) => [
    primaryKey({ columns: [table.textKind, table.textId] }),
    check(
      "hidden_texts_kind",
      sql`${table.textKind} in ('proposal', 'amendment', 'contribution', 'statement', 'room_document')`,
    ),
  ],
);

/** An objection to a decision; one each. Decided by another person than those who decided. */
export const moderationAppeals = sqliteTable(
  "moderation_appeals",
  {
    id: randomId(),
    decisionId: text("decision_id")
      .notNull()
      .unique()
      .references(() => moderationDecisions.id, { onDelete: "cascade" }),
    /** What the author wrote; null once erased. */
    envelope: envelope(),
    language: text("language", { enum: CONTENT_LANGUAGES }).notNull(),
    at: moment("at").notNull(),
    assignedTo: text("assigned_to"),
    result: text("result", { enum: ["upheld", "overturned"] }),
    /** In the language of the author. */
    reason: text("reason").notNull().default(""),
    decidedBy: text("decided_by"),
    decidedAt: moment("decided_at"),
  },
  (table) => [
    index("moderation_appeals_open").on(table.decidedAt, table.at),
    check("moderation_appeals_language", sql`${table.language} in ('de', 'de-simple', 'en', 'ar')`),
    check(
      "moderation_appeals_result",
      sql`(${table.result} is null) = (${table.decidedAt} is null) and (${table.result} is null) = (${table.decidedBy} is null) and (${table.result} is null or (${table.result} in ('upheld', 'overturned') and trim(${table.reason}) <> ''))`,
    ),
  ],
);

/** Who on the floor of a town hall is which participant, as a moderator found. Only moderators see it. */
export const knownAttendees = sqliteTable(
  "known_attendees",
  {
    attendeeId: text("attendee_id")
      .primaryKey()
      .references(() => attendees.id, { onDelete: "cascade" }),
    participantId: text("participant_id")
      .notNull()
      .references(() => participants.id, { onDelete: "cascade" }),
    foundBy: text("found_by").notNull(),
    foundAt: moment("found_at").notNull(),
  },
  (table) => [index("known_attendees_participant").on(table.participantId)],
);
