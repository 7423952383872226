import { and, count, eq, isNull, ne } from "drizzle-orm";
import { ok, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import type { TextEncoding } from "#app/services/files/decode-text.ts";
import { readMunicipality } from "#app/services/municipality/read-municipality.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { processes, registerExtracts, registerFilePieces } from "#db/schema/index.ts";
import { markExtractDeleted } from "./mark-extract-deleted.server.ts";
import { readSample } from "./read-sample.ts";
import { registerClosed } from "./register-closed.server.ts";
import { readPiece, sealPiece } from "./register-file.server.ts";
import type { RegisterProblem } from "./register-problems.ts";
import { type RegisterSettings, USUAL_HOUSEHOLD_LIMIT } from "./register-settings.ts";

/** The largest register extract that is taken: 250 MiB, more than two million residents. */
export const REGISTER_LIMIT_BYTES = 250 * 1024 * 1024;

/**
 * Makes room for a file that is about to arrive. It is one day old at most and deleted on the last
 * day of the process until the organiser says otherwise. Fails with the codes of `registerClosed`.
 */
export function openExtract(
  context: ServiceContext,
  processId: string,
): Result<{ extractId: string }, RegisterProblem> {
  authorise(context.actor, "register.write");
  const today = context.now.toISOString().slice(0, 10);
  return context.database.transaction(
    (transaction): Result<{ extractId: string }, RegisterProblem> => {
      const closed = registerClosed(transaction, processId, today);
      if (closed !== null) return { ok: false, problem: closed };
      const process = transaction
        .select({ endsOn: processes.endsOn })
        .from(processes)
        .where(eq(processes.id, processId))
        .get();
      const { id } = transaction
        .insert(registerExtracts)
        .values({
          processId,
          takenOn: today,
          deleteOn: process?.endsOn ?? today,
          createdAt: context.now,
        })
        .returning({ id: registerExtracts.id })
        .get();
      return ok({ extractId: id });
    },
    { behavior: "immediate" },
  );
}

/** Keeps the next piece of a file that is arriving, sealed. @param bytes at most `PIECE_BYTES` */
export function storePiece(
  context: ServiceContext,
  place: { readonly extractId: string; readonly position: number },
  bytes: Uint8Array,
): void {
  authorise(context.actor, "register.write");
  const envelope = sealPiece(context.keyring, place, bytes);
  context.database
    .insert(registerFilePieces)
    .values({ ...place, envelope })
    .run();
}

/**
 * Takes a file that has arrived: from now on it waits for its import. Another one that waited is
 * deleted. Fails with the codes of `readTable`, and then keeps nothing.
 *
 * @param arrived.utf8 whether all its bytes are valid UTF-8
 * @param arrived.synthetic true when its people are made up
 */
export function finishExtract(
  context: ServiceContext,
  extractId: string,
  arrived: { readonly byteSize: number; readonly utf8: boolean; readonly synthetic?: boolean },
): Result<null, RegisterProblem> {
  authorise(context.actor, "register.write");
  const { database, now } = context;
  const settings = detectSettings(context, extractId, arrived);
  return database.transaction(
    (transaction): Result<null, RegisterProblem> => {
      if (!settings.ok) {
        markExtractDeleted(transaction, context, extractId, "by_hand");
        return settings;
      }
      const { processId } = transaction
        .update(registerExtracts)
        .set({ settings: settings.value, byteSize: arrived.byteSize, createdAt: now })
        .where(eq(registerExtracts.id, extractId))
        .returning({ processId: registerExtracts.processId })
        .get();
      const waiting = transaction
        .select({ id: registerExtracts.id })
        .from(registerExtracts)
        .where(
          and(
            eq(registerExtracts.processId, processId),
            ne(registerExtracts.id, extractId),
            isNull(registerExtracts.completedAt),
            isNull(registerExtracts.deletedAt),
          ),
        )
        .all();
      for (const { id } of waiting) markExtractDeleted(transaction, context, id, "replaced");
      appendAudit(transaction, context, {
        action: "register_uploaded",
        objectKind: "register_extract",
        objectId: extractId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}

/** Gives up a file that did not arrive as it should; wake the jobs afterwards. */
export function abandonExtract(context: ServiceContext, extractId: string): void {
  authorise(context.actor, "register.write");
  context.database.transaction(
    (transaction) => markExtractDeleted(transaction, context, extractId, "by_hand"),
    { behavior: "immediate" },
  );
}

function detectSettings(
  context: ServiceContext,
  extractId: string,
  { utf8, synthetic }: { readonly utf8: boolean; readonly synthetic?: boolean },
): Result<RegisterSettings, RegisterProblem> {
  const first = readPiece(context, { extractId, position: 0 });
  if (first === null) return problem("empty_file", {});
  const whole = pieceCount(context, extractId) === 1;
  const table = readSample(first, whole, { encoding: encodingOf(first, utf8) });
  if (!table.ok) return table;
  const { encoding, delimiter } = table.value;
  return ok({
    encoding,
    delimiter,
    columns: null,
    householdLimit: USUAL_HOUSEHOLD_LIMIT,
    synthetic: synthetic ?? readMunicipality(context)?.synthetic ?? false,
  });
}

/** What the whole file says beats what its beginning looks like. */
function encodingOf(first: Uint8Array, utf8: boolean): TextEncoding {
  if (first[0] === 0xff && first[1] === 0xfe) return "utf-16le";
  if (first[0] === 0xfe && first[1] === 0xff) return "utf-16be";
  return utf8 ? "utf-8" : "windows-1252";
}

function pieceCount({ database }: ServiceContext, extractId: string): number {
  const counted = database
    .select({ pieces: count() })
    .from(registerFilePieces)
    .where(eq(registerFilePieces.extractId, extractId))
    .get();
  return counted?.pieces ?? 0;
}
