import type { AttachmentFile } from "#app/services/agenda/read-attachment.server.ts";

/**
 * A file that somebody uploaded, to be saved under its name. It is never shown inside the site, where it could
 * act in the name of whoever looks at it.
 */
export function attachmentResponse({ fileName, mediaType, content }: AttachmentFile): Response {
  const plain = fileName.replace(/[^\w.-]/g, "_");
  return new Response(new Uint8Array(content), {
    headers: {
      "Content-Type": mediaType,
      "Content-Disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-cache",
    },
  });
}
