import { eq } from "drizzle-orm";
import type { FloorEvent, Standing } from "#app/domain/floor/floor-events.ts";
import type { FloorState } from "#app/domain/floor/floor-state.ts";
import { HETTSTEDT_RULES } from "#app/domain/floor/rule-set.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { actOnFloor } from "#app/services/floor/act-on-floor.server.ts";
import {
  type AttendeeContent,
  sealAttendee,
} from "#app/services/floor/attendee-envelope.server.ts";
import type { FloorAct } from "#app/services/floor/floor-act.ts";
import type { FloorNote } from "#app/services/floor/floor-note.server.ts";
import { readFloorState } from "#app/services/floor/floor-store.server.ts";
import type { Database } from "#db/connection.server.ts";
import {
  agendaItems,
  agendaItemTexts,
  attendees,
  townHallPeople,
  townHallRules,
  townHallRuleTexts,
  townHalls,
  townHallTexts,
} from "#db/schema/index.ts";
import { serviceContext, staffActor, TEST_NOW } from "./database.ts";

/** An announced town hall with its five rules, two items and its chair. */
interface AnnouncedHall {
  readonly townHallId: string;
  /** Of the items, by the words of their titles. */
  readonly items: { readonly discussion: string; readonly questions: string };
  /** Ids of the rules, by those of `HETTSTEDT_RULES`. */
  readonly rules: Readonly<Record<string, string>>;
}

/** Stores rows as publishing would leave them; everybody and everything in it is made up. */
export function storeAnnouncedHall(
  database: Database,
  options: {
    delegatedOn?: string | null;
    chairAccountId?: string | null;
    processId?: string | null;
    /** False for a draft. */
    announced?: boolean;
  } = {},
): AnnouncedHall {
  const [hall] = database
    .insert(townHalls)
    .values({
      ...{ beginsAt: TEST_NOW, createdAt: TEST_NOW },
      processId: options.processId ?? null,
    })
    .returning()
    .all();
  if (hall === undefined) throw new Error("no town hall");
  const townHallId = hall.id;
  const texts = { aim: "Das Ziel", decided: "nichts", notDecided: "alles" };
  const place = { place: "Saal", access: "ohne Stufen", recording: "keine Aufnahmen" };
  database
    .insert(townHallTexts)
    .values({ townHallId, language: "de", title: "Bürgerdialog Zukunft", ...texts, ...place })
    .run();
  const person = (name: string) =>
    database
      .insert(townHallPeople)
      .values({ townHallId, task: "official", name, offices: [] })
      .returning()
      .get().id;
  const officials = {
    hostId: person("Dirk Muster"),
    chairId: person("Ute Beispiel"),
    houseRightHolderId: person("Jens Probe"),
  };
  const rules: Record<string, string> = {};
  for (const [position, rule] of HETTSTEDT_RULES.entries()) {
    const { startsAt, endsAt, imposedBy } = rule;
    const { id: ruleId } = database
      .insert(townHallRules)
      .values({ townHallId, position, startsAt, endsAt, imposedBy })
      .returning()
      .get();
    database
      .insert(townHallRuleTexts)
      .values({ ruleId, language: "de", text: RULE_TEXTS[position] ?? rule.id })
      .run();
    rules[rule.id] = ruleId;
  }
  const items = {
    discussion: storeItem(database, townHallId, 0, "Diskussion"),
    questions: storeItem(database, townHallId, 1, "Fragen"),
  };
  database
    .update(townHalls)
    .set({
      ...officials,
      publishedAt: options.announced === false ? null : TEST_NOW,
      delegatedOn: options.delegatedOn ?? null,
      chairAccountId: options.chairAccountId ?? null,
    })
    .where(eq(townHalls.id, townHallId))
    .run();
  return { townHallId, items, rules };
}

