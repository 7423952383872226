import type { ServiceContext } from "#app/services/context.ts";
import { approveMinutes } from "#app/services/minutes/approve-minutes.server.ts";
import { assembleMinutes } from "#app/services/minutes/assemble-minutes.server.ts";
import { publishMinutes } from "#app/services/minutes/publish-minutes.server.ts";
import { readMinutes } from "#app/services/minutes/read-minutes.server.ts";
import { savePassage } from "#app/services/minutes/save-passage.server.ts";
import { TRANSLATIONS } from "#app/services/texts/translations.ts";
import { readTownHall } from "#app/services/town-halls/load-town-hall.server.ts";
import { must } from "./demo-result.ts";
import { QUESTION_TIME_MINUTES } from "./evening-minutes-texts.ts";

/** Writes the minutes of an evening that was held, has the chair approve them, and publishes them. */
export function minuteEvening(
  organiser: ServiceContext,
  chair: ServiceContext,
  townHallId: string,
): void {
  must(assembleMinutes(organiser, townHallId));
  const questionTime = readTownHall(organiser, townHallId)?.items.find(
    ({ kind }) => kind === "question_time",
  );
  if (questionTime === undefined) throw new Error("The evening has no question time.");
  const version = { seen: 0, basedOn: 1 } as const;
  for (const language of ["de", ...TRANSLATIONS] as const) {
    const place = { key: questionTime.id, language };
    must(savePassage(organiser, townHallId, place, QUESTION_TIME_MINUTES[language], version));
  }
  const revision = readMinutes(organiser, townHallId)?.draft?.revision ?? 0;
  must(approveMinutes(chair, townHallId, revision));
  must(publishMinutes(organiser, townHallId, { revision, note: "", namesChecked: false }));
}
