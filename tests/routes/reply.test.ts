import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { newOneTimeCode } from "#app/domain/one-time-code.ts";
import { LANGUAGES } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { eraseInvitation } from "#app/services/replies/erase-invitation.server.ts";
import { recordReply } from "#app/services/replies/record-reply.server.ts";
import { auditLog, invitations, replies, residentSessions } from "#db/schema/index.ts";
import { staffActor, TEST_KEYRING } from "#tests/support/database.ts";
import { replyContent, replyTown } from "#tests/support/replies.ts";
import { type RouteHouse, type RouteVisitor, routeHouse } from "#tests/support/route-visitor.ts";

let house: RouteHouse;
let town: ReturnType<typeof replyTown>;

beforeEach(async () => {
  house = await routeHouse();
  const { database } = house.app;
  const actor = staffActor(database, "organiser");
  town = replyTown({ context: { database, keyring: TEST_KEYRING, actor, now: new Date() } });
});

function invited(number = 0) {
  const invitation = town.invitations[number];
  if (invitation === undefined) throw new Error("Nobody was invited.");
  return invitation;
}

/** Signs in with the code of an invitation. */
async function resident(number = 0): Promise<RouteVisitor> {
  const visitor = house.visitor();
  const answer = await visitor.post("/r/code", { code: invited(number).code });
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/r/reply"]);
  return visitor;
}

const YES = {
  intent: "send",
  answer: "yes",
  seenRevision: "0",
  "question-0": "Abschluss",
  contactChannel: "letter",
};

function stored() {
  return house.app.database.select().from(replies).all();
}

/** Everything in the database that a visit could change. */
function traces() {
  const { database } = house.app;
  return [
    stored(),
    database.select().from(auditLog).all(),
    database.select().from(residentSessions).all(),
  ];
}

describe("the address of the QR code", () => {
  test("takes the code out of the address at once and says nothing about it", async () => {
    const visitor = house.visitor();
    const before = traces();
    const answers = [];
    for (const code of [invited().code, "7KQM-2XPA-93HV", "nonsense"]) {
      const answer = await visitor.get(`/r/${code}`);
      answers.push([answer.status, answer.headers.get("location"), await answer.text()]);
      expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
      const [cookie = "", ...others] = answer.headers.getSetCookie();
      expect(others).toEqual([]);
      expect(cookie).toMatch(
        /^losrunde\.code=[\w-]+; Path=\/r; Max-Age=600; SameSite=Lax; HttpOnly$/,
      );
      expect(cookie).not.toContain(code);
    }
    expect(new Set(answers.map(String)).size).toBe(1);
    expect(answers[0]).toEqual([303, "/r", ""]);
    expect(traces()).toEqual(before);
  });

  test("is followed by the choice of a language, and only then by the form", async () => {
    const visitor = house.visitor();
    await visitor.get(`/r/${invited().code}`);
    const choice = await (await visitor.get("/r")).text();
    for (const name of ["Deutsch", "Leichte Sprache", "English", "العربية"]) {
      expect(choice).toContain(name);
    }
    expect(traces()[2]).toEqual([]);
    const chosen = await visitor.post("/r", { language: "ar" });
    expect([chosen.status, chosen.headers.get("location")]).toEqual([303, "/r/reply"]);
    expect(await (await visitor.get("/r/reply")).text()).toMatch(/<html lang="ar" dir="rtl"/);
  });

  test("with a dead code leads to the field for the code, as without any", async () => {
    const visitor = house.visitor();
    await visitor.get("/r/7KQM-2XPA-93HV");
    const chosen = await visitor.post("/r", { language: "en" });
    expect(chosen.headers.get("location")).toBe("/r/code");
    const page = await visitor.get("/r/code");
    expect([page.status, (await page.text()).includes("7KQM-2XPA-93HV")]).toEqual([200, true]);
  });
});

