import type { Solver } from "#app/domain/sortition/solver.ts";
import type { Database } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";

/** What a job is given inside its worker thread. */
export interface JobContext {
  readonly database: Database;
  readonly keyring: Keyring;
  readonly clock: () => Date;
  readonly loadSolver: () => Promise<Solver>;
}
