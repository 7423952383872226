import { sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { user } from "./authentication.ts";
import { envelope, moment, randomId } from "./columns.ts";
import { jobs } from "./jobs.ts";
import { type CONTENT_LANGUAGES, processes } from "./processes.ts";
import { registerExtracts, registerResidents } from "./register.ts";

/** How and until when the invited of a process may answer. A row exists once this is set up. */
export const invitationSettings = sqliteTable(
  "invitation_settings",
  {
    processId: text("process_id")
      .primaryKey()
      .references(() => processes.id, { onDelete: "cascade" }),
    /** In completed years; on the day of the extract. */
    minimumAge: integer("minimum_age").notNull().default(16),
    /** The last day for an answer, an ISO 8601 date. */
    replyBy: text("reply_by").notNull(),
    /** Telephone and office hours for those who prefer to speak. */
    phone: text("phone").notNull(),
    officeHours: text("office_hours").notNull(),
    /** Who signs the letter: name and office. */
    signatory: text("signatory").notNull().default(""),
    /** The one person who may see who needs which support by name. */
    supportPersonId: text("support_person_id").references(() => user.id, { onDelete: "set null" }),
  },
  (table) => [
    check("invitation_settings_age", sql`${table.minimumAge} between 0 and 120`),
    check("invitation_settings_reply_by", sql`${table.replyBy} like '____-__-__'`),
  ],
);

export const INVITATION_DESIGNS = ["simple", "stratified"] as const;
export type InvitationDesign = (typeof INVITATION_DESIGNS)[number];

/** One draw of invitations from a register extract. */
export const invitationDraws = sqliteTable(
  "invitation_draws",
  {
    id: randomId(),
    processId: text("process_id")
      .notNull()
      .references(() => processes.id, { onDelete: "cascade" }),
    extractId: text("extract_id")
      .notNull()
      .references(() => registerExtracts.id, { onDelete: "cascade" }),
    jobId: text("job_id").references(() => jobs.id),
    /** 1 for the first completed draw of a process, and so on; null while it has no result. */
    wave: integer("wave"),
    design: text("design", { enum: INVITATION_DESIGNS }).notNull(),
    /** Letters to be drawn. */
    letters: integer("letters").notNull(),
    onePerHousehold: integer("one_per_household", { mode: "boolean" }).notNull(),
    /** Strata with letters and expected response rates: the planning table as it was agreed. */
    plan: text("plan", { mode: "json" }).notNull(),
    seed: text("seed").notNull(),
    algorithm: text("algorithm"),
    algorithmVersion: text("algorithm_version"),
    /** It says something about the residents, so it is not published. */
    inputHash: text("input_hash"),
    /** Residents who could be drawn. */
    eligible: integer("eligible"),
    requestedAt: moment("requested_at").notNull(),
    requestedBy: text("requested_by").notNull(),
    completedAt: moment("completed_at"),
    /** Head of the audit chain when the result was recorded. */
    auditHead: text("audit_head"),
  },
  (table) => [
    uniqueIndex("invitation_draws_wave").on(table.processId, table.wave),
    check("invitation_draws_design", sql`${table.design} in ('simple', 'stratified')`),
    check("invitation_draws_letters", sql`${table.letters} >= 1`),
    check(
      "invitation_draws_complete",
      sql`(${table.completedAt} is null) = (${table.wave} is null) and (${table.completedAt} is null) = (${table.eligible} is null) and (${table.completedAt} is null) = (${table.inputHash} is null)`,
    ),
  ],
);

/** Residents with the same chance in an invitation draw, as an exact fraction. */
export const invitationChances = sqliteTable(
  "invitation_chances",
  {
    drawId: text("draw_id")
      .notNull()
      .references(() => invitationDraws.id, { onDelete: "cascade" }),
    /** From 0. */
    chance: integer("chance").notNull(),
    stratum: text("stratum").notNull(),
    /** Whole numbers in decimal; they can have many digits. */
    numerator: text("numerator").notNull(),
    denominator: text("denominator").notNull(),
    residents: integer("residents").notNull(),
    letters: integer("letters").notNull(),
  },
  (table) => [primaryKey({ columns: [table.drawId, table.chance] })],
);

/** Which chance each resident had, drawn or not; gone with the extract. */
export const residentChances = sqliteTable(
  "resident_chances",
  {
    drawId: text("draw_id")
      .notNull()
      .references(() => invitationDraws.id, { onDelete: "cascade" }),
    residentId: integer("resident_id")
      .notNull()
      .references(() => registerResidents.id, { onDelete: "cascade" }),
    chance: integer("chance").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.drawId, table.residentId] }),
    index("resident_chances_resident").on(table.residentId),
  ],
);

/** A place through which people are reached who do not answer letters: a shelter, a club. */
export const outreachPlaces = sqliteTable(
  "outreach_places",
  {
    id: randomId(),
    processId: text("process_id")
      .notNull()
      .references(() => processes.id, { onDelete: "cascade" }),
    label: text("label").notNull(),
    createdAt: moment("created_at").notNull(),
  },
  (table) => [uniqueIndex("outreach_places_label").on(table.processId, table.label)],
);

/**
 * What became of a letter apart from its answer. `under_guardianship`: the guardian was informed and
 * the person stays invited; `consent_pending`: under sixteen, and nobody with custody has agreed yet.
 */
export const INVITATION_OUTCOMES = [
  "returned",
  "moved",
  "deceased",
  "under_guardianship",
  "consent_pending",
] as const;
export type InvitationOutcome = (typeof INVITATION_OUTCOMES)[number];

