import { languageTag } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { readAnnouncedFile } from "#app/services/publications/announced-files.server.ts";

export const loader = guarded("public", ({ services, params, language }) => {
  const { townHallId = "", attachmentId = "" } = params;
  const file = readAnnouncedFile(services, townHallId, attachmentId);
  if (file === null) throw new Response(null, { status: 404 });
  if (file.content === null) {
    const { t } = publicTranslation(language);
    return new Response(t(`public:townHall.withdrawnFor.${file.reason}`), {
      status: 410,
      headers: {
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Language": languageTag(language),
      },
    });
  }
  return new Response(Uint8Array.from(file.content), {
    headers: {
      "Content-Type": file.mediaType,
      // Saved, never shown inside the site, where it could act in the name of whoever looks at it.
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName).replaceAll("'", "%27")}`,
    },
  });
});
