import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { addAttachment } from "#app/services/agenda/change-attachments.server.ts";
import { orderMark } from "#app/services/agenda/move-item.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { townHalls, townHallTexts } from "#db/schema/index.ts";
import { serviceContext, staffActor, TEST_NOW } from "#tests/support/database.ts";
import { storePublishedTownHall } from "#tests/support/publication.ts";
import { type RouteHouse, type RouteVisitor, routeHouse } from "#tests/support/route-visitor.ts";
import { type StoredTownHall, storeTownHall, townHallOf } from "#tests/support/town-hall.ts";

let house: RouteHouse;
let context: ServiceContext;
let organiser: RouteVisitor;
let moderator: RouteVisitor;

beforeAll(async () => {
  house = await routeHouse();
  const { database } = house.app;
  context = serviceContext({ database, actor: staffActor(database, "organiser") });
  [organiser, moderator] = await Promise.all([house.staff("organiser"), house.staff("moderator")]);
});

function pageOf({ id }: StoredTownHall, path = ""): string {
  return `/staff/town-halls/${id}${path}`;
}

describe("whoever chairs", () => {
  test.each(["", "/agenda", "/rules"])("reads the page %j", async (path) => {
    const answer = await moderator.get(pageOf(storeTownHall(context), path));
    expect(answer.status).toBe(200);
    expect(await answer.text()).not.toContain("/agenda/new");
  });

  test.each(["/particulars", "/people", "/people/list.csv", "/texts/en", "/agenda/new", "/delete"])(
    "is turned away from the page %s",
    async (path) => {
      expect((await moderator.get(pageOf(storeTownHall(context), path))).status).toBe(403);
    },
  );
});

test.each([
  ["/people/unknown"],
  ["/agenda/unknown"],
  ["/agenda/unknown/remove"],
  ["/rules/unknown"],
  ["/texts/fr"],
  ["/people/new/king"],
  ["/attachments/unknown"],
])("the page %s is not found", async (path) => {
  expect((await organiser.get(pageOf(storeTownHall(context), path))).status).toBe(404);
});

test("a fault in a form keeps what was entered and says what to do", async () => {
  const stored = storeTownHall(context);
  const answer = await organiser.post(pageOf(stored, "/particulars"), {
    title: "Ein neuer Titel",
    aim: "",
    decided: "",
    notDecided: "",
    place: "",
    access: "",
    wayBack: "",
    recording: "",
    unrecorded: "",
    processId: "",
    date: "2099-03-29",
    time: "02:30",
    seen: "",
  });
  expect(answer.status).toBe(422);
  const page = await answer.text();
  expect(page).toContain("Ein neuer Titel");
  expect(page).toContain("This time does not exist on that day");
});

test("a form that was filled before somebody else saved is answered with 409", async () => {
  const stored = storeTownHall(context);
  const answer = await organiser.post(pageOf(stored, "/agenda"), {
    itemId: stored.itemIds.discussion,
    to: "up",
    seen: "an old order",
  });
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain("Somebody else has changed the order meanwhile");
});

test("a chair who is the host is said to be in the way on the page where the tasks are given", async () => {
  const stored = storeTownHall(context);
  const page = async () => (await organiser.get(pageOf(stored, "/people"))).text();
  expect(await page()).not.toContain("Chair and host are the same person.");
  const { hostId, houseRightHolderId, securityContactId } = townHallOf(context, stored.id);
  const tasks = { hostId, chairId: hostId, houseRightHolderId, securityContactId };
  context.database.update(townHalls).set(tasks).where(eq(townHalls.id, stored.id)).run();
  expect(await page()).toContain("Chair and host are the same person.");
});

test("the overview says whether a draft is announced as it stands", async () => {
  const hall = storePublishedTownHall(context);
  const page = async () => (await organiser.get(pageOf(hall))).text();
  expect(await page()).toContain("The draft has not changed since.");
  context.database
    .update(townHallTexts)
    .set({ place: "Stadthalle" })
    .where(eq(townHallTexts.townHallId, hall.id))
    .run();
  const changed = await page();
  expect(changed).toContain("Changes are not announced yet");
  expect(changed).not.toContain("Nothing is missing for the publication.");
  const saved = await organiser.get(pageOf(hall, "/particulars?notice=saved"));
  expect(await saved.text()).toContain("Changes become public only with a new revision.");
});

test("saving a day that has passed says so at once", async () => {
  const stored = storeTownHall(context);
  const beginsAt = new Date(TEST_NOW.getTime() - 86_400_000);
  context.database.update(townHalls).set({ beginsAt }).where(eq(townHalls.id, stored.id)).run();
  const answer = await organiser.get(pageOf(stored, "/particulars?notice=saved"));
  expect(await answer.text()).toContain("The date lies in the past.");
});

test("an item is dropped at a place, and nonsense is refused", async () => {
  const stored = storeTownHall(context);
  const seen = orderMark(townHallOf(context, stored.id));
  const itemId = stored.itemIds.discussion;
  const post = (to: string) => organiser.post(pageOf(stored, "/agenda"), { itemId, seen, to });
  for (const to of ["sideways", "-1:", "x:y"]) expect((await post(to)).status).toBe(400);
  expect((await post("0:")).status).toBe(303);
  expect(townHallOf(context, stored.id).items[0]?.id).toBe(itemId);
});

test("an attachment is saved under its name and never shown inside the site", async () => {
  const stored = storeTownHall(context);
  const place = { townHallId: stored.id, itemId: stored.itemIds.data };
  const added = addAttachment(context, place, {
    name: "Übersicht.pdf",
    content: Buffer.from("%PDF-1.7"),
  });
  if (!added.ok) throw new Error(added.problem.code);
  const answer = await moderator.get(pageOf(stored, `/attachments/${added.value}`));
  expect(answer.headers.get("content-disposition")).toBe(
    `attachment; filename="_bersicht.pdf"; filename*=UTF-8''%C3%9Cbersicht.pdf`,
  );
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  expect(answer.headers.get("content-security-policy")).toContain("sandbox");
});

test("a file is uploaded by a plain form, and one of another kind is refused with a sentence", async () => {
  const stored = storeTownHall(context);
  const path = pageOf(stored, `/agenda/${stored.itemIds.data}/attachments`);
  const form = (name: string, content: string) => {
    const body = new FormData();
    body.set("file", new File([content], name));
    return body;
  };
  expect((await organiser.post(path, form("Zahlen.pdf", "%PDF-1.7"))).status).toBe(303);
  const refused = await organiser.post(path, form("seite.html", "<script>"));
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain("PDF files, pictures (PNG, JPEG) and office files");
});

test("the rules of a published town hall lead back to the page that says why they are fixed", async () => {
  const stored = storeTownHall(context, { publishedAt: TEST_NOW });
  const answer = await organiser.get(pageOf(stored, `/rules/${stored.ruleIds[0]}`));
  expect([answer.status, answer.headers.get("location")]).toEqual([302, pageOf(stored, "/rules")]);
  const page = await (await organiser.get(pageOf(stored, "/rules"))).text();
  expect(page).toContain("The rules are fixed");
});

test("the list of multipliers is a file that no browser keeps", async () => {
  const answer = await organiser.get(pageOf(storeTownHall(context), "/people/list.csv"));
  expect(answer.status).toBe(200);
  expect(answer.headers.get("cache-control")).toBe("no-store");
});
