import type { Problem } from "#app/domain/result.ts";
import type { TableProblem } from "#app/services/files/delimited-text.ts";
import type { PeopleFault } from "#app/services/files/read-people.ts";

/** What can be wrong with a row of a list, held against the quotas and the people in the pool. */
export type PoolFault =
  | PeopleFault
  | Problem<
      "already_in_pool",
      { readonly line: number; readonly column: string; readonly id: string }
    >
  | Problem<
      "pool_feature_column_missing" | "feature_not_in_pool",
      { readonly line: number; readonly feature: string }
    >;

/** Why the pool cannot be changed now. */
export type PoolClosed = Problem<
  "process_closed" | "pool_frozen" | "draw_running" | "import_running",
  object
>;

/** Why an upload or an import is refused. */
export type PoolProblem =
  | TableProblem
  | PoolClosed
  | Problem<
      | "file_missing"
      | "upload_broken"
      | "upload_gone"
      | "check_changed"
      | "nobody_left"
      | "process_missing",
      object
    >;
