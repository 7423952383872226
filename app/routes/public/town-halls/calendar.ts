import { guarded } from "#app/routes/guard.server.ts";
import { calendarFile } from "#app/services/publications/calendar-file.server.ts";

export const loader = guarded("public", ({ app, services, params, language }) => {
  const file = calendarFile(services, {
    townHallId: params.townHallId ?? "",
    language,
    publicUrl: app.authentication.options.baseURL,
  });
  if (file === null) throw new Response(null, { status: 404 });
  return new Response(file, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8; method=PUBLISH",
      "Content-Disposition": 'attachment; filename="town-hall.ics"',
    },
  });
});
