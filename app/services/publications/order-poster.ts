import type { Language } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import type { AnnouncementView } from "#app/services/town-halls/announcement-view.ts";
import { announcementWords } from "#app/services/town-halls/announcement-words.server.ts";
import type { PosterOrder } from "./document-order.ts";
import { documentText } from "./document-text.ts";
import type { sharedParts } from "./shared-parts.server.ts";

/** A poster with what, when and where, and the address of the town hall as a code. */
export function orderPoster(
  view: AnnouncementView,
  shared: ReturnType<typeof sharedParts>,
  link: string,
  language: Language,
): PosterOrder {
  const { t } = publicTranslation(language);
  const words = announcementWords(view, language);
  return {
    ...shared,
    kind: "poster",
    kicker:
      shared.town === ""
        ? t("public:townHall.name")
        : t("public:townHall.print.invites", { town: shared.town }),
    alert: view.cancelled === null ? null : t("public:townHall.cancelledText"),
    day: words.day,
    times: words.times,
    place: documentText(view.texts.place ?? { text: "", language }),
    invitation: t("public:townHall.print.invited"),
    notes: [
      ...(view.stepFree ? [words.stepFree] : []),
      ...(view.childcare ? [words.childcare] : []),
      ...(view.interpretation.length === 0 ? [] : [words.interpretation]),
    ],
    scan: t("public:townHall.print.scan"),
    link,
    site: link.replace(/^https?:\/\//, "").replace(/\/[^/]*$/, ""),
  };
}
