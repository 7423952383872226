import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { announcementIn } from "#app/services/town-halls/announcement-view.ts";
import { announcementWords } from "#app/services/town-halls/announcement-words.server.ts";
import { listPublicTownHalls } from "#app/services/town-halls/read-public-town-halls.server.ts";

export type ListedEvening = ReturnType<typeof listedEvenings>[number];

/** All announced town halls in the order of the list, in the reader's words. */
export function listedEvenings(services: ServiceContext, language: Language) {
  return listPublicTownHalls(services).map(({ townHallId, state, announcement }) => {
    const view = announcementIn(announcement, language);
    const { when } = announcementWords(view, language);
    return {
      id: townHallId,
      state,
      title: view.title,
      when,
      place: view.texts.place,
      reason: view.cancelled?.reason ?? null,
    };
  });
}
