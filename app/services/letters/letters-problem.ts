import type { Problem } from "#app/domain/result.ts";
import type { ComposeRefusal } from "./compose-order.server.ts";
import type { CardsRefusal, PlaceRefusal } from "./outreach.server.ts";
import type { PostRefusal } from "./post-run.server.ts";
import type { PrintRefusal } from "./print-run.server.ts";
import type { ConsentRefusal } from "./record-consent.server.ts";
import type { OutcomeRefusal } from "./record-outcome.server.ts";
import type { RenewRefusal } from "./renew-code.server.ts";

/** Every fault that pages of letters can show. */
export type LettersProblem =
  | RenewRefusal
  | ComposeRefusal
  | PrintRefusal
  | PostRefusal
  | OutcomeRefusal
  | ConsentRefusal
  | PlaceRefusal
  | CardsRefusal
  | Problem<"letters_busy", object>
  | Problem<"letters_failed", object>;
