import { languagesInWords } from "#app/i18n/interpreted-languages.ts";
import type { StaffLanguage } from "#app/i18n/languages.ts";
import { clockTime, longDay, minutesInWords, weekdayInWords } from "#app/i18n/moments.ts";
import { staffTranslation } from "#app/i18n/staff-translation.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { TownText } from "#app/services/texts/town-text.ts";
import { fieldInLanguage } from "#app/services/texts/translations.ts";
import { stepsOf } from "#app/services/town-halls/announcement-view.ts";
import { stepWords } from "#app/services/town-halls/announcement-words.server.ts";
import {
  loadTownHall,
  type TownHall,
  type TownHallItem,
} from "#app/services/town-halls/load-town-hall.server.ts";
import { loadPeople } from "#app/services/town-halls/read-people.server.ts";
import type { ItemKind } from "#db/schema/agenda.ts";
import type { DocumentBlock, DocumentOrder, ScheduleRow } from "./document-order.ts";
import { documentText, own } from "./document-text.ts";
import { sharedParts } from "./shared-parts.server.ts";

/** Parts of an evening in which people speak up; under the others their time says nothing. */
const WITH_SPEECHES: ReadonlySet<ItemKind> = new Set([
  "discussion",
  "question_time",
  "vote",
  "working_group_report",
]);

const messages = { de: staffTranslation("de"), en: staffTranslation("en") };

/**
 * The evening for those who run it, from the drafts as they stand: times, internal notes, speaking settings, who
 * is to be called. Of the security contact it has the phone number, of nobody else how to reach them. Null where there is no such town hall.
 */
export function orderRunSheet(
  context: ServiceContext,
  townHallId: string,
  language: StaffLanguage,
): DocumentOrder | null {
  authorise(context.actor, "townHall.read");
  const townHall = loadTownHall(context.database, townHallId);
  if (townHall === null) return null;
  const { t } = messages[language];
  const stand = t("publication:runSheet.stand", { date: longDay(context.now.getTime(), language) });
  return {
    ...sharedParts(context, needed(fieldInLanguage(townHall.texts, "title", language)), language),
    kind: "document",
    kicker: t("publication:runSheet.kicker"),
    large: false,
    pages: t("common:pages.position", { page: "{{page}}", pages: "{{pages}}" }),
    footer: townHall.publishedAt === null ? `${stand} · ${t("publication:runSheet.draft")}` : stand,
    blocks: [
      { kind: "facts", rows: facts(townHall, phoneInEmergency(context, townHall), language) },
      { kind: "heading", text: t("publication:runSheet.schedule") },
      ...schedule(townHall, language),
      { kind: "heading", text: t("publication:runSheet.rules") },
      {
        kind: "numbered",
        items: townHall.rules.map((rule) => [
          documentText(needed(fieldInLanguage(rule.texts, "text", language))),
          own(stepWords({ steps: stepsOf(rule) }, language).join("; ")),
        ]),
      },
    ],
  };
}

/** Empty where there is no security contact, or no number of theirs. */
function phoneInEmergency({ database, keyring }: ServiceContext, townHall: TownHall): string {
  const people = loadPeople(database, keyring, townHall.id);
  return people.find(({ id }) => id === townHall.securityContactId)?.contact.phone ?? "";
}