describe("the field for the code", () => {
  test("is on the start page, and leads on", async () => {
    const visitor = house.visitor();
    expect(await (await visitor.get("/")).text()).toContain('action="/r/code"');
    await resident();
  });

  test("answers alike, whatever the reason for which a code may not be used", async () => {
    const { database } = house.app;
    const [one, two, three] = town.invitations;
    if (one === undefined || two === undefined || three === undefined) throw new Error("Nobody.");
    const now = new Date();
    const is = (id: string) => eq(invitations.id, id);
    const set = (id: string, change: Partial<typeof invitations.$inferInsert>) =>
      database.update(invitations).set(change).where(is(id)).run();
    const actor = { kind: "resident", id: three.id } as const;
    const erased = { invitationId: three.id, channel: "online" } as const;
    expect(eraseInvitation({ ...town.context, actor }, erased).ok).toBe(true);
    // Nobody was given it, and its check character is right.
    const unknown = newOneTimeCode((n) => n - 1);
    const answers: Record<string, unknown> = {};
    const ask = async (reason: string, code: string) => {
      const typed = await house.visitor().post("/r/code", { code });
      const scanner = house.visitor();
      const scanned = await scanner.get(`/r/${code}`);
      const chosen = await scanner.post("/r", { language: "en" });
      const after = await scanner.get("/r/code");
      const page = await scanner.get("/r/me");
      answers[reason] = await Promise.all(
        [typed, scanned, chosen, after, page].map(async (answer) => ({
          status: answer.status,
          text: (await answer.text()).replaceAll(code, "CODE"),
          headers: [...answer.headers]
            .filter(([name]) => name !== "set-cookie")
            .map(([name, value]) => [name, value.replaceAll(code, "CODE")]),
          cookies: answer.headers
            .getSetCookie()
            .map((cookie) => cookie.replace(/=[\w-]{20,}/, "=SEALED")),
        })),
      );
    };
    await ask("never given out", unknown);
    await ask("erased", three.code);
    for (const outcome of ["returned", "moved", "deceased"] as const) {
      set(one.id, { outcome, outcomeAt: now });
      await ask(outcome, one.code);
    }
    set(two.id, { codeHash: null });
    await ask("replaced by a new one", two.code);
    const [first, ...others] = Object.entries(answers);
    expect(others.map(([reason]) => reason)).toHaveLength(5);
    for (const [reason, answer] of others) expect([reason, answer]).toEqual([reason, first?.[1]]);
    expect(JSON.stringify(first?.[1])).toContain("We cannot find this code.");
  });

  test("of someone who is signed in when their letter is found undeliverable leads out, and says nothing", async () => {
    const visitor = await resident();
    const outcome = { outcome: "deceased", outcomeAt: new Date() } as const;
    house.app.database.update(invitations).set(outcome).run();
    for (const path of ["/r/reply", "/r/me", "/r/done", "/r/me/erase", "/r/me/my-data.json"]) {
      const answer = await visitor.get(path);
      expect([path, answer.status, answer.headers.get("location")]).toEqual([path, 303, "/r"]);
    }
  });

  test("asks to compare a mistyped code with the letter", async () => {
    const answer = await house.visitor().post("/r/code", { code: "7KQM" });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("compare it with the letter");
  });

  test("after twenty wrong codes says how long to wait and that one can call", async () => {
    const visitor = house.visitor();
    house.app.database.update(invitations).set({ codeHash: null }).run();
    for (let times = 0; times < 20; times += 1) {
      expect((await visitor.post("/r/code", { code: invited().code })).status).toBe(422);
    }
    const refused = await visitor.post("/r/code", { code: invited().code });
    expect(refused.status).toBe(429);
    expect(await refused.text()).toMatch(/Please wait 15 minutes.*call us/);
  });
});

