import type { Database } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";
import type { Actor } from "./permissions.ts";

/** What every service is given: where the data lies, the keys to it, who acts, and when. */
export interface ServiceContext {
  readonly database: Database;
  readonly keyring: Keyring;
  readonly actor: Actor;
  readonly now: Date;
}
