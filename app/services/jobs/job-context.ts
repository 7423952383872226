import type { Solver } from "#app/domain/sortition/solver.ts";
import type { CarrierSettings } from "#app/services/response/carriers.server.ts";
import type { VoteKeyStore } from "#app/services/votes/vote-key-store.server.ts";
import type { Database } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";

/** What a job is given inside its worker thread. */
export interface JobContext {
  readonly database: Database;
  readonly keyring: Keyring;
  readonly clock: () => Date;
  readonly loadSolver: () => Promise<Solver>;
  /** How messages leave the house; without, they stand on lists. */
  readonly carriers?: CarrierSettings;
  /** The keys of votes; without, no ballots are opened. */
  readonly voteKeys?: VoteKeyStore;
}
