import { unstable_parseMultipartFormData } from "@remix-run/node";
import { ok, problem, type Result } from "#app/domain/result.ts";
import type { StaffProblem } from "#app/routes/staff/problem-sentence.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { PIECE_BYTES } from "#app/services/register/register-file.server.ts";
import {
  abandonExtract,
  finishExtract,
  openExtract,
  REGISTER_LIMIT_BYTES,
  storePiece,
} from "#app/services/register/store-extract.server.ts";

interface Arrived {
  readonly byteSize: number;
  readonly utf8: boolean;
}

/**
 * Stores the file of a form while it arrives, a piece at a time, so that no more than one piece is
 * ever in memory. What is too large is read to its end and thrown away, so that the browser gets an
 * answer. Fails with `file_missing`, `upload_broken`, `register_too_large` and the codes of
 * `openExtract` and `finishExtract`; nothing is kept then.
 */
export async function receiveExtract(
  request: Request,
  services: ServiceContext,
  processId: string,
  limitBytes = REGISTER_LIMIT_BYTES,
): Promise<Result<{ extractId: string }, StaffProblem>> {
  const opened = openExtract(services, processId);
  if (!opened.ok) return opened;
  const { extractId } = opened.value;
  let arrived: Arrived | null = null;
  try {
    await unstable_parseMultipartFormData(request, async ({ name, data }) => {
      if (name === "file") arrived = await storeFile(services, extractId, data, limitBytes);
      else for await (const _ of data);
      return undefined;
    });
  } catch {
    abandonExtract(services, extractId);
    return problem("upload_broken", {});
  }
  const { byteSize, utf8 } = (arrived as Arrived | null) ?? { byteSize: 0, utf8: true };
  if (byteSize === 0 || byteSize > limitBytes) {
    abandonExtract(services, extractId);
    return byteSize === 0
      ? problem("file_missing", {})
      : problem("register_too_large", { limitBytes });
  }
  const finished = finishExtract(services, extractId, { byteSize, utf8 });
  return finished.ok ? ok({ extractId }) : finished;
}

async function storeFile(
  services: ServiceContext,
  extractId: string,
  chunks: AsyncIterable<Uint8Array>,
  limitBytes: number,
): Promise<Arrived> {
  const piece = Buffer.alloc(PIECE_BYTES);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let utf8 = true;
  let byteSize = 0;
  let filled = 0;
  let position = 0;

  function store(): void {
    if (filled === 0 || byteSize > limitBytes) return;
    storePiece(services, { extractId, position }, piece.subarray(0, filled));
    position += 1;
    filled = 0;
  }

  for await (const chunk of chunks) {
    byteSize += chunk.length;
    if (byteSize > limitBytes) continue;
    utf8 = utf8 && isUtf8(() => decoder.decode(chunk, { stream: true }));
    for (let begin = 0; begin < chunk.length; ) {
      const part = chunk.subarray(begin, begin + PIECE_BYTES - filled);
      piece.set(part, filled);
      filled += part.length;
      begin += part.length;
      if (filled === PIECE_BYTES) store();
    }
  }
  store();
  return { byteSize, utf8: utf8 && isUtf8(() => decoder.decode()) };
}

function isUtf8(decode: () => string): boolean {
  try {
    decode();
    return true;
  } catch {
    return false;
  }
}
