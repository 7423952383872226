import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { cancelTownHall } from "#app/services/town-halls/end-town-hall.server.ts";
import { agendaAttachments, townHalls } from "#db/schema/index.ts";
import { serviceContext, TEST_NOW } from "#tests/support/database.ts";
import { publishNow, storePublishedTownHall } from "#tests/support/publication.ts";
import { type RouteHouse, type RouteVisitor, routeHouse } from "#tests/support/route-visitor.ts";
import { storeTownHall, TOWN_HALL_BEGINS } from "#tests/support/town-hall.ts";

/** For what is not the next evening. */
const DAY_AFTER = new Date(TOWN_HALL_BEGINS.getTime() + 86_400_000);

let house: RouteHouse;
let visitor: RouteVisitor;
let context: ReturnType<typeof serviceContext>;
let hall: ReturnType<typeof storePublishedTownHall>;
let draft: string;

beforeAll(async () => {
  house = await routeHouse({ now: () => TEST_NOW });
  visitor = house.visitor();
  context = serviceContext({ database: house.app.database });
  hall = storePublishedTownHall(context);
  context.database.update(townHalls).set({ childcare: false }).run();
  publishNow(context, hall.id);
  draft = storeTownHall(context).id;
});

async function read(path: string): Promise<string> {
  const answer = await visitor.get(path);
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.text();
}

describe("nobody sees a draft", () => {
  test.each([
    "",
    "/revisions",
    "/revisions/1",
    "/agenda.pdf",
    "/poster.pdf",
    "/calendar.ics",
    "/attachments/x",
  ])("at its address%s", async (path) => {
    expect((await visitor.get(`/town-halls/${draft}${path}`)).status).toBe(404);
  });

  test("in the list or in the feed", async () => {
    expect(await read("/town-halls")).not.toContain(draft);
    expect(await read("/town-halls.atom")).not.toContain(draft);
  });
});

describe("the preview of what would be announced", () => {
  test("shows staff the public page of a draft, in their language, without a script", async () => {
    const organiser = await house.staff("organiser");
    const answer = await organiser.get(`/town-halls/${draft}/draft`);
    const page = await answer.text();
    expect(answer.status).toBe(200);
    expect(page).toContain("Bürgerversammlung: Wie wächst unsere Stadt?");
    expect(page).toContain("What will not be decided");
    expect(page).toContain("This is a draft.");
    expect(page).not.toContain("<script");
    const publish = await organiser.get(`/staff/town-halls/${draft}/publish`);
    expect(await publish.text()).toContain(`href="/town-halls/${draft}/draft"`);
  });

  test("sends anyone else to the sign-in page", async () => {
    const answer = await visitor.get(`/town-halls/${draft}/draft`);
    expect(answer.status).toBe(302);
    expect(answer.headers.get("location")).toContain("/staff/sign-in");
  });

  test("leads back to what is missing where nothing can be put together yet", async () => {
    const { id } = storeTownHall(context);
    context.database.update(townHalls).set({ hostId: null }).where(eq(townHalls.id, id)).run();
    const organiser = await house.staff("organiser");
    const answer = await organiser.get(`/town-halls/${id}/draft`);
    expect(answer.headers.get("location")).toBe(`/staff/town-halls/${id}/publish`);
  });
});

test.each(["0", "3", "01", "1e0", "x", "-1"])("there is no revision %s", async (number) => {
  const answer = await visitor.get(`/town-halls/${hall.id}/revisions/${number}`);
  expect(answer.status).toBe(404);
});

test("what is in force has one address; what was before keeps its own", async () => {
  const inForce = await visitor.get(`/town-halls/${hall.id}/revisions/2`);
  expect([inForce.status, inForce.headers.get("location")]).toEqual([
    302,
    `/town-halls/${hall.id}`,
  ]);
  const before = await read(`/town-halls/${hall.id}/revisions/1?language=en`);
  expect(before).toContain("This revision is no longer in force");
  expect(before).toContain("Children are looked after");
  const now = await read(`/town-halls/${hall.id}?language=en`);
  expect(now).toContain("There is no childcare.");
});

