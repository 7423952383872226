import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import type { Language } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { readMunicipality } from "#app/services/municipality/read-municipality.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { announcementIn } from "#app/services/town-halls/announcement-view.ts";
import {
  announcementWords,
  itemWords,
} from "#app/services/town-halls/announcement-words.server.ts";
import { newestRevision } from "#app/services/town-halls/revisions.server.ts";
import { townHallAddress } from "./publication-address.ts";

/**
 * A town hall as iCalendar (RFC 5545). Times are in UTC, so that every calendar is right across a change of the
 * clock. UID stays and SEQUENCE is the number of the revision: a calendar that has the event changes it,
 * or crosses it out where it was cancelled. Null where nothing was announced.
 */
export function calendarFile(
  context: ServiceContext,
  request: {
    readonly townHallId: string;
    readonly language: Language;
    readonly publicUrl: string;
  },
): string | null {
  authorise(context.actor, "public");
  const revision = newestRevision(context.database, request.townHallId);
  if (revision === null) return null;
  const { language } = request;
  const { t } = publicTranslation(language);
  const view = announcementIn(revision.announcement, language);
  const words = announcementWords(view, language);
  const address = townHallAddress(request.publicUrl, request.townHallId);
  const town = readMunicipality(context);
  const calendar = ical({
    prodId: { company: "Losrunde", product: "Losrunde" },
    name: town === null ? t("public:townHall.feed.titleUnnamed") : town.name,
    method: ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: `town-hall-${request.townHallId}@${new URL(request.publicUrl).hostname}`,
    sequence: revision.number,
    stamp: revision.publishedAt,
    lastModified: revision.publishedAt,
    start: new Date(view.begins),
    end: new Date(view.ends),
    summary:
      view.cancelled === null
        ? view.title.text
        : t("public:townHall.feed.cancelled", { title: view.title.text }),
    location: view.texts.place?.text ?? "",
    url: address,
    status: view.cancelled === null ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
    description: [
      ...(view.cancelled === null
        ? []
        : [
            t("public:townHall.cancelledText"),
            ...(view.cancelled.reason === null
              ? []
              : [t("public:townHall.cancelledWhy", { reason: view.cancelled.reason.text })]),
          ]),
      ...(view.texts.aim === null ? [] : [view.texts.aim.text]),
      words.stepFree,
      ...(view.texts.access === null ? [] : [view.texts.access.text]),
      words.childcare,
      words.interpretation,
      `${t("public:townHall.fields.agenda")}:`,
      ...view.items.map((item) => {
        const { times, number } = itemWords(item, language);
        return `${times} · ${number} ${item.title.text}`;
      }),
      address,
    ].join("\n"),
  });
  return calendar.toString();
}
