import type { RequestHandler } from "express";
import { z } from "zod";
import type { Application } from "#app/application.server.ts";
import { LANGUAGES, type Language } from "#app/i18n/languages.ts";
import {
  FLOOR_VIEWS,
  type FloorReading,
  type FloorView,
  floorMark,
  isAnnounced,
  readFloorBoard,
} from "#app/services/floor/floor-board.server.ts";
import { onFloorNews } from "#app/services/floor/floor-news.ts";
import { readFloorState } from "#app/services/floor/floor-store.server.ts";
import { renderFloorBoard } from "#app/ui/floor/render-floor-board.server.tsx";
import { type FloorListener, openFloorStream } from "./floor-stream.ts";
import { maySeeFloor } from "./may-see-floor.ts";

/** What happens within this time is shown at once, in milliseconds. */
const GATHER_MILLISECONDS = 15;

/** More would take the web server's memory from it; whoever comes later asks at intervals. */
const MOST_LISTENERS = 3000;

/** `news` hears only that something happened; who hears it reads what they may. */
export type LiveView = FloorView | "news";

const questionSchema = z.object({
  view: z.enum([...FLOOR_VIEWS, "news"]),
  /** One language, or several with commas between them for a wall that shows them by turns. */
  language: z
    .string()
    .transform((text) => LANGUAGES.filter((language) => text.split(",").includes(language)))
    .refine((languages) => languages.length > 0),
  /** The present state alone, for those who cannot hear. */
  once: z.literal("1").optional(),
});

/** Everybody who looks at the same: one view of one town hall in the same languages. */
interface Audience {
  readonly townHallId: string;
  readonly view: LiveView;
  readonly languages: readonly Language[];
  readonly listeners: Set<FloorListener>;
  /** What was sent last, and when it was read. */
  shown: Shown | null;
}

interface Shown {
  readonly sequence: number;
  /** What of the floor it was made of; see `floorMark`. */
  readonly mark: string;
  readonly at: number;
  readonly boards: string;
}

/**
 * Tells browsers what happens on the floors of town halls. A view is rendered once a language after each
 * change and sent to all who look at it. A browser that connects again, also after a restart, gets the
 * present state: nothing is kept here that is not in the database.
 *
 * @param beatMilliseconds how often browsers are told that the connection stands, and what another process
 * wrote is found; browsers take 25 seconds of silence for a lost connection
 */
export function createFloorLive(app: Application, beatMilliseconds: number): RequestHandler {
  const audiences = new Map<string, Audience>();
  const pending = new Set<string>();
  let listening = 0;

  onFloorNews(app.database, (townHallId) => {
    if (pending.has(townHallId)) return;
    pending.add(townHallId);
    setTimeout(() => {
      pending.delete(townHallId);
      tell(townHallId);
    }, GATHER_MILLISECONDS).unref();
  });
  setInterval(beat, beatMilliseconds).unref();

  /** Reads the floor once for all who look at it. */
  function tell(townHallId: string, whom = audiencesThere()): void {
    const there = whom.filter((each) => each.townHallId === townHallId);
    const reading = there.length === 0 ? null : readFloorBoard(sourceOf(app), townHallId);
    if (reading === null) return;
    for (const audience of there) {
      audience.shown = show(audience, reading);
      const text = textOf(audience.shown, app.now().getTime());
      for (const each of audience.listeners) each.send("floor", text, String(reading.sequence));
    }
  }

  function audiencesThere(): Audience[] {
    return [...audiences.values()].filter(({ listeners }) => listeners.size > 0);
  }

  function show(audience: Audience, { sequence, board }: FloorReading): Shown {
    const { view, languages } = audience;
    const mark = markOf(audience);
    const boards =
      view === "news"
        ? {}
        : Object.fromEntries(
            languages.map((each) => [each, renderFloorBoard(board(view, each), each)]),
          );
    return { sequence, mark, at: app.now().getTime(), boards: JSON.stringify(boards) };
  }

  function markOf({ townHallId, view }: Audience): string {
    return floorMark(app.database, townHallId, view);
  }

  /** Says that the connection stands, and finds what another process wrote, and how votes stand. */
  function beat(): void {
    for (const audience of audiencesThere()) {
      const { sequence } = readFloorState(app.database, audience.townHallId);
      if (audience.shown?.mark !== markOf(audience)) tell(audience.townHallId, [audience]);
      for (const each of audience.listeners) each.send("beat", "", String(sequence));
    }
  }

  function audienceOf(
    townHallId: string,
    view: LiveView,
    languages: readonly Language[],
  ): Audience {
    const key = [townHallId, view, ...(view === "news" ? [] : languages)].join(" ");
    const known = audiences.get(key);
    if (known !== undefined) return known;
    const audience = { townHallId, view, languages, listeners: new Set<FloorListener>() };
    const fresh: Audience = { ...audience, shown: null };
    audiences.set(key, fresh);
    return fresh;
  }

  /** The present state, rendered anew only where something happened since. */
  function present(audience: Audience): string | null {
    const now = app.now().getTime();
    if (audience.shown?.mark !== markOf(audience)) {
      const reading = readFloorBoard(sourceOf(app), audience.townHallId);
      if (reading === null) return null;
      audience.shown = show(audience, reading);
    }
    return textOf(audience.shown, now);
  }

  return async (request, response, next) => {
    try {
      const question = questionSchema.safeParse(request.query);
      const townHallId = request.params.townHallId ?? "";
      if (!question.success) return void response.status(400).end();
      const { view, language: languages, once } = question.data;
      if (!isAnnounced(app.database, townHallId)) return void response.status(404).end();
      if (!(await maySeeFloor(app, request.headers.cookie, townHallId, view))) {
        return void response.status(403).end();
      }
      const audience = audienceOf(townHallId, view, languages);
      const text = present(audience);
      if (text === null) return void response.status(404).end();
      if (once !== undefined) {
        return void response.set("Cache-Control", "no-store").type("json").send(text);
      }
      if (listening >= MOST_LISTENERS) {
        return void response.status(503).set("Retry-After", "30").end();
      }
      const listener = await openFloorStream(request, response);
      listening += 1;
      audience.listeners.add(listener);
      listener.onGone(() => {
        listening -= 1;
        audience.listeners.delete(listener);
      });
      listener.send("floor", text, String(audience.shown?.sequence ?? 0));
    } catch (error) {
      next(error);
    }
  };
}

function sourceOf(app: Application) {
  return { database: app.database, keyring: app.keyring, now: app.now() };
}

/** @param now so that clocks of those who come later count from when the boards were read */
function textOf(shown: NonNullable<Audience["shown"]>, now: number): string {
  const age = Math.max(0, now - shown.at);
  return `{"sequence":${shown.sequence},"age":${age},"boards":${shown.boards}}`;
}
