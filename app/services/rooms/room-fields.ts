import { z } from "zod";
import { plainText } from "#app/domain/texts/plain-text.ts";
import { CONTENT_LANGUAGES } from "#db/schema/processes.ts";
import { ROOM_DOCUMENT_KINDS } from "#db/schema/rooms.ts";
import { LONGEST_IN_ROOM } from "./longest-room-texts.ts";

function written(field: keyof typeof LONGEST_IN_ROOM) {
  return z
    .string({ error: "text_missing" })
    .transform(plainText)
    .pipe(z.string().min(1, "text_missing").max(LONGEST_IN_ROOM[field], "text_too_long"));
}

function line(field: keyof typeof LONGEST_IN_ROOM) {
  return written(field).refine((text) => !text.includes("\n"), "title_of_one_line");
}

/** What a group calls itself. */
export const roomNameSchema = z.object({ name: line("name") });

/** The form of a document or of notes. */
export const roomDocumentSchema = z.object({ title: line("title"), text: written("text") });
export type RoomDocumentInput = z.infer<typeof roomDocumentSchema>;

/** What is said of a text when it is begun, and stays. */
export const newRoomDocumentSchema = z.object({
  kind: z.enum(ROOM_DOCUMENT_KINDS, { error: "choice_missing" }),
  language: z.enum(CONTENT_LANGUAGES, { error: "choice_missing" }),
});
export type NewRoomDocument = z.infer<typeof newRoomDocumentSchema>;

/** Who sees to a task, as a form names them. */
const owner = z.string().default("").pipe(z.string().max(100, "choice_missing"));

/**
 * The form of a task. Its owner is empty, `member:` with the id of a participant, or `staff:` with that of an
 * account.
 */
export const roomTaskSchema = z.object({
  title: line("task"),
  owner: owner.transform((value): TaskOwner => {
    const [kind, id = ""] = value.split(":");
    return kind === "member" || kind === "staff" ? { kind, id } : null;
  }),
  dueOn: z.union(
    [z.literal("").transform(() => null), z.iso.date({ error: "date_invalid", abort: true })],
    { error: "date_invalid" },
  ),
  done: z
    .literal("yes")
    .optional()
    .transform((value) => value === "yes"),
});
export type RoomTaskInput = z.infer<typeof roomTaskSchema>;

/** A member of the room or an account of the town hall; null while nobody sees to it. */
export type TaskOwner = { readonly kind: "member" | "staff"; readonly id: string } | null;

/** What staff say when they publish a version. */
export const publicationSchema = z.object({
  version: z.coerce
    .number({ error: "choice_missing" })
    .int("choice_missing")
    .min(1, "choice_missing"),
  agreedOn: z.iso.date({ error: "date_invalid", abort: true }),
  agreed: z.literal("yes", { error: "agreement_missing" }),
});

/** Why a version is taken back. */
export const takingBackSchema = z.object({
  version: z.coerce
    .number({ error: "choice_missing" })
    .int("choice_missing")
    .min(1, "choice_missing"),
  reason: written("reason"),
});