/**
 * Someone who may answer with a personal code: drawn from the register or reached by outreach.
 * Everything about the person is in the envelope; once the person is erased it is null, and the row
 * stays for the statistics.
 */
export const invitations = sqliteTable(
  "invitations",
  {
    id: randomId(),
    processId: text("process_id")
      .notNull()
      .references(() => processes.id, { onDelete: "cascade" }),
    /** Null for people reached by outreach. */
    drawId: text("draw_id").references(() => invitationDraws.id, { onDelete: "cascade" }),
    /** Null for people drawn from the register. */
    outreachPlaceId: text("outreach_place_id").references(() => outreachPlaces.id, {
      onDelete: "cascade",
    }),
    /** Order in which the letters are printed, from 1, within its draw or place. */
    position: integer("position").notNull(),
    /** Keyed hash of the personal code; null once the code is dead. */
    codeHash: text("code_hash"),
    /** 0 for the first code; a lost letter gets the next. */
    codeGeneration: integer("code_generation").notNull().default(0),
    /** Stratum of the draw; null for outreach. */
    stratum: text("stratum"),
    /** Row of `invitation_chances` with the chance the person had; null for outreach. */
    chance: integer("chance"),
    envelope: envelope(),
    outcome: text("outcome", { enum: INVITATION_OUTCOMES }),
    outcomeAt: moment("outcome_at"),
    /** When someone with custody agreed, for a person under sixteen. */
    consentAt: moment("consent_at"),
    createdAt: moment("created_at").notNull(),
    erasedAt: moment("erased_at"),
  },
  (table) => [
    uniqueIndex("invitations_code").on(table.codeHash),
    index("invitations_process").on(table.processId),
    index("invitations_draw").on(table.drawId),
    check(
      "invitations_origin",
      sql`(${table.drawId} is null) <> (${table.outreachPlaceId} is null)`,
    ),
    check(
      "invitations_outcome",
      sql`${table.outcome} is null or ${table.outcome} in ('returned', 'moved', 'deceased', 'under_guardianship', 'consent_pending')`,
    ),
    check("invitations_outcome_at", sql`(${table.outcome} is null) = (${table.outcomeAt} is null)`),
    check(
      "invitations_erased",
      sql`${table.erasedAt} is null or (${table.envelope} is null and ${table.codeHash} is null)`,
    ),
  ],
);

export const LETTER_KINDS = ["invitation", "reminder", "new_code", "outreach_card"] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** Letters that are printed together. The file itself is never stored: it can be made again. */
export const letterRuns = sqliteTable(
  "letter_runs",
  {
    id: randomId(),
    processId: text("process_id")
      .notNull()
      .references(() => processes.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: LETTER_KINDS }).notNull(),
    requestedAt: moment("requested_at").notNull(),
    /** When an organiser said that the letters are on their way. */
    sentAt: moment("sent_at"),
  },
  (table) => [
    index("letter_runs_process").on(table.processId),
    check(
      "letter_runs_kind",
      sql`${table.kind} in ('invitation', 'reminder', 'new_code', 'outreach_card')`,
    ),
  ],
);

/** The letters of a run, in print order. */
export const letterRunItems = sqliteTable(
  "letter_run_items",
  {
    runId: text("run_id")
      .notNull()
      .references(() => letterRuns.id, { onDelete: "cascade" }),
    position: integer("position").notNull(),
    invitationId: text("invitation_id")
      .notNull()
      .references(() => invitations.id, { onDelete: "cascade" }),
  },
  (table) => [
    primaryKey({ columns: [table.runId, table.position] }),
    uniqueIndex("letter_run_items_invitation").on(table.runId, table.invitationId),
  ],
);

/** What earlier processes saw: how many were invited and said yes, per value; totals only. */
export const responseExperience = sqliteTable(
  "response_experience",
  {
    processId: text("process_id")
      .notNull()
      .references(() => processes.id, { onDelete: "cascade" }),
    stratum: text("stratum").notNull(),
    invited: integer("invited").notNull(),
    accepted: integer("accepted").notNull(),
    recordedAt: moment("recorded_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.processId, table.stratum] }),
    check("response_experience_counts", sql`${table.accepted} between 0 and ${table.invited}`),
  ],
);

export const QUESTION_SOURCES = ["register", "asked"] as const;

/** Texts of a question: in German at least, in the other languages where somebody wrote them. */
export type QuestionTexts = Partial<
  Record<(typeof CONTENT_LANGUAGES)[number], { readonly question: string; readonly why: string }>
>;
/** Per value of the feature, how it is put in each language. */
export type AnswerTexts = Readonly<
  Record<string, Partial<Record<(typeof CONTENT_LANGUAGES)[number], string>>>
>;

/** How the value of a quota feature is come by: from the register, or by asking the person. */
export const questions = sqliteTable(
  "questions",
  {
    processId: text("process_id")
      .notNull()
      .references(() => processes.id, { onDelete: "cascade" }),
    /** The feature of the quotas that the answer belongs to. */
    feature: text("feature").notNull(),
    position: integer("position").notNull(),
    source: text("source", { enum: QUESTION_SOURCES }).notNull(),
    texts: text("texts", { mode: "json" }).$type<QuestionTexts>().notNull(),
    answers: text("answers", { mode: "json" }).$type<AnswerTexts>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.processId, table.feature] }),
    check("questions_source", sql`${table.source} in ('register', 'asked')`),
  ],
);
