import { guarded } from "#app/routes/guard.server.ts";
import { DRAW_EXPORTS, exportDraw } from "#app/services/draws/export-draw.server.ts";
import { exportLottery, LOTTERY_EXPORTS } from "#app/services/draws/export-lottery.server.ts";

export const loader = guarded("draw.people", ({ services, params }) => {
  const place = { drawId: params.drawId ?? "", processId: params.processId ?? "" };
  const result = DRAW_EXPORTS.find((candidate) => candidate === params.file);
  const lottery = LOTTERY_EXPORTS.find((candidate) => candidate === params.file);
  const file =
    result !== undefined
      ? exportDraw(services, place, result)
      : lottery !== undefined
        ? exportLottery(services, place, lottery)
        : null;
  if (file === null || !file.ok) throw new Response(null, { status: 404 });
  return new Response(file.value.content, {
    headers: {
      "Content-Type": file.value.contentType,
      "Content-Disposition": `attachment; filename="${file.value.name}"`,
      "Cache-Control": "no-store",
    },
  });
});
