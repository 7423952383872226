import { piecesStream } from "./pieces-stream.server.ts";

/** A CSV file to save; never kept by a browser or proxy, since it may hold personal data. Long ones come in pieces. */
export function csvResponse(text: string | Iterable<string>, fileName: string): Response {
  return new Response(typeof text === "string" ? text : piecesStream(text), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${fileName}"`,
      "Cache-Control": "no-store",
    },
  });
}
