import { type Language, staffLanguage } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import type { Visit } from "#app/routes/guard.server.ts";
import { shownNameSchema } from "#app/services/participation/participant-envelope.server.ts";
import type { RoomAround } from "#app/services/rooms/read-room.server.ts";
import type { ShownPerson } from "#app/services/rooms/room-people.server.ts";
import type { RoomWriter } from "#app/services/rooms/room-writer.server.ts";
import { dayOfMoment } from "#app/ui/dates.ts";
import { confirmTicked, readRulesFirst, rulesToConfirm } from "../moderation/rules-gate.server.ts";
import type { RoomWords } from "./room-words.ts";

/** Where the pages of a room lie for whoever reads it, and in which words. */
export interface RoomPlace {
  /** Address of the room. */
  readonly address: string;
  readonly staff: boolean;
  readonly language: Language;
  readonly t: RoomWords;
}

export function roomPlace({ params, actor, language }: Visit): RoomPlace {
  const staff = actor.kind === "staff";
  const own = staff ? staffLanguage(language) : language;
  const base = staff ? `/staff/processes/${params.processId}/rooms` : "/r/me/rooms";
  return {
    address: `${base}/${params.roomId}`,
    staff,
    language: own,
    t: publicTranslation(own).getFixedT(null, "public", "rooms"),
  };
}

/** Where a member reads and confirms the rules of the process. */
export function rulesOf({ processId }: RoomAround["room"]): string {
  return `/r/me/rules/${processId}`;
}

/** Leads a member to the rules of the process before they write; staff told them to whomever they write for. */
export function rulesFirst(visit: Visit, { processId }: RoomAround["room"]): void {
  if (visit.actor.kind === "resident") readRulesFirst(visit, processId);
}

/** Confirms the rules that a member ticked in a form. */
export function ticked(
  visit: Visit,
  { processId }: RoomAround["room"],
  values: Readonly<Record<string, string>>,
): void {
  if (visit.actor.kind === "resident") confirmTicked(visit, processId, values);
}

/** Rules that came into force while a member typed; null where something else is the problem. */
export function rulesToTick(visit: Visit, { processId }: RoomAround["room"], problem: string) {
  return rulesToConfirm(visit, processId, problem);
}

/** What was found of a room; 404 for nothing, and for a room of another process. */
export function found<Found extends RoomAround>(
  { actor, params }: Visit,
  read: Found | null,
): Found {
  const elsewhere = actor.kind === "staff" && read?.room.processId !== params.processId;
  if (read === null || elsewhere) throw new Response(null, { status: 404 });
  return read;
}

/** Somebody as readers of a room see them; their name keeps a direction of its own. */
export function personInWords({ kind, name, enteredFor }: ShownPerson, t: RoomWords) {
  if (kind === "former") return { name: t("people.former"), note: null };
  const notes = [
    kind === "left" ? t("people.left") : kind === "staff" ? t("people.town") : null,
    enteredFor === undefined ? null : t("people.entered", { account: enteredFor }),
  ].filter((note) => note !== null);
  return { name, note: notes.length === 0 ? null : notes.join(", ") };
}
export type PersonInWords = ReturnType<typeof personInWords>;

/** Which version of when, and by whom. */
export function versionInWords(
  version: { readonly number: number; readonly at: Date; readonly writer: ShownPerson },
  { t, language }: Pick<RoomPlace, "t" | "language">,
) {
  const { number, at, writer } = version;
  return {
    number,
    line: t("versions.of", { number: `${number}`, date: dayOfMoment(at, language) }),
    writer: personInWords(writer, t),
  };
}

/** What a form asks about whoever writes. */
export function writerChoice(around: RoomAround, { staff }: RoomPlace) {
  return {
    staff,
    askName: !staff && around.shownName === "",
    members: around.members.map(({ participantId, name }) => ({ id: participantId, name })),
  };
}
export type WriterChoice = ReturnType<typeof writerChoice>;

/** For whom a form is sent: a member for themselves; staff for the town, a member, or a new one. */
export function writerOfForm(
  { staff }: RoomPlace,
  around: RoomAround,
  values: Readonly<Record<string, string>>,
):
  | { readonly who: RoomWriter; readonly errors: Record<string, never> }
  | { readonly who: null; readonly errors: Record<string, string> } {
  const chosen = values.writer ?? "";
  if (staff && chosen === "") return { who: { as: "town" }, errors: {} };
  if (staff && chosen !== "new") {
    return { who: { as: "member", participantId: chosen }, errors: {} };
  }
  const name = shownNameSchema.safeParse(around.shownName || values.shownName);
  if (!name.success) {
    return { who: null, errors: { shownName: name.error.issues[0]?.message ?? "" } };
  }
  return { who: { as: staff ? "assisted" : "self", shownName: name.data }, errors: {} };
}