test.each([
  ["de", "Gegenüber", "Eine Stelle hat sich gegenüber Fassung 1 geändert."],
  ["en", "passage", "One passage changed since revision 1."],
] as const)("the revisions tell in %s what changed", async (language, _word, sentence) => {
  expect(await read(`/town-halls/${hall.id}/revisions?language=${language}`)).toContain(sentence);
});

test.each([
  [
    "de",
    "So kommen Sie nach Hause",
    "ein Sammeltaxi in alle Ortsteile",
    "Im linken Teil des Saals",
  ],
  ["de-simple", "So kommen Sie nach Hause", "Auch ein Taxi fährt", "Links im Saal filmt niemand"],
  ["en", "How to get home", "a shared taxi goes to every district", "in the left part of the hall"],
  ["ar", "كيف تعود إلى البيت", "سيارة أجرة مشتركة", "لا أحد يصوّر في الجزء الأيسر"],
])(
  "the page says in %s how to get home and where nobody is recorded",
  async (language, ...parts) => {
    const page = await read(`/town-halls/${hall.id}?language=${language}`);
    for (const part of parts) expect(page).toContain(part);
  },
);

test.each(["de", "de-simple", "en", "ar"])(
  "the start page leads to the next town hall in %s",
  async (language) => {
    expect(await read(`/?language=${language}`)).toContain(`href="/town-halls/${hall.id}"`);
  },
);

test("without any announcement the list says what to do", async () => {
  const empty = await routeHouse();
  const answer = await empty.visitor().get("/town-halls?language=en");
  expect(await answer.text()).toContain("No town hall meeting is announced at the moment.");
});

