import { staffLanguage } from "#app/i18n/languages.ts";
import { csvResponse } from "#app/routes/csv-response.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { exportMessages } from "#app/services/response/export-messages.server.ts";
import { MESSAGE_LISTS } from "#app/services/response/list-messages.server.ts";

export const loader = guarded("replies.enter", ({ services, params, language }) => {
  const list = MESSAGE_LISTS.find((known) => known === params.list);
  if (list === undefined) throw new Response(null, { status: 404 });
  const csv = exportMessages(services, params.processId ?? "", list, staffLanguage(language));
  return csvResponse(csv, `messages-${list}.csv`);
});
