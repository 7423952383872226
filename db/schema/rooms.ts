import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
} from "drizzle-orm/sqlite-core";
import { moment, randomId } from "./columns.ts";
import { draws } from "./draws.ts";
import { participants } from "./participants.ts";
import { CONTENT_LANGUAGES, processes } from "./processes.ts";

/** The room of a working group: its panel's members and the staff of the process read it, nobody else. */
export const rooms = sqliteTable(
  "rooms",
  {
    id: randomId(),
    processId: text("process_id")
      .notNull()
      .references(() => processes.id, { onDelete: "cascade" }),
    /** The panel that works here. */
    drawId: text("draw_id")
      .notNull()
      .unique()
      .references(() => draws.id, { onDelete: "cascade" }),
    /** What the group calls itself. */
    name: text("name").notNull(),
    createdAt: moment("created_at").notNull(),
    closedAt: moment("closed_at"),
  },
  (table) => [
    index("rooms_process").on(table.processId),
    check("rooms_name", sql`trim(${table.name}) <> ''`),
  ],
);

export const ROOM_DOCUMENT_KINDS = ["document", "notes"] as const;
export type RoomDocumentKind = (typeof ROOM_DOCUMENT_KINDS)[number];

/** A text of the group (`document`) or what was noted in a session (`notes`). */
export const roomDocuments = sqliteTable(
  "room_documents",
  {
    id: randomId(),
    roomId: text("room_id")
      .notNull()
      .references(() => rooms.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: ROOM_DOCUMENT_KINDS }).notNull(),
    /** In which it is written. */
    language: text("language", { enum: CONTENT_LANGUAGES }).notNull().default("de"),
    /** Number of the newest version. */
    version: integer("version").notNull(),
    createdAt: moment("created_at").notNull(),
    /** The newest of `roomPublications` that stands; null while the group keeps it to itself. */
    publishedVersion: integer("published_version"),
    publishedAt: moment("published_at"),
  },
  (table) => [
    index("room_documents_room").on(table.roomId),
    check("room_documents_kind", sql`${table.kind} in ('document', 'notes')`),
    check(
      "room_documents_published",
      sql`(${table.publishedVersion} is null) = (${table.publishedAt} is null) and ${table.publishedVersion} <= ${table.version}`,
    ),
  ],
);

/** What a document of a room said when. Only ever added; a trigger keeps it so. */
export const roomDocumentVersions = sqliteTable(
  "room_document_versions",
  {
    documentId: text("document_id")
      .notNull()
      .references(() => roomDocuments.id, { onDelete: "cascade" }),
    /** From 1, without gaps. */
    number: integer("number").notNull(),
    title: text("title").notNull(),
    text: text("text").notNull(),
    writtenBy: text("written_by").references(() => participants.id, { onDelete: "set null" }),
    enteredBy: text("entered_by"),
    at: moment("at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.documentId, table.number] }),
    check("room_document_versions_title", sql`trim(${table.title}) <> ''`),
  ],
);

/** A version of a document that became public, and whether it still is. */
export const roomPublications = sqliteTable(
  "room_publications",
  {
    documentId: text("document_id")
      .notNull()
      .references(() => roomDocuments.id, { onDelete: "cascade" }),
    version: integer("version").notNull(),
    /** What the group called itself then. */
    groupName: text("group_name").notNull(),
    /** ISO date on which the group agreed. */
    agreedOn: text("agreed_on").notNull(),
    publishedAt: moment("published_at").notNull(),
    publishedBy: text("published_by").notNull(),
    /** When it was taken back, and why: public. Null while everybody may read it. */
    withdrawnAt: moment("withdrawn_at"),
    withdrawnBy: text("withdrawn_by"),
    withdrawnReason: text("withdrawn_reason"),
  },
  (table) => [
    primaryKey({ columns: [table.documentId, table.version] }),
    foreignKey({
      columns: [table.documentId, table.version],
      foreignColumns: [roomDocumentVersions.documentId, roomDocumentVersions.number],
    }).onDelete("cascade"),
    check(
      "room_publications_withdrawn",
      sql`(${table.withdrawnAt} is null) = (${table.withdrawnBy} is null) and (${table.withdrawnAt} is null) = (${table.withdrawnReason} is null) and trim(${table.withdrawnReason}) <> ''`,
    ),
  ],
);

/** Something the group, or staff for it, undertook. */
export const roomTasks = sqliteTable(
  "room_tasks",
  {
    id: randomId(),
    roomId: text("room_id")
      .notNull()
      .references(() => rooms.id, { onDelete: "cascade" }),
    /** Number of the newest version. */
    version: integer("version").notNull(),
    createdAt: moment("created_at").notNull(),
  },
  (table) => [index("room_tasks_room").on(table.roomId)],
);

/** How a task stood when. Only ever added; a trigger keeps it so. */
export const roomTaskVersions = sqliteTable(
  "room_task_versions",
  {
    taskId: text("task_id")
      .notNull()
      .references(() => roomTasks.id, { onDelete: "cascade" }),
    /** From 1, without gaps. */
    number: integer("number").notNull(),
    title: text("title").notNull(),
    /** Who sees to it: a member of the room, or an account; both null while nobody does. */
    ownerId: text("owner_id").references(() => participants.id, { onDelete: "set null" }),
    ownerAccountId: text("owner_account_id"),
    /** ISO date until when; null without. */
    dueOn: text("due_on"),
    done: integer("done", { mode: "boolean" }).notNull().default(false),
    writtenBy: text("written_by").references(() => participants.id, { onDelete: "set null" }),
    enteredBy: text("entered_by"),
    at: moment("at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.taskId, table.number] }),
    check("room_task_versions_title", sql`trim(${table.title}) <> ''`),
    check(
      "room_task_versions_owner",
      sql`${table.ownerId} is null or ${table.ownerAccountId} is null`,
    ),
  ],
);