describe("an answer", () => {
  test("goes from the choice through the questions to the confirmation", async () => {
    const visitor = await resident();
    const choice = await visitor.post("/r/reply", { intent: "choose", answer: "yes" });
    const questions = await choice.text();
    expect(questions).toContain("What is your level of education?");
    expect(questions).toContain("So that the group is mixed.");
    expect(questions).toContain("I prefer not to say");
    expect(stored()).toEqual([]);
    const sent = await visitor.post("/r/reply", YES);
    expect([sent.status, sent.headers.get("location")]).toEqual([303, "/r/done"]);
    expect(await (await visitor.get("/r/done")).text()).toContain("You are now in the pool.");
    expect(stored()).toMatchObject([{ answer: "yes", channel: "online", language: "en" }]);
  });

  test("without an answer to a question keeps what was entered and names the field", async () => {
    const visitor = await resident();
    const { "question-0": _left, ...fields } = YES;
    const answer = await visitor.post("/r/reply", { ...fields, note: "Bring chairs", phone: "x" });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain("Please choose an answer.");
    expect(page).toContain("This is not a phone number.");
    expect(page).toContain("Bring chairs");
    expect(stored()).toEqual([]);
  });

  test.each([
    [{ contactChannel: "email" }, "Please fill in this field."],
    [{ contactChannel: "email", email: "a@b" }, "This is not an e-mail address."],
    [{ contactChannel: "text" }, "Please fill in this field."],
    [{ needs: "interpreter" }, "Please write which language you need."],
    [{ note: "x".repeat(501) }, "This is too long."],
  ])("with %o is asked again: %s", async (fields, sentence) => {
    const visitor = await resident();
    const answer = await visitor.post("/r/reply", { ...YES, ...fields });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(sentence);
  });

  test("by two windows at once shows what stands now and loses nothing", async () => {
    const visitor = await resident();
    await visitor.post("/r/reply", { intent: "send", answer: "no", seenRevision: "0" });
    const second = await visitor.post("/r/reply", { ...YES, note: "Bring chairs" });
    expect(second.status).toBe(409);
    const page = await second.text();
    expect(page).toContain("someone has answered with this code: No.");
    expect(page).toContain("Bring chairs");
    expect(page).toMatch(/name="seenRevision" value="1"/);
    expect(stored()).toMatchObject([{ answer: "no" }]);
    const again = await visitor.post("/r/reply", { ...YES, seenRevision: "1" });
    expect(again.headers.get("location")).toBe("/r/done");
  });

  test("is never given by looking at a page", async () => {
    const visitor = await resident();
    const before = traces();
    for (const path of [
      "/r",
      "/r/code",
      "/r/reply",
      "/r/done",
      "/r/me",
      "/r/me/erase",
      "/r/gone",
    ]) {
      await visitor.get(path);
    }
    expect(traces()).toEqual(before);
  });

  test("of someone reached by outreach needs a name, and asks what a register tells", async () => {
    const { sealInvitation } = await import(
      "#app/services/invitations/invitation-envelope.server.ts"
    );
    const { id } = invited();
    house.app.database
      .update(invitations)
      .set({ envelope: sealInvitation(TEST_KEYRING, id, { person: null }) })
      .run();
    const visitor = await resident();
    const page = await (await visitor.post("/r/reply", { intent: "choose", answer: "yes" })).text();
    expect(page).toContain('name="question-2"');
    const refused = await visitor.post("/r/reply", YES);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('name="address"');
  });
});

describe("what is stored about me", () => {
  async function answered() {
    const visitor = await resident();
    await visitor.post("/r/reply", {
      ...YES,
      needs: ["interpreter", "childcare"],
      interpreterLanguage: "Dari",
      note: "I come with a pram.",
      confirmation: "yes",
    });
    return visitor;
  }

  test("is on one page, in words, and as files", async () => {
    const visitor = await answered();
    const page = await (await visitor.get("/r/me")).text();
    const known = ["Synthetic1 Person", "Musterweg 1", "Dari", "I come with a pram.", "E1-0001"];
    for (const text of [...known, "completed", "Confirmation, by letter"]) {
      expect(page).toContain(text);
    }
    // Only what is in German says so, also to a screen reader.
    expect(page).toContain('<bdi lang="en">completed</bdi>');
    expect(page).toContain('<bdi lang="de">Geschlecht</bdi>');
    const text = await visitor.get("/r/me/my-data.txt");
    expect(text.headers.get("content-disposition")).toBe('attachment; filename="my-data.txt"');
    const words = await text.text();
    for (const each of known) expect(words).toContain(each);
    const file = await (await visitor.get("/r/me/my-data.json")).json();
    expect(file).toMatchObject({
      register: { familyName: "Person", street: "Musterweg 1" },
      reply: { answer: "yes", content: { support: { language: "Dari" } } },
      pool: { reference: "E1-0001", values: { Bildung: "Abschluss", Alter: "30–59" } },
    });
    expect(file.passkeys).toEqual([]);
    expect((await visitor.get("/r/me/my-data.xml")).status).toBe(404);
  });

  test("is shown to nobody else", async () => {
    await answered();
    const stranger = house.visitor();
    const staff = await house.staff("organiser");
    for (const path of ["/r/me", "/r/me/my-data.json", "/r/reply", "/r/done", "/r/me/erase"]) {
      for (const visitor of [stranger, staff]) {
        const answer = await visitor.get(path);
        expect([path, answer.status, answer.headers.get("location")]).toEqual([path, 303, "/r"]);
      }
    }
    const other = await resident(1);
    expect(await (await other.get("/r/me")).text()).not.toContain("Synthetic1 Person");
  });

  test("can be withdrawn, and answered anew", async () => {
    const visitor = await answered();
    const withdrawn = await visitor.post("/r/me", { intent: "withdraw" });
    expect(withdrawn.headers.get("location")).toBe("/r/done");
    const done = await (await visitor.get("/r/done")).text();
    expect(done).toMatch(/<h1[^>]*>Your answer is withdrawn</);
    expect(done).toContain("What you told us has been deleted.");
    expect(await (await visitor.get("/r/me")).text()).not.toContain("Dari");
    const again = await visitor.post("/r/reply", { ...YES, seenRevision: "2" });
    expect(again.headers.get("location")).toBe("/r/done");
  });

  test("can be deleted, which is asked first and signs out", async () => {
    const visitor = await answered();
    const question = await (await visitor.get("/r/me/erase")).text();
    expect(question).toContain("This cannot be undone.");
    const erased = await visitor.post("/r/me/erase", {});
    expect(erased.headers.get("location")).toBe("/r/gone?erased");
    expect((await visitor.get("/r/me")).headers.get("location")).toBe("/r");
    const code = await house.visitor().post("/r/code", { code: invited().code });
    expect(await code.text()).toContain("We cannot find this code.");
  });

  test.each([
    ["sign-out", 303],
    ["sign-out-everywhere", 303],
  ])("ends with %s", async (intent, status) => {
    const [here, there] = [await resident(), await resident()];
    const answer = await here.post("/r/me", { intent });
    expect([answer.status, answer.headers.get("location")]).toEqual([status, "/r/gone"]);
    expect((await here.get("/r/me")).status).toBe(303);
    expect((await there.get("/r/me")).status).toBe(intent === "sign-out" ? 200 : 303);
  });
});

