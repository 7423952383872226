import { beforeEach, expect, test } from "vitest";
import { sealInvitation } from "#app/services/invitations/invitation-envelope.server.ts";
import { invitations } from "#db/schema/index.ts";
import { staffActor, TEST_KEYRING } from "#tests/support/database.ts";
import { replyTown } from "#tests/support/replies.ts";
import { type RouteHouse, routeHouse } from "#tests/support/route-visitor.ts";

let house: RouteHouse;
let town: ReturnType<typeof replyTown>;

beforeEach(async () => {
  house = await routeHouse();
  const { database } = house.app;
  const actor = staffActor(database, "organiser");
  town = replyTown({ context: { database, keyring: TEST_KEYRING, actor, now: new Date() } });
});

/** What only staff say: how the answer came, which it is, and in which language to write. */
const OF_STAFF = ["channel", "answer", "language", "intent", "seenRevision"];

/** Name and value of every field of a page, in the order of the page. */
function fieldsOf(page: string): string[] {
  const main = page.slice(page.indexOf("<main"), page.indexOf("</main>"));
  return [...main.matchAll(/<(input|textarea|select|button)\b[^>]*>/g)]
    .map(([tag]) => {
      const of = (attribute: string) => new RegExp(`\\b${attribute}="([^"]*)"`).exec(tag)?.[1];
      const many = /type="(radio|checkbox)"/.test(tag);
      return [of("name") ?? "", many ? `=${of("value")}` : ""] as const;
    })
    .filter(([name]) => name !== "" && !OF_STAFF.includes(name))
    .map((parts) => parts.join(""));
}

async function forms(number: number) {
  const { id = "", code = "" } = town.invitations[number] ?? {};
  const visitor = house.visitor();
  await visitor.post("/r/code", { code });
  const asked = async (answer: string) =>
    fieldsOf(await (await visitor.post("/r/reply", { intent: "choose", answer })).text());
  const organiser = await house.staff("organiser");
  const entry = await organiser.get(`/staff/processes/${town.processId}/replies/enter/${id}`);
  return { visitor, yes: await asked("yes"), no: await asked("no"), staff: await entry.text() };
}

test.each([
  ["drawn from the register", 0],
  ["reached by outreach", 1],
] as const)(
  "of someone %s, residents and staff fill in the same fields",
  async (_whence, number) => {
    if (number === 1) {
      const id = town.invitations[number]?.id ?? "";
      const envelope = sealInvitation(TEST_KEYRING, id, { person: null });
      house.app.database.update(invitations).set({ envelope }).run();
    }
    const { yes, no, staff } = await forms(number);
    expect(yes).toEqual(
      expect.arrayContaining(["question-0=keine Angabe", "name", "confirmation=yes"]),
    );
    expect(no).toEqual(["reason"]);
    expect(fieldsOf(staff)).toEqual([...yes, ...no]);
  },
);

test("the German words of the town say so on an English page of staff, too", async () => {
  const { staff } = await forms(0);
  expect(staff).toMatch(/<bdi lang="de" dir="ltr">Welchen Abschluss haben Sie\?/);
});
