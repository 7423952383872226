import type { Problem } from "#app/domain/result.ts";
import type { DecodeProblem } from "#app/services/files/decode-text.ts";
import type { WorkbookProblem } from "#app/services/files/read-workbook.ts";

/** Why a file is not taken for facts. */
export type FactsFileProblem =
  | DecodeProblem
  | WorkbookProblem
  | Problem<"csv_broken", { readonly line: number }>
  | Problem<
      "file_missing" | "upload_broken" | "upload_gone" | "facts_not_found" | "dataset_not_found",
      object
    >
  | Problem<"facts_too_many", { readonly limitFigures: number }>;
