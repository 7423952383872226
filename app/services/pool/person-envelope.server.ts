import { z } from "zod";
import { textRecord } from "#app/services/text-record.ts";
import { type Keyring, openJson, sealJson } from "#db/envelope.server.ts";

const TABLE = "pool_people";

/** Everything the pool knows about a person. `values` hold the features; nothing else is drawn on. */
const poolPersonSchema = z.object({
  /** The organiser's own id of the person, unique within the pool. */
  reference: z.string().min(1),
  /** Value by feature. */
  values: textRecord,
  name: z.string().optional(),
  /** How to reach the person: the columns of the organiser's list that say so, by their heading. */
  contact: textRecord.optional(),
  /** Names the household, equal for all who share it; absent where none is known. */
  household: z.string().min(1).optional(),
  /** Further columns of the organiser's list, by their heading; carried along unread. */
  carried: textRecord,
});
export type PoolPersonContent = z.infer<typeof poolPersonSchema>;

export function sealPoolPerson(keyring: Keyring, id: string, person: PoolPersonContent): Buffer {
  return sealJson(keyring, { table: TABLE, id }, person);
}

export function openPoolPerson(keyring: Keyring, id: string, envelope: Buffer): PoolPersonContent {
  return poolPersonSchema.parse(openJson(keyring, { table: TABLE, id }, envelope));
}
