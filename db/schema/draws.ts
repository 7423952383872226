import { sql } from "drizzle-orm";
import {
  check,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { combinedConditions, envelope, moment, randomId } from "./columns.ts";
import { jobs } from "./jobs.ts";
import { poolPeople } from "./pool.ts";
import { processes } from "./processes.ts";
import { substitutions } from "./substitutions.ts";

export const OBJECTIVES = ["leximin", "maximin", "nash", "goldilocks", "random"] as const;

/** How someone came to a panel. */
export const MEMBER_ORIGINS = ["draw", "replacement", "top_up"] as const;
/** Why someone is no longer on a panel. */
export const LEAVING_REASONS = ["declined", "dropped_out", "withdrew", "moved", "other"] as const;
export type LeavingReason = (typeof LEAVING_REASONS)[number];

/**
 * One draw of a panel, with everything that is needed to repeat it. The lottery itself and
 * the figures that could point at a person (probabilities, pool counts) are in the envelope.
 */
export const draws = sqliteTable(
  "draws",
  {
    id: randomId(),
    processId: text("process_id")
      .notNull()
      .references(() => processes.id, { onDelete: "cascade" }),
    /**
     * 1 for the first completed draw of a process, 2 for its repetition, and so on; null for an
     * attempt that has no result.
     */
    number: integer("number"),
    jobId: text("job_id").references(() => jobs.id),
    objective: text("objective", { enum: OBJECTIVES }).notNull(),
    seed: text("seed").notNull(),
    panelSize: integer("panel_size").notNull(),
    /** Whether the panel holds one person of each household at most. */
    onePerHousehold: integer("one_per_household", { mode: "boolean" }).notNull().default(false),
    requestedAt: moment("requested_at").notNull(),
    /** Why the draw is repeated; public. Null for a first draw. */
    repeatReason: text("repeat_reason"),
    /** The second person who agreed to the repetition: a sworn person or a member of staff. */
    confirmedBy: text("confirmed_by"),
    /** Null until the draw is complete: half a result does not exist. */
    completedAt: moment("completed_at"),
    algorithm: text("algorithm"),
    algorithmVersion: text("algorithm_version"),
    inputHash: text("input_hash"),
    seconds: real("seconds"),
    resultEnvelope: envelope("result_envelope"),
    /** Head of the audit chain when the result was recorded. */
    auditHead: text("audit_head"),
  },
  (table) => [
    uniqueIndex("draws_number").on(table.processId, table.number),
    check(
      "draws_objective",
      sql`${table.objective} in ('leximin', 'maximin', 'nash', 'goldilocks', 'random')`,
    ),
    check(
      "draws_repeat",
      sql`${table.number} is null or ${table.number} = 1 or (${table.repeatReason} is not null and ${table.confirmedBy} is not null)`,
    ),
    check(
      "draws_complete",
      sql`(${table.completedAt} is null) = (${table.resultEnvelope} is null) and (${table.completedAt} is null) = (${table.number} is null)`,
    ),
  ],
);

/** The people on the panel of a draw, those who have left included. */
export const panelMembers = sqliteTable(
  "panel_members",
  {
    drawId: text("draw_id")
      .notNull()
      .references(() => draws.id, { onDelete: "cascade" }),
    personId: text("person_id")
      .notNull()
      .references(() => poolPeople.id),
    origin: text("origin", { enum: MEMBER_ORIGINS }).notNull().default("draw"),
    /** The substitution that brought them; null for those the draw put on the panel. */
    substitutionId: text("substitution_id").references(() => substitutions.id),
    /** Whose seat they took; null where none. */
    replaces: text("replaces").references(() => poolPeople.id),
    /** Null for those who came with the draw. */
    joinedAt: moment("joined_at"),
    /** Null while they are on the panel. */
    leftAt: moment("left_at"),
    leftReason: text("left_reason", { enum: LEAVING_REASONS }),
  },
  (table) => [
    primaryKey({ columns: [table.drawId, table.personId] }),
    check("panel_members_origin", sql`${table.origin} in ('draw', 'replacement', 'top_up')`),
    check(
      "panel_members_substitution",
      sql`(${table.origin} = 'draw') = (${table.substitutionId} is null)`,
    ),
    check("panel_members_left", sql`(${table.leftAt} is null) = (${table.leftReason} is null)`),
    check(
      "panel_members_left_reason",
      sql`${table.leftReason} is null or ${table.leftReason} in ('declined', 'dropped_out', 'withdrew', 'moved', 'other')`,
    ),
  ],
);

/**
 * The quotas of a draw as they stood when it was started. This is what the public learns: each
 * quota, and that the panel keeps it.
 */
export const drawQuotas = sqliteTable(
  "draw_quotas",
  {
    drawId: text("draw_id")
      .notNull()
      .references(() => draws.id, { onDelete: "cascade" }),
    feature: text("feature").notNull(),
    value: text("value").notNull(),
    min: integer("min").notNull(),
    max: integer("max").notNull(),
    minFlex: integer("min_flex"),
    maxFlex: integer("max_flex"),
    position: integer("position").notNull(),
  },
  (table) => [primaryKey({ columns: [table.drawId, table.feature, table.value] })],
);

/** The combined features of a draw as they stood when it was started. */
export const drawCombinedFeatures = sqliteTable(
  "draw_combined_features",
  {
    drawId: text("draw_id")
      .notNull()
      .references(() => draws.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    conditions: combinedConditions(),
    position: integer("position").notNull(),
  },
  (table) => [primaryKey({ columns: [table.drawId, table.name] })],
);
