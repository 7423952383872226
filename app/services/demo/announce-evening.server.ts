import type { Language } from "#app/i18n/languages.ts";
import { itemMark, updateItem } from "#app/services/agenda/save-item.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { TRANSLATIONS } from "#app/services/texts/translations.ts";
import { assignTasks, tasksMark } from "#app/services/town-halls/assign-tasks.server.ts";
import { declareOffices, markAddressed } from "#app/services/town-halls/change-person.server.ts";
import { createTownHall } from "#app/services/town-halls/create-town-hall.server.ts";
import type { EveningTemplate } from "#app/services/town-halls/evening-templates.ts";
import { readTownHall, type TownHall } from "#app/services/town-halls/load-town-hall.server.ts";
import { publishTownHall } from "#app/services/town-halls/publish-town-hall.server.ts";
import { addPerson } from "#app/services/town-halls/save-person.server.ts";
import { saveTranslations } from "#app/services/town-halls/save-translations.server.ts";
import { PARTICULARS_TEXTS, type TownHallText } from "#app/services/town-halls/town-hall-fields.ts";
import {
  particularsMark,
  updateParticulars,
} from "#app/services/town-halls/update-particulars.server.ts";
import type { ItemKind } from "#db/schema/index.ts";
import { must } from "./demo-result.ts";

/** An evening of the demo town. */
export interface DemoEvening {
  readonly template: EveningTemplate;
  readonly processId: string | null;
  readonly texts: Readonly<Record<Language, Omit<TownHallText, "cancellation">>>;
  /** Day (ISO 8601) and time of the town's clock. */
  readonly date: string;
  readonly time: string;
  readonly delegatedOn: string;
  /** Figures under the items of a kind: ids of datasets and of scenario models. */
  readonly figures: Partial<
    Record<
      ItemKind,
      { readonly datasetIds: readonly string[]; readonly scenarioIds: readonly string[] }
    >
  >;
  readonly presenters: Partial<Record<ItemKind, string>>;
}

/**
 * Prepares an evening and announces it as the organiser would. Mayor, chair and guests are made up.
 * Returns the id of the town hall.
 */
export function announceEvening(
  context: ServiceContext,
  chairAccountId: string,
  evening: DemoEvening,
): string {
  authorise(context.actor, "townHall.write");
  const { processId, template, texts } = evening;
  const id = must(createTownHall(context, { title: texts.de.title, processId, from: template }));
  const place = { date: evening.date, time: evening.time, processId };
  const access = { stepFree: true, childcare: true, interpretation: ["en", "ar"] as const };
  must(
    updateParticulars(
      context,
      id,
      { ...texts.de, ...place, ...access, interpretation: [...access.interpretation] },
      particularsMark(stored(context, id)),
    ),
  );
  addPeople(context, id, chairAccountId, evening.delegatedOn);
  for (const item of stored(context, id).items) {
    const figures = evening.figures[item.kind];
    const presenter = evening.presenters[item.kind];
    if (figures === undefined && presenter === undefined) continue;
    const { title, text } = item.texts.original;
    const { settings, kind, minutes, internalNotes } = item;
    const changed = {
      ...{ title, text, kind, minutes, internalNotes },
      presenter: presenter ?? item.presenter,
      speakingMinutes: settings.speakingSeconds,
      pointOfOrderMinutes: settings.pointOfOrderSeconds,
      firstTimeSpeakersFirst: settings.firstTimeSpeakersFirst,
      alternate: settings.alternate,
      datasetIds: [...(figures?.datasetIds ?? [])],
      scenarioIds: [...(figures?.scenarioIds ?? [])],
    };
    must(updateItem(context, { townHallId: id, itemId: item.id }, changed, itemMark(item)));
  }
  translate(context, id, texts);
  must(publishTownHall(context, id));
  return id;
}

function addPeople(
  context: ServiceContext,
  id: string,
  chairAccountId: string,
  delegatedOn: string,
): void {
  const unreachable = { phone: "", email: "", person: "" } as const;
  const add = (task: "official" | "guest" | "multiplier", name: string, description: string) =>
    must(addPerson(context, id, task, { name, description, ...unreachable }));
  const mayor = add("official", "Jutta Lindner (erfunden)", "Bürgermeisterin");
  const chair = add("official", "Horst Brandt (erfunden)", "früher Schulleiter, lebt in Walbeck");
  const door = add("official", "Ordnungsamt", "eine Person am Eingang, eine im Saal");
  must(declareOffices(context, { townHallId: id, personId: mayor }, ["Bürgermeisterin"]));
  must(declareOffices(context, { townHallId: id, personId: chair }, []));
  must(
    assignTasks(
      context,
      id,
      {
        hostId: mayor,
        chairId: chair,
        houseRightHolderId: mayor,
        securityContactId: door,
        delegatedOn,
        chairAccountId,
      },
      tasksMark(stored(context, id)),
    ),
  );
  add("guest", "Dr. Selin Aydın (erfunden)", "Hochschule, stellt die Zahlen vor");
  const told = ["Freiwillige Feuerwehr", "Sportverein", "Heimatverein", "Frauentreff"].map((name) =>
    add("multiplier", `${name} (erfunden)`, ""),
  );
  for (const personId of told.slice(0, 3)) {
    must(markAddressed(context, { townHallId: id, personId }, true));
  }
}

function translate(context: ServiceContext, id: string, texts: DemoEvening["texts"]): void {
  for (const language of TRANSLATIONS) {
    const { original, translations } = stored(context, id).texts;
    const entered = Object.fromEntries(
      PARTICULARS_TEXTS.map((field) => [field, texts[language][field]]),
    );
    const seen = translations[language]?.revision ?? 0;
    const version = { basedOn: original.revision, seen, confirmed: false };
    must(
      saveTranslations(context, id, language, [
        { kind: "town_hall", id, texts: entered, ...version },
      ]),
    );
  }
}

function stored(context: ServiceContext, id: string): TownHall {
  const townHall = readTownHall(context, id);
  if (townHall === null) throw new Error("The town hall of the demo is gone.");
  return townHall;
}
