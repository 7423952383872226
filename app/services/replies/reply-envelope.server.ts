import { z } from "zod";
import { type Keyring, openJson, sealJson } from "#db/envelope.server.ts";
import { CONTACT_CHANNELS } from "#db/schema/index.ts";
import { AVAILABILITIES, SUPPORT_NEEDS } from "./reply-choices.ts";

const TABLE = "replies";

/** What someone said beside yes, no or not now. */
const replyContentSchema = z.object({
  /** Value by feature of the quotas; null for *prefer not to say*. */
  values: z.record(z.string(), z.string().nullable()),
  name: z.string(),
  support: z.object({
    needs: z.array(z.enum(SUPPORT_NEEDS)),
    /** Which language an interpreter has to speak. */
    language: z.string(),
    availability: z.array(z.enum(AVAILABILITIES)),
    note: z.string(),
  }),
  contact: z.object({
    channel: z.enum(CONTACT_CHANNELS),
    phone: z.string(),
    email: z.string(),
    /** Only where it differs from the address in the register, or none is known. */
    address: z.string(),
  }),
  /** Why not, in the person's own words; voluntary. */
  reason: z.string(),
});
export type ReplyContent = z.infer<typeof replyContentSchema>;

export function sealReply(keyring: Keyring, invitationId: string, content: ReplyContent): Buffer {
  return sealJson(keyring, { table: TABLE, id: invitationId }, content);
}

/** Throws when the envelope was altered or belongs to another reply. */
export function openReply(
  keyring: Keyring,
  invitationId: string,
  envelope: Uint8Array,
): ReplyContent {
  return replyContentSchema.parse(openJson(keyring, { table: TABLE, id: invitationId }, envelope));
}
