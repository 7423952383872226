import { guarded } from "#app/routes/guard.server.ts";
import { DRAW_EXPORTS, exportDraw } from "#app/services/draws/export-draw.server.ts";

export const loader = guarded("draw.people", ({ services, params }) => {
  const name = DRAW_EXPORTS.find((candidate) => candidate === params.file);
  const place = { drawId: params.drawId ?? "", processId: params.processId ?? "" };
  const file = name === undefined ? null : exportDraw(services, place, name);
  if (file === null || !file.ok) throw new Response(null, { status: 404 });
  return new Response(file.value.content, {
    headers: {
      "Content-Type": file.value.contentType,
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "no-store",
    },
  });
});
