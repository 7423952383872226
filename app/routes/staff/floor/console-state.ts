import { guarded } from "#app/routes/guard.server.ts";
import { readConsole } from "#app/services/floor/read-console.server.ts";

/** How things stand, for a console that heard that something happened. */
export const loader = guarded("floor.run", ({ services, params, language }) => {
  const console = readConsole(services, params.townHallId ?? "", language);
  if (console === null) throw new Response(null, { status: 404 });
  return Response.json({ console });
});
