import { piecesStream } from "#app/routes/pieces-stream.server.ts";

/** A text file to save; long ones come in pieces. */
export function textFileResponse(
  text: string | Iterable<string>,
  fileName: string,
  type: string,
): Response {
  return new Response(typeof text === "string" ? text : piecesStream(text), {
    headers: {
      "Content-Type": `${type}; charset=utf-8`,
      "Content-Disposition": `attachment; filename="${fileName}"`,
    },
  });
}
