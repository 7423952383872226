import { guarded } from "#app/routes/guard.server.ts";
import { performAct } from "./perform-act.server.ts";

/** An act of the console with scripts: what became of it, and how things stand. */
export const action = guarded("floor.run", async ({ services, params, language, request }) => {
  const form = await request.formData();
  const answer = performAct(services, params.townHallId ?? "", language, form);
  if (answer === null) throw new Response(null, { status: 404 });
  return Response.json(answer);
});