const RULE_TEXTS = [
  "Wir beraten als Bürgerinnen und Bürger über Grundentscheidungen der Stadt.",
  "Wer nicht in der Stadt wohnt, spricht nur auf Einladung.",
  "Wer spricht, nennt Namen und Ortsteil.",
  "Drohungen und Beleidigungen werden nicht geduldet.",
  "Wer sich an die Regeln hält, darf ausreden.",
];

function storeItem(
  database: Database,
  townHallId: string,
  position: number,
  title: string,
): string {
  const { id: itemId } = database
    .insert(agendaItems)
    .values({ townHallId, position, kind: "discussion", minutes: 30, speakingSeconds: 120 })
    .returning()
    .get();
  database.insert(agendaItemTexts).values({ itemId, language: "de", title, text: "" }).run();
  return itemId;
}

/** An evening that has begun: opened, in its discussion, with whoever was checked in since. */
export interface EveningBegun extends AnnouncedHall {
  readonly database: Database;
  /** A member of staff who chairs. */
  readonly chair: ServiceContext;
  readonly state: FloorState;
  /** Lets the chair act with what they know; a second later than before. Throws when it is refused. */
  act(act: FloorAct, note?: Partial<FloorNote>): readonly FloorEvent[];
  /** As `act`, and returns what the service answers. `seen` is the last event that the chair knew. */
  tryAct(act: FloorAct, note?: Partial<FloorNote>, seen?: number): ReturnType<typeof actOnFloor>;
  /** Checks somebody in and returns their id. */
  checkIn(who?: Partial<AttendeeContent>): string;
  /** Puts somebody onto the list and returns the id of the entry. */
  join(attendeeId: string): string;
}

export function eveningBegun(
  database: Database,
  options: Parameters<typeof storeAnnouncedHall>[1] & { begins?: Date } = {},
): EveningBegun {
  const hall = storeAnnouncedHall(database, options);
  const { townHallId } = hall;
  const actor = staffActor(database, "moderator");
  let seconds = 0;
  const evening: EveningBegun = {
    ...hall,
    database,
    get chair() {
      const now = new Date((options.begins ?? TEST_NOW).getTime() + seconds * 1000);
      return serviceContext({ database, actor, now });
    },
    get state() {
      return readFloorState(database, townHallId);
    },
    tryAct(act, note = {}, seen = evening.state.sequence) {
      seconds += 1;
      return actOnFloor(evening.chair, townHallId, act, { seenSequence: seen, note });
    },
    act(act, note) {
      const outcome = evening.tryAct(act, note);
      if (!outcome.ok) throw new Error(outcome.problem.code);
      return outcome.value;
    },
    checkIn(who = {}) {
      const attendeeId = storeAttendee(evening.chair, townHallId, who);
      evening.act({ kind: "check_in", attendeeId });
      return attendeeId;
    },
    join(attendeeId) {
      const [joined] = evening.act({ kind: "join", attendeeId, as: "speech", by: "chair" });
      if (joined?.kind !== "joined") throw new Error("did not join");
      return joined.entryId;
    },
  };
  evening.act({ kind: "open" });
  evening.act({ kind: "begin_item", itemId: hall.items.discussion });
  return evening;
}

/** Stores somebody who has not been checked in yet: a made-up resident, unless told otherwise. */
export function storeAttendee(
  { database, keyring, now }: ServiceContext,
  townHallId: string,
  who: Partial<AttendeeContent> = {},
): string {
  const standing: Standing = who.standing ?? "resident";
  const content: AttendeeContent = {
    standing,
    name: "Amal Beispiel",
    district: standing === "resident" ? "Kernstadt" : "",
    gender: null,
    mayBeNamed: false,
    description: "",
    ...who,
  };
  const { id } = database
    .insert(attendees)
    .values({ townHallId, createdAt: now })
    .returning()
    .get();
  const envelope = sealAttendee(keyring, id, content);
  database.update(attendees).set({ envelope }).where(eq(attendees.id, id)).run();
  return id;
}
