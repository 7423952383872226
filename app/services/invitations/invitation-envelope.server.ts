import { z } from "zod";
import { residentSchema } from "#app/services/register/resident-envelope.server.ts";
import { type Keyring, openJson, sealJson } from "#db/envelope.server.ts";

const TABLE = "invitations";

/** What is known about someone who was drawn from the register; kept after the extract is gone. */
const invitedPersonSchema = residentSchema.extend({
  /** In completed years on the day of the extract; null where the register tells no age. */
  ageAtDraw: z.int().nullable(),
});
export type InvitedPerson = z.infer<typeof invitedPersonSchema>;

/** Everything about an invited person. Someone reached by outreach is unknown before they answer. */
const invitationContentSchema = z.object({ person: invitedPersonSchema.nullable() });
export type InvitationContent = z.infer<typeof invitationContentSchema>;

export function sealInvitation(keyring: Keyring, id: string, content: InvitationContent): Buffer {
  return sealJson(keyring, { table: TABLE, id }, content);
}

/** Throws when the envelope was altered or belongs to another invitation. */
export function openInvitation(
  keyring: Keyring,
  id: string,
  envelope: Uint8Array,
): InvitationContent {
  return invitationContentSchema.parse(openJson(keyring, { table: TABLE, id }, envelope));
}