test.each([
  ["agenda.pdf", "application/pdf", "%PDF"],
  ["large-print.pdf", "application/pdf", "%PDF"],
  ["poster.pdf", "application/pdf", "%PDF"],
  ["calendar.ics", "text/calendar", "BEGIN:VCALENDAR"],
])("%s comes as %s", async (file, type, start) => {
  const answer = await visitor.get(`/town-halls/${hall.id}/${file}?language=ar`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toContain(type);
  expect((await answer.text()).startsWith(start)).toBe(true);
});

test.each(["minutes-of-nobody.pdf", "letter.pdf"])("there is no %s", async (file) => {
  expect((await visitor.get(`/town-halls/${hall.id}/${file}`)).status).toBe(404);
});

test("a PDF that cannot be set now leads back to the page, which says what to do", async () => {
  const busy = { ...house.app, publicationPress: async () => ({ kind: "busy" }) as const };
  const other = await routeHouse({ app: busy });
  const answer = await other.visitor().get(`/town-halls/${hall.id}/agenda.pdf`);
  const back = answer.headers.get("location") ?? "";
  expect([answer.status, back]).toEqual([303, `/town-halls/${hall.id}?problem=busy`]);
  expect(await read(`${back}&language=en`)).toContain("Please try again in a minute");
});

test("the feed is named by its content: who has it gets no more than that", async () => {
  const first = await house.visitor().get("/town-halls.atom?language=en");
  expect(first.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
  const tag = first.headers.get("etag") ?? "";
  expect(tag).toMatch(/^"[0-9a-f]{32}"$/);
  const other = await house.visitor().get("/town-halls.atom?language=de");
  expect(other.headers.get("etag")).not.toBe(tag);
  const changed = first.headers.get("last-modified") ?? "";
  const asked = (headers: Readonly<Record<string, string>>) =>
    house.visitor().get("/town-halls.atom?language=en", headers);
  for (const known of [
    { "If-None-Match": tag },
    { "If-None-Match": `"another", W/${tag}` },
    { "If-None-Match": "*" },
    { "If-Modified-Since": changed },
    { "If-Modified-Since": new Date(Date.parse(changed) + 60_000).toUTCString() },
  ]) {
    const answer = await asked(known);
    expect([known, answer.status, await answer.text()]).toEqual([known, 304, ""]);
    expect(answer.headers.get("etag")).toBe(tag);
    expect(answer.headers.get("last-modified")).toBe(changed);
  }
  for (const known of [
    { "If-None-Match": '"another"' },
    { "If-Modified-Since": new Date(Date.parse(changed) - 1000).toUTCString() },
    { "If-Modified-Since": "yesterday" },
    // The tag says more than the time: who names both is answered by the tag.
    { "If-None-Match": '"another"', "If-Modified-Since": changed },
  ]) {
    expect([known, (await asked(known)).status]).toEqual([known, 200]);
  }
});

test("documents are saved, never shown inside the site", async () => {
  const own = storePublishedTownHall(context, { beginsAt: DAY_AFTER });
  const { id } = context.database
    .insert(agendaAttachments)
    .values({
      itemId: own.itemIds.data,
      fileName: "Größe & 'mehr'.html",
      mediaType: "text/html",
      content: Buffer.from("<script>alert(1)</script>"),
      addedAt: TEST_NOW,
    })
    .returning({ id: agendaAttachments.id })
    .get();
  const path = `/town-halls/${own.id}/attachments/${id}`;
  expect((await visitor.get(path)).status).toBe(404);
  publishNow(context, own.id);
  const answer = await visitor.get(path);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-disposition")).toMatch(/^attachment; /);
  expect(answer.headers.get("content-security-policy")).toContain("sandbox");
  expect(await read(`/town-halls/${own.id}?language=de`)).toContain("Größe &amp; ");
});

test("a cancelled evening says so on its page, in the list, in the calendar and in the feed", async () => {
  const { id } = storePublishedTownHall(context);
  cancelTownHall(context, id, "Der Saal ist überschwemmt.");
  for (const path of [`/town-halls/${id}`, "/town-halls", "/town-halls.atom"]) {
    expect(await read(`${path}?language=de`)).toContain("Der Saal ist überschwemmt.");
  }
  expect(await read(`/town-halls/${id}/calendar.ics`)).toContain("STATUS:CANCELLED");
  expect(await read("/?language=de")).not.toContain(id);
});

describe("publishing", () => {
  const path = () => `/staff/town-halls/${draft}/publish`;

  test("asks for a confirmation, then publishes once", async () => {
    const clerk = await house.staff("organiser");
    const own = `/staff/town-halls/${storeTownHall(context, { beginsAt: DAY_AFTER }).id}/publish`;
    const page = await (await clerk.get(own)).text();
    const checksum = /name="checksum" value="([0-9a-f]{64})"/.exec(page)?.[1] ?? "";
    expect((await clerk.post(own, { checksum })).status).toBe(422);
    const done = await clerk.post(own, { checksum, confirmed: "on" });
    expect([done.status, done.headers.get("location")]).toEqual([303, `${own}?published=1`]);
    const again = await clerk.post(own, { checksum, confirmed: "on" });
    expect(again.status).toBe(409);
    expect(await again.text()).toContain("Perhaps somebody else has just published.");
  });

  test("shows again what changed while somebody was reading", async () => {
    const clerk = await house.staff("organiser");
    const { id } = storeTownHall(context);
    const page = await (await clerk.get(`/staff/town-halls/${id}/publish`)).text();
    const checksum = /name="checksum" value="([0-9a-f]{64})"/.exec(page)?.[1] ?? "";
    context.database.update(townHalls).set({ stepFree: false }).where(eq(townHalls.id, id)).run();
    const answer = await clerk.post(`/staff/town-halls/${id}/publish`, {
      checksum,
      confirmed: "on",
    });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain("The draft changed while you were reading.");
  });

  test.each(["moderator", "auditor"] as const)("is not a %s's, who reads along", async (role) => {
    const reader = await house.staff(role);
    const page = await reader.get(path());
    expect(page.status).toBe(200);
    expect(await page.text()).not.toContain('name="checksum"');
    expect((await reader.post(path(), { checksum: "", confirmed: "on" })).status).toBe(403);
    const sheet = await reader.get(`/staff/town-halls/${draft}/run-sheet.pdf`);
    expect(sheet.headers.get("content-type")).toBe("application/pdf");
  });

  test("and the run-sheet are closed to visitors and administrators", async () => {
    const sheet = `/staff/town-halls/${draft}/run-sheet.pdf`;
    expect((await visitor.get(sheet)).status).toBe(302);
    const administrator = await house.staff("administrator");
    expect((await administrator.get(sheet)).status).toBe(403);
    expect((await administrator.get(path())).status).toBe(403);
  });
});
