import { z } from "zod";
import { type Keyring, openJson, sealJson } from "#db/envelope.server.ts";

const TABLE = "messages";

/** To whom a message goes and in which words. */
const messageContentSchema = z.object({
  /** Empty for people with an information block: their names stand on no list. */
  name: z.string(),
  phone: z.string(),
  email: z.string(),
  /** Lines of a postal address; empty where none is known or it is told to nobody. */
  address: z.string(),
  /** The address is told to nobody: the letter goes out through the register office. */
  viaRegisterOffice: z.boolean(),
  subject: z.string(),
  text: z.string(),
});
export type MessageContent = z.infer<typeof messageContentSchema>;

export function sealMessage(keyring: Keyring, id: string, content: MessageContent): Buffer {
  return sealJson(keyring, { table: TABLE, id }, content);
}

/** Throws when the envelope was altered or belongs to another message. */
export function openMessage(keyring: Keyring, id: string, envelope: Uint8Array): MessageContent {
  return messageContentSchema.parse(openJson(keyring, { table: TABLE, id }, envelope));
}
