import type { Problem } from "#app/domain/result.ts";
import type { TableProblem } from "#app/services/files/delimited-text.ts";
import type { RegisterFault } from "./register-row.ts";

/** Why the register of a process cannot be changed now. */
export type RegisterClosed =
  | Problem<"process_missing", object>
  | Problem<"process_closed", object>
  | Problem<"process_over", object>
  | Problem<"register_import_running", object>
  | Problem<"register_in_use", object>
  | Problem<"register_needed_by_vote", object>;

/** What is wrong with most rows of a file; nothing of what stands in them. */
export interface CommonestFault {
  readonly fault: RegisterFault["code"];
  /** How many rows have it, of how many that are left out. */
  readonly times: number;
  readonly rows: number;
  /** The first of them. */
  readonly line: number;
}

export type RegisterProblem =
  | RegisterClosed
  | TableProblem
  | Problem<"register_upload_gone", object>
  | Problem<"register_too_large", { readonly limitBytes: number }>
  | Problem<"register_columns_missing", object>
  | Problem<"register_nobody_left", CommonestFault | Record<string, never>>;