test.each(LANGUAGES)(
  "no page of a resident in %s shows a key or a placeholder, or a script but the one for passkeys",
  async (language) => {
    const visitor = await resident();
    await visitor.post("/r", { language });
    const pages = [
      "/r",
      "/r/code",
      "/r/reply",
      "/r/me",
      "/r/me/erase",
      "/r/gone",
      "/r/gone?erased",
    ];
    const shown = [];
    for (const path of pages) shown.push(await (await visitor.get(path)).text());
    for (const answer of ["yes", "no", "not_now"]) {
      shown.push(await (await visitor.post("/r/reply", { intent: "choose", answer })).text());
    }
    await visitor.post("/r/reply", YES);
    shown.push(await (await visitor.get("/r/done")).text());
    shown.push(await (await visitor.get("/r/me")).text());
    const scripts = shown.map((page) => {
      expect(page).not.toMatch(/\{\{|>(?:reply|passkey)\./);
      return page.match(/<script[^>]*>/g) ?? [];
    });
    // Where a code can be typed, and on the page with one's own data, before and after the answer.
    expect(scripts.map(({ length }) => length)).toEqual([0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1]);
    for (const script of scripts.flat()) {
      expect(script).toMatch(/^<script src="\/assets\/passkey-in-browser-[\w-]+\.js" defer="">$/);
    }
    const { t } = publicTranslation(language);
    for (const count of [0, 1, 2, 3, 11, 100]) {
      expect(t("public:reply.code.problems.too_many_codes", { count })).not.toMatch(/\{\{|reply\./);
    }
  },
);

test("a late yes is told plainly that it does not count", async () => {
  const { invitationSettings } = await import("#db/schema/index.ts");
  house.app.database.update(invitationSettings).set({ replyBy: "2020-01-01" }).run();
  const visitor = await resident();
  const choice = await (await visitor.get("/r/reply")).text();
  expect(choice).toContain("The last day to say yes has passed.");
  expect(choice).not.toContain("You can then be drawn into the group.");
  await visitor.post("/r/reply", YES);
  const page = await (await visitor.get("/r/done")).text();
  expect(page).toContain("Your yes came after the last day.");
  expect(page).not.toContain("You are now in the pool.");
});

test("what staff entered on the phone is what the resident sees", async () => {
  const { id } = invited();
  recordReply(town.context, {
    ...{ invitationId: id, answer: "no", content: replyContent(), channel: "phone" },
    ...{ language: "de", seenRevision: 0 },
  });
  const visitor = await resident();
  expect(await (await visitor.get("/r/reply")).text()).toContain("Your answer so far: No.");
});
