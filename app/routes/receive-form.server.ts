import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";

/** What comes with a file in a form: names, boundaries, further fields. */
const FRAME_BYTES = 64 * 1024;

/** A sender who goes on beyond this is cut off. */
const PATIENCE_BYTES = 1024 * 1024 * 1024;

/**
 * Reads a form with a file, keeping at most `limitBytes` and a little in memory. What is larger is
 * read to its end and thrown away, so that the browser gets an answer rather than a broken
 * connection. Fails with `file_too_large` and `upload_broken`.
 */
export async function receiveForm(
  request: Request,
  limitBytes: number,
): Promise<
  Result<
    FormData,
    | Problem<"file_too_large", { readonly limitBytes: number }>
    | Problem<"upload_broken", Readonly<Record<never, never>>>
  >
> {
  const reader = request.body?.getReader();
  if (reader === undefined) return problem("upload_broken", {});
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size <= limitBytes + FRAME_BYTES) chunks.push(value);
    else chunks.length = 0;
    if (size > PATIENCE_BYTES) {
      await reader.cancel();
      break;
    }
  }
  if (size > limitBytes + FRAME_BYTES) return problem("file_too_large", { limitBytes });
  const headers = { "content-type": request.headers.get("content-type") ?? "" };
  try {
    return ok(await new Response(Buffer.concat(chunks), { headers }).formData());
  } catch {
    return problem("upload_broken", {});
  }
}
