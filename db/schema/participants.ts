import { sql } from "drizzle-orm";
import { check, index, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { envelope, moment, randomId } from "./columns.ts";
import { draws } from "./draws.ts";
import { invitations } from "./invitations.ts";
import { processes } from "./processes.ts";

/**
 * Who takes part. `resident`: an invited person, with their code. `assisted`: somebody for whom staff write,
 * on the phone or from paper, without a code. `panel`: the panel of a draw, as a body.
 */
export const PARTICIPANT_KINDS = ["resident", "assisted", "panel"] as const;
export type ParticipantKind = (typeof PARTICIPANT_KINDS)[number];

/** Somebody who writes or supports in a process. Texts hold the id; the chosen name is in the envelope. */
export const participants = sqliteTable(
  "participants",
  {
    id: randomId(),
    processId: text("process_id")
      .notNull()
      .references(() => processes.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: PARTICIPANT_KINDS }).notNull(),
    invitationId: text("invitation_id").references(() => invitations.id, { onDelete: "set null" }),
    drawId: text("draw_id").references(() => draws.id, { onDelete: "set null" }),
    /** Null once the person is erased: a former participant. */
    envelope: envelope(),
    createdAt: moment("created_at").notNull(),
    erasedAt: moment("erased_at"),
  },
  (table) => [
    index("participants_process").on(table.processId),
    uniqueIndex("participants_invitation").on(table.invitationId),
    uniqueIndex("participants_draw").on(table.drawId),
    check("participants_kind", sql`${table.kind} in ('resident', 'assisted', 'panel')`),
    check(
      "participants_erased",
      sql`(${table.erasedAt} is null) = (${table.envelope} is not null)`,
    ),
  ],
);
