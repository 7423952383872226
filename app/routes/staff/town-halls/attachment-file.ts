import { attachmentResponse } from "#app/routes/attachment-response.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { readAttachment } from "#app/services/agenda/read-attachment.server.ts";

export const loader = guarded("townHall.read", ({ services, params }) => {
  const file = readAttachment(services, params.townHallId ?? "", params.attachmentId ?? "");
  if (file === null) throw new Response(null, { status: 404 });
  return attachmentResponse(file);
});
