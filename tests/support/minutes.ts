import type { ServiceContext } from "#app/services/context.ts";
import { approveMinutes } from "#app/services/minutes/approve-minutes.server.ts";
import { assembleMinutes } from "#app/services/minutes/assemble-minutes.server.ts";
import { publishMinutes } from "#app/services/minutes/publish-minutes.server.ts";
import { savePassage } from "#app/services/minutes/save-passage.server.ts";
import { loadMinutes } from "#app/services/minutes/stored-minutes.server.ts";
import type { Database } from "#db/connection.server.ts";
import { serviceContext, staffActor, TEST_NOW } from "./database.ts";
import { type EveningBegun, eveningBegun } from "./floor.ts";

/** People who spoke in the evening of the minutes. */
export const SPEAKERS = {
  named: { name: "Rosa Einverstanden", district: "Kernstadt", mayBeNamed: true },
  unnamed: { name: "Cem Unbenannt", district: "Kernstadt", mayBeNamed: false },
  fromAfar: { name: "Ida Einzeln", district: "Ritterode", mayBeNamed: false },
} as const;

/** A town hall of which minutes are written. */
export interface EveningOver extends EveningBegun {
  readonly organiser: ServiceContext;
  /** Ids of those who spoke. */
  readonly speakers: Readonly<Record<keyof typeof SPEAKERS, string>>;
}

/** An evening with speeches and twelve people from one district, which is over unless told otherwise. */
export function eveningOver(
  database: Database,
  options: { readonly over?: boolean } & Parameters<typeof eveningBegun>[1] = {},
): EveningOver {
  const evening = eveningBegun(database, options);
  for (let guest = 0; guest < 12; guest += 1) evening.checkIn({ name: `Gast Saal${guest}x` });
  const speakers = {
    named: evening.checkIn(SPEAKERS.named),
    unnamed: evening.checkIn(SPEAKERS.unnamed),
    fromAfar: evening.checkIn(SPEAKERS.fromAfar),
  };
  for (const attendeeId of Object.values(speakers)) speak(evening, attendeeId);
  if (options.over !== false) evening.act({ kind: "close" });
  const organiser = serviceContext({
    database,
    actor: staffActor(database, "organiser"),
    now: TEST_NOW,
  });
  // Getters of the evening stay what they are.
  return Object.assign(evening, { organiser, speakers });
}

/** Somebody gets the floor and finishes. */
export function speak(evening: EveningBegun, attendeeId: string): void {
  evening.join(attendeeId);
  evening.act({ kind: "give_floor", entryId: null });
  evening.act({ kind: "end_speech" });
}

/** Writes the German text of an item as it stands now. */
export function write(
  { organiser, townHallId }: EveningOver,
  key: string,
  summary: string,
  resolutions = "",
): void {
  const seen = loadMinutes(organiser.database, townHallId)?.content.texts[key]?.original.revision;
  const input = { summary, resolutions };
  const place = { key, language: "de" } as const;
  const saved = savePassage(organiser, townHallId, place, input, { seen: seen ?? 0, basedOn: 0 });
  if (!saved.ok) throw new Error(saved.problem.code);
}

/** Assembles, approves and publishes. Throws where one of them is refused. */
export function publishAll(evening: EveningOver, note = "") {
  const { organiser, townHallId, chair, database } = evening;
  assembleMinutes(organiser, townHallId);
  const revision = loadMinutes(database, townHallId)?.revision ?? 0;
  const approved = approveMinutes(chair, townHallId, revision);
  if (!approved.ok) throw new Error(approved.problem.code);
  const published = publishMinutes(organiser, townHallId, { revision, note, namesChecked: false });
  if (!published.ok) throw new Error(published.problem.code);
  return published.value.number;
}
