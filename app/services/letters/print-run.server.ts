import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { writeCsv } from "#app/services/files/write-csv.ts";
import { authorise } from "#app/services/permissions.ts";
import { addressLines } from "./address-lines.ts";
import { type ComposeRefusal, composeOrder, withCode } from "./compose-order.server.ts";
import {
  findRun,
  goesToRegisterOffice,
  type LetterRun,
  lettersOfRun,
  type RunLetter,
  type RunPlace,
} from "./letter-run.server.ts";
import type { SheetsOrder } from "./print-order.ts";

/** Letters that go to the post, and letters that the register office sends. */
export type RunPart = "post" | "register_office";

export type PrintRefusal =
  | ComposeRefusal
  | Problem<"letter_run_missing", object>
  | Problem<"letter_run_empty", object>;

/**
 * The order to print a part of a run; recorded. Letters whose code has died since are left out.
 * Refuses with `letter_run_missing`, `letter_run_empty`, `town_unnamed` and
 * `invitation_settings_missing`.
 */
export function orderRun(
  context: ServiceContext,
  request: RunPlace & { readonly part: RunPart; readonly publicUrl: string },
): Result<SheetsOrder, PrintRefusal> {
  authorise(context.actor, "invitations.run");
  const run = findRun(context.database, request);
  if (run === null) return problem("letter_run_missing", {});
  const letters = lettersOfRun(context, run.id).filter(
    (letter) => isPrintable(letter) && partOf(letter) === request.part,
  );
  if (letters.length === 0) return problem("letter_run_empty", {});
  const order = composeOrder(
    context.database,
    {
      processId: run.processId,
      kind: run.kind,
      date: run.requestedAt,
      publicUrl: request.publicUrl,
    },
    letters.map((letter) => withCode(context, letter)),
  );
  if (!order.ok) return order;
  context.database.transaction(
    (transaction) => {
      appendAudit(transaction, context, {
        action: "letters_printed",
        objectKind: "letter_run",
        objectId: run.id,
        reasonCode: request.part,
      });
    },
    { behavior: "immediate" },
  );
  return order;
}

/** A run with how many letters each part prints, and how many are left out because their code died. */
export function readRun(
  context: ServiceContext,
  place: RunPlace,
): (LetterRun & Readonly<Record<RunPart | "dead", number>>) | null {
  authorise(context.actor, "invitations.read");
  const run = findRun(context.database, place);
  if (run === null) return null;
  const letters = lettersOfRun(context, run.id);
  const printable = letters.filter(isPrintable);
  const post = printable.filter((letter) => partOf(letter) === "post").length;
  return {
    ...run,
    post,
    register_office: printable.length - post,
    dead: letters.length - printable.length,
  };
}

/**
 * The envelopes of a run that go to the post, as CSV in print order; recorded. People with an
 * information block stand on no such list. Refuses with `letter_run_missing` and, for cards and
 * where nobody is left, `letter_run_empty`.
 */
export function exportEnvelopes(
  context: ServiceContext,
  place: RunPlace,
): Result<string, Problem<"letter_run_missing", object> | Problem<"letter_run_empty", object>> {
  authorise(context.actor, "invitations.run");
  const run = findRun(context.database, place);
  if (run === null) return problem("letter_run_missing", {});
  const letters = lettersOfRun(context, run.id).filter(
    (letter) => isPrintable(letter) && letter.person !== null && partOf(letter) === "post",
  );
  if (letters.length === 0) return problem("letter_run_empty", {});
  context.database.transaction(
    (transaction) => {
      appendAudit(transaction, context, {
        action: "envelopes_exported",
        objectKind: "letter_run",
        objectId: run.id,
      });
    },
    { behavior: "immediate" },
  );
  const rows = letters.map((letter) => ({
    position: String(letter.position),
    lines: addressLines(letter),
  }));
  const longest = Math.max(...rows.map(({ lines }) => lines.length));
  return ok(
    writeCsv(
      ["position", ...Array.from({ length: longest }, (_, index) => `line ${index + 1}`)],
      rows.map(({ position, lines }) => [
        position,
        ...lines,
        ...Array.from({ length: longest - lines.length }, () => ""),
      ]),
      { delimiter: ";", byteOrderMark: true },
    ),
  );
}

function isPrintable({ codeLives, person, placeLabel }: RunLetter): boolean {
  return codeLives && (person !== null || placeLabel !== null);
}

function partOf(letter: RunLetter): RunPart {
  return goesToRegisterOffice(letter) ? "register_office" : "post";
}