function facts(townHall: TownHall, phone: string, language: StaffLanguage) {
  const { t } = messages[language];
  const person = (id: string | null) => {
    const found = townHall.people.find((each) => each.id === id);
    if (found === undefined) return t("publication:runSheet.open");
    return [found.name, found.description].filter((part) => part !== "").join(", ");
  };
  const { beginsAt, endsAt, delegatedOn, houseRightHolderId, chairId } = townHall;
  const place = fieldInLanguage(townHall.texts, "place", language);
  const guests = townHall.people.filter(({ task }) => task === "guest");
  const delegation =
    delegatedOn === null
      ? t("publication:runSheet.houseRightNotDelegated")
      : t("publication:runSheet.houseRightDelegated", {
          date: longDay(Date.parse(`${delegatedOn}T12:00:00Z`), language),
        });
  return [
    {
      term: t("publication:runSheet.begins"),
      texts:
        beginsAt === null || endsAt === null
          ? [own(t("publication:runSheet.noDate"))]
          : [
              own(weekdayInWords(beginsAt.getTime(), language)),
              own(span(beginsAt, endsAt, language)),
            ],
    },
    {
      term: t("publication:runSheet.place"),
      texts: [place === null ? own(t("publication:runSheet.open")) : documentText(place)],
    },
    { term: t("publication:runSheet.host"), texts: [own(person(townHall.hostId))] },
    { term: t("publication:runSheet.chair"), texts: [own(person(chairId))] },
    {
      term: t("publication:runSheet.houseRight"),
      texts: [
        own(person(houseRightHolderId)),
        ...(houseRightHolderId === chairId ? [] : [own(delegation)]),
      ],
    },
    {
      term: t("publication:runSheet.security"),
      texts: [own(person(townHall.securityContactId)), ...(phone === "" ? [] : [own(phone)])],
    },
    ...(guests.length === 0
      ? []
      : [
          {
            term: t("publication:runSheet.guests"),
            texts: guests.map(({ id }) => own(person(id))),
          },
        ]),
    ...(townHall.interpretation.length === 0
      ? []
      : [
          {
            term: t("publication:runSheet.interpretation"),
            texts: [own(languagesInWords(townHall.interpretation, language))],
          },
        ]),
    ...(["wayBack", "recording", "unrecorded"] as const).flatMap((field) => {
      const text = fieldInLanguage(townHall.texts, field, language);
      const term = t(`publication:runSheet.${field}`);
      return text === null ? [] : [{ term, texts: [documentText(text)] }];
    }),
  ];
}

function schedule(townHall: TownHall, language: StaffLanguage): DocumentBlock[] {
  const { t } = messages[language];
  if (townHall.items.length === 0) {
    return [{ kind: "paragraph", tone: "plain", text: own(t("publication:runSheet.noItems")) }];
  }
  return [{ kind: "schedule", rows: townHall.items.map((item) => row(item, language)) }];
}

function row(item: TownHallItem, language: StaffLanguage): ScheduleRow {
  const { t } = messages[language];
  const { settings, internalNotes, presenter } = item;
  const order = minutesInWords(settings.pointOfOrderSeconds, language);
  const speaking =
    settings.speakingSeconds === null
      ? t("publication:runSheet.speakingUnlimited", { order })
      : t("publication:runSheet.speaking", {
          time: minutesInWords(settings.speakingSeconds, language),
          order,
        });
  const muted = [
    ...(presenter === "" ? [] : [presenter]),
    ...(WITH_SPEECHES.has(item.kind)
      ? [
          [
            speaking,
            ...(settings.firstTimeSpeakersFirst ? [t("publication:runSheet.firstTime")] : []),
            ...(settings.alternate ? [t("publication:runSheet.alternate")] : []),
          ].join(" "),
        ]
      : []),
  ];
  return {
    times:
      item.beginsAt === null || item.endsAt === null
        ? t("publication:runSheet.minutesFrom", {
            from: `${item.fromMinute}`,
            to: `${item.toMinute}`,
          })
        : span(item.beginsAt, item.endsAt, language),
    number: item.number,
    depth: item.depth,
    title: documentText(needed(fieldInLanguage(item.texts, "title", language))),
    lines: [
      ...muted.map((text) => ({ ...own(text), tone: "muted" }) as const),
      ...(internalNotes === ""
        ? []
        : [
            {
              ...own(t("publication:runSheet.note", { note: internalNotes })),
              tone: "note",
            } as const,
          ]),
    ],
  };
}

function span(begins: Date, ends: Date, language: StaffLanguage): string {
  return `${clockTime(begins.getTime(), language)}–${clockTime(ends.getTime(), language)}`;
}

/** Titles and rules are never stored empty. */
function needed(text: TownText | null): TownText {
  return text ?? { text: "–", language: "de" };
}
