import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import type { Visit } from "#app/routes/guard.server.ts";
import { listPublicDocuments } from "#app/services/rooms/read-public-document.server.ts";
import { dayOfMoment } from "#app/ui/dates.ts";
import { stubsInWords } from "../moderation/stub-in-words.server.ts";

/** Documents that groups of a process published; hidden ones have lost their titles and show their stub. */
export function publicDocuments(visit: Pick<Visit, "services" | "language">, processId: string) {
  const { services, language } = visit;
  const listed = listPublicDocuments(services, processId);
  const ids = listed.map(({ id }) => id);
  const stubs = stubsInWords(visit, "room_document", ids);
  const hidden = publicTranslation(language).t("public:moderation.hidden.hiddenText");
  return listed.map(({ publishedAt, ...document }) => {
    const on = dayOfMoment(publishedAt, language);
    const stub = stubs.get(document.id) ?? null;
    return stub === null
      ? { ...document, on, stub }
      : { ...document, on, stub, title: hidden, language };
  });
}
