import { guarded } from "#app/routes/guard.server.ts";
import { readPublicLotteryText } from "#app/services/draws/read-public-lottery-text.server.ts";

export const loader = guarded("public", ({ services, params }) => {
  const text = readPublicLotteryText(services, params.drawId ?? "");
  if (text === null) throw new Response(null, { status: 404 });
  return new Response(text, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": 'attachment; filename="lottery-public.json"',
    },
  });
});
