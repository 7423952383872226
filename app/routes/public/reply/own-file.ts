import { guarded } from "#app/routes/guard.server.ts";
import { ownText } from "./own-sections.server.ts";
import { ownVisit } from "./own-visit.server.ts";

const FORMATS = new Map<string | undefined, "txt" | "json">([
  ["my-data.txt", "txt"],
  ["my-data.json", "json"],
]);

/** Everything stored about a resident as a file, for people or for programs. */
export const loader = guarded("reply.own", (visit) => {
  const { own, sections, t } = ownVisit(visit);
  const format = FORMATS.get(visit.params.file);
  if (format === undefined) throw new Response(null, { status: 404 });
  const body =
    format === "json" ? JSON.stringify(own, null, 2) : ownText(t("reply.own.title"), sections);
  return new Response(body, {
    headers: {
      "Content-Type": format === "json" ? "application/json" : "text/plain; charset=utf-8",
      "Content-Disposition": `attachment; filename="my-data.${format}"`,
    },
  });
});
