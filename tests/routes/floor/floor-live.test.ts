import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createWebServer, listen } from "#app/server/web-server.ts";
import {
  ATTENDEE_COOKIE,
  sealAttendeeSession,
} from "#app/services/check-in/attendee-access.server.ts";
import type { Role } from "#app/services/permissions.ts";
import { attendees } from "#db/schema/index.ts";
import { TEST_KEYRING } from "#tests/support/database.ts";
import { type EveningBegun, eveningBegun, storeAnnouncedHall } from "#tests/support/floor.ts";
import { type RouteHouse, routeHouse } from "#tests/support/route-visitor.ts";
import { serverBuild } from "#tests/support/server-build.ts";
import { createStaffAccount } from "#tests/support/staff-account.ts";

const NAME = "Amal Beispiel";

let house: RouteHouse;
let server: Server;
let address: string;
let evening: EveningBegun;

beforeAll(async () => {
  house = await routeHouse();
  server = await listen(createWebServer(house.app, await serverBuild()), "127.0.0.1", 0);
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  evening = eveningBegun(house.app.database);
  evening.join(evening.checkIn({ name: NAME, district: "Burgörner" }));
  evening.act({ kind: "give_floor", entryId: null });
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function cookieOf(...roles: Role[]): Promise<string> {
  const { email, password } = await createStaffAccount(house.app.database, { roles });
  const answer = await fetch(`${address}/staff/sign-in`, {
    method: "POST",
    body: new URLSearchParams({ email, password }),
    redirect: "manual",
  });
  return answer.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
}

/** The cookie of a phone whose owner is checked in. */
function phoneOf(attendeeId: string): string {
  const codeHash = `slip of ${attendeeId}`;
  const { database } = house.app;
  database.update(attendees).set({ codeHash }).where(eq(attendees.id, attendeeId)).run();
  const session = sealAttendeeSession(TEST_KEYRING, { id: attendeeId, codeHash }, house.app.now());
  return `${ATTENDEE_COOKIE}=${session}`;
}

function live(query: string, cookie = "", id = evening.townHallId): Promise<Response> {
  return fetch(`${address}/town-halls/${id}/floor/live?${query}`, {
    headers: { cookie, "accept-encoding": "gzip" },
  });
}

/** The events of a stream, as they arrive. */
async function* eventsOf(response: Response): AsyncGenerator<{ event: string; data: string }> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (;;) {
    const part = await reader?.read();
    if (part === undefined || part.done) return;
    text += part.value;
    const blocks = text.split("\n\n");
    text = blocks.pop() ?? "";
    for (const block of blocks) {
      const field = (name: string) => new RegExp(`^${name}:(.*)$`, "m").exec(block)?.[1] ?? "";
      if (field("event") !== "") yield { event: field("event"), data: field("data") };
    }
  }
}

describe("who may look", () => {
  test("everybody sees the district of who speaks, and no name", async () => {
    const told = await (await live("view=public&language=de&once=1")).text();
    expect(told).toContain("Burgörner");
    expect(told).not.toContain(NAME);
  });

  test.each([
    ["room", "organiser", 200],
    ["room", "auditor", 403],
    ["projector", "moderator", 200],
    ["projector", "auditor", 403],
    ["news", "organiser", 200],
    ["news", "auditor", 403],
  ] as const)("the view %s answers staff who are %s with %i", async (view, role, status) => {
    const answer = await live(`view=${view}&language=de&once=1`, await cookieOf(role));
    expect(answer.status).toBe(status);
    if (status === 200 && view !== "news") expect(await answer.text()).toContain(NAME);
  });

  test.each(["room", "projector", "news"])("nobody sees %s without signing in", async (view) => {
    expect((await live(`view=${view}&language=de`)).status).toBe(403);
  });

  test("a phone in the room sees the name, until its owner leaves", async () => {
    const attendeeId = evening.checkIn({ name: "Nour Probe" });
    const phone = phoneOf(attendeeId);
    const room = () => live("view=room&language=ar&once=1", phone);
    expect(await (await room()).text()).toContain(NAME);
    expect((await live("view=projector&language=ar", phone)).status).toBe(403);
    evening.act({ kind: "leave", attendeeId });
    expect((await room()).status).toBe(403);
  });

  test("a phone of another town hall, or of somebody who was sent out, does not", async () => {
    const sentOut = evening.checkIn({ name: "Rolf Muster" });
    const phone = phoneOf(sentOut);
    const elsewhere = storeAnnouncedHall(house.app.database);
    const there = await live("view=room&language=de&once=1", phone, elsewhere.townHallId);
    expect(there.status).toBe(403);
    evening.act(
      {
        kind: "sanction",
        attendeeId: sentOut,
        ruleId: evening.rules.no_threats_or_insults ?? "",
        step: "house_right",
        imposedBy: "house_right_holder",
      },
      { happened: "Drohte.", reason: "Ging auf jemanden los." },
    );
    expect((await live("view=room&language=de&once=1", phone)).status).toBe(403);
  });

  test.each([
    ["view=public&language=xx", 400],
    ["view=attic&language=de", 400],
    ["", 400],
  ])("a question like “%s” is answered with %i", async (query, status) => {
    expect((await live(query)).status).toBe(status);
  });

  test("there is nothing to see of a town hall that does not exist", async () => {
    expect((await live("view=public&language=de", "", "nowhere")).status).toBe(404);
  });
});

describe("the stream", () => {
  test("is neither kept nor packed by anybody on the way", async () => {
    const { headers, body } = await live("view=public&language=de");
    expect(headers.get("content-type")).toContain("text/event-stream");
    expect(headers.get("cache-control")).toContain("no-transform");
    expect(headers.get("content-encoding")).toBeNull();
    expect(headers.get("x-accel-buffering")).toBe("no");
    await body?.cancel();
  });

  test("tells the present state first, and then what happens", async () => {
    const response = await live("view=public&language=de,ar");
    const events = eventsOf(response);
    const first = JSON.parse((await events.next()).value?.data ?? "");
    expect(Object.keys(first.boards)).toEqual(["de", "ar"]);
    expect(first).toMatchObject({ sequence: evening.state.sequence });
    evening.act({ kind: "interrupt" });
    const second = JSON.parse((await events.next()).value?.data ?? "");
    expect(second.sequence).toBe(evening.state.sequence);
    expect(second.boards.de).toContain("Unterbrochen");
    expect(second.boards.ar).toContain('dir="rtl"');
    evening.act({ kind: "resume" });
    await events.return(undefined);
  });

  test("tells a chair that something happened, and not what", async () => {
    const response = await live("view=news&language=de", await cookieOf("moderator"));
    const events = eventsOf(response);
    expect(JSON.parse((await events.next()).value?.data ?? "").boards).toEqual({});
    await events.return(undefined);
  });

  test("tells of one town hall what happens there alone", async () => {
    const other = storeAnnouncedHall(house.app.database);
    const events = eventsOf(await live("view=public&language=de", "", other.townHallId));
    expect(JSON.parse((await events.next()).value?.data ?? "")).toMatchObject({ sequence: 0 });
    await events.return(undefined);
  });
});
