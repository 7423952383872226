import { and, eq } from "drizzle-orm";
import type { Queryable } from "#db/connection.server.ts";
import { type Keyring, openBytes, sealBytes } from "#db/envelope.server.ts";
import { registerFilePieces } from "#db/schema/index.ts";

const TABLE = "register_file_pieces";

/** Bytes of the file in one piece, at most. */
export const PIECE_BYTES = 1024 * 1024;

interface PiecePlace {
  readonly extractId: string;
  readonly position: number;
}

export function sealPiece(keyring: Keyring, place: PiecePlace, bytes: Uint8Array): Buffer {
  return sealBytes(keyring, envelopePlace(place), bytes);
}

/** A piece of the file, opened; null when there is none at this position. */
export function readPiece(
  source: { readonly database: Queryable; readonly keyring: Keyring },
  place: PiecePlace,
): Buffer | null {
  const row = source.database
    .select({ envelope: registerFilePieces.envelope })
    .from(registerFilePieces)
    .where(
      and(
        eq(registerFilePieces.extractId, place.extractId),
        eq(registerFilePieces.position, place.position),
      ),
    )
    .get();
  return row === undefined ? null : openBytes(source.keyring, envelopePlace(place), row.envelope);
}

/** The pieces of a file in order, each opened when it is asked for. */
export function* readPieces(
  source: Parameters<typeof readPiece>[0],
  extractId: string,
): Generator<Buffer> {
  for (let position = 0; ; position += 1) {
    const piece = readPiece(source, { extractId, position });
    if (piece === null) return;
    yield piece;
  }
}

function envelopePlace({ extractId, position }: PiecePlace) {
  return { table: TABLE, id: `${extractId}:${position}` };
}
