import { guarded } from "#app/routes/guard.server.ts";
import { readAnnouncedFile } from "#app/services/publications/read-announced-file.server.ts";

export const loader = guarded("public", ({ services, params }) => {
  const { townHallId = "", attachmentId = "" } = params;
  const file = readAnnouncedFile(services, townHallId, attachmentId);
  if (file === null) throw new Response(null, { status: 404 });
  return new Response(Uint8Array.from(file.content), {
    headers: {
      "Content-Type": file.mediaType,
      // Saved, never shown inside the site, where it could act in the name of whoever looks at it.
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName).replaceAll("'", "%27")}`,
    },
  });
});
