import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { ServiceContext } from "#app/services/context.ts";
import { recordOutcome } from "#app/services/letters/record-outcome.server.ts";
import { renewCode } from "#app/services/letters/renew-code.server.ts";
import { addPasskey, MAX_PASSKEYS } from "#app/services/replies/add-passkey.server.ts";
import { askForPasskey } from "#app/services/replies/ask-for-passkey.server.ts";
import { eraseInvitation } from "#app/services/replies/erase-invitation.server.ts";
import { type CodeGuesses, createCodeGuesses } from "#app/services/replies/guess-limiter.server.ts";
import { offerPasskey } from "#app/services/replies/offer-passkey.server.ts";
import { passkeySite } from "#app/services/replies/passkey-ceremony.server.ts";
import { readOwnData } from "#app/services/replies/read-own-data.server.ts";
import { removePasskey } from "#app/services/replies/remove-passkey.server.ts";
import { actorOfSession } from "#app/services/replies/resident-access.server.ts";
import { signInWithPasskey } from "#app/services/replies/sign-in-with-passkey.server.ts";
import { signOutResident } from "#app/services/replies/sign-out-resident.server.ts";
import { auditLog, invitations, residentPasskeys, residentSessions } from "#db/schema/index.ts";
import { type PasskeyDevice, passkeyDevice } from "#tests/support/passkey-device.ts";
import { asResident, replyTown } from "#tests/support/replies.ts";

const SITE = passkeySite("https://dialog.example.de");
const LABEL = "Losrunde, 1 March 2026";
const MINUTE = 60 * 1000;

let town: ReturnType<typeof replyTown>;
let visitor: ServiceContext;
let resident: ServiceContext;
let invitationId: string;
let guesses: CodeGuesses;
let device: PasskeyDevice;

beforeEach(() => {
  town = replyTown();
  invitationId = town.invitations[0]?.id ?? "";
  visitor = { ...town.context, actor: { kind: "visitor" } };
  resident = asResident(town.context, invitationId);
  guesses = createCodeGuesses();
  device = passkeyDevice();
});

function later<Context extends ServiceContext>(context: Context, milliseconds: number): Context {
  return { ...context, now: new Date(context.now.getTime() + milliseconds) };
}

async function offered(context = resident) {
  const offer = await offerPasskey(context, { site: SITE, label: LABEL });
  if (offer === null) throw new Error("No passkey was offered.");
  return offer;
}

async function add(made = device, context = resident) {
  const { options, sealed } = await offered(context);
  return addPasskey(context, { site: SITE, sealed, answer: made.create(options, SITE) });
}

type Use = Partial<Omit<Parameters<typeof signInWithPasskey>[2], "guesser">> & {
  readonly context?: ServiceContext;
  readonly address?: string;
};

async function use(own: Use = {}, used = device) {
  const { context = visitor, address = "192.0.2.1", ...order } = own;
  const { options, sealed } = await askForPasskey(visitor, SITE);
  const answer = used.use(options, SITE);
  const guesser = { address, device: null };
  return signInWithPasskey(context, guesses, { site: SITE, sealed, answer, guesser, ...order });
}

async function outcome(own: Use = {}, used = device): Promise<string> {
  const result = await use(own, used);
  return result.ok ? "in" : result.problem.code;
}

function stored() {
  return town.context.database.select().from(residentPasskeys).all();
}

function actions() {
  const entries = town.context.database.select().from(auditLog).all();
  return entries.map(({ action, reasonCode }) => [action, reasonCode]);
}

const NOT_ADDED = { ok: false, problem: { code: "passkey_not_added", params: {} } };
const REFUSED = { ok: false, problem: { code: "passkey_refused", params: {} } };

describe("a passkey that a resident adds", () => {
  test("signs in from then on, with a session like that of the code", async () => {
    expect(await add()).toEqual({ ok: true, value: null });
    const result = await use({ context: later(visitor, MINUTE) });
    expect(result).toMatchObject({ ok: true, value: { invitationId } });
    if (!result.ok) return;
    const { token } = result.value;
    expect(actorOfSession(visitor, token)).toEqual({ kind: "resident", id: invitationId });
    expect(stored()).toMatchObject([
      { createdAt: resident.now, lastUsedAt: later(visitor, MINUTE).now },
    ]);
    signOutResident(resident, { invitationId, token: null });
    expect(actorOfSession(visitor, token)).toEqual({ kind: "visitor" });
    expect(await outcome()).toBe("in");
  });

  test("may be signed by the device itself, which says nothing of its make", async () => {
    device.signsItself = true;
    expect((await add()).ok).toBe(true);
    expect(await outcome()).toBe("in");
  });

  test("is stored sealed, and the audit log names the invitation alone", async () => {
    await add();
    await use();
    const [passkey] = stored();
    expect(passkey?.publicKey.includes(Buffer.from("a5010203262001", "hex"))).toBe(false);
    expect(actions()).toEqual([
      ["passkey_added", null],
      ["resident_signed_in", "passkey"],
    ]);
    const log = JSON.stringify(town.context.database.select().from(auditLog).all());
    expect(log).toContain(invitationId);
    expect(log).not.toContain(device.id);
  });

  test("tells the device nothing: neither who it is nor what it is for", async () => {
    const { options } = await offered();
    expect(options.user).toMatchObject({ name: LABEL, displayName: LABEL });
    expect(options.rp).toEqual({ id: "dialog.example.de", name: "Losrunde" });
    expect(Buffer.from(options.user.id, "base64url")).toHaveLength(32);
    const said = JSON.stringify(options);
    for (const secret of [invitationId, Buffer.from(invitationId).toString("base64url")]) {
      expect(said).not.toContain(secret);
    }
    expect(options).toMatchObject({
      attestation: "none",
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
    });
  });

  test("is asked for in the same words, whoever asks and whether there are any", async () => {
    const before = await askForPasskey(visitor, SITE);
    await add();
    const after = await askForPasskey(visitor, SITE);
    expect({ ...after.options, challenge: "" }).toEqual({ ...before.options, challenge: "" });
    expect(after.options.challenge).not.toBe(before.options.challenge);
    expect(after.options.allowCredentials).toBeUndefined();
  });

  test("is named to the next device, which then makes no second one", async () => {
    await add();
    expect((await offered()).options.excludeCredentials).toMatchObject([{ id: device.id }]);
  });

  test("is seen by its owner, in the own data too, and removed by nobody else", async () => {
    const other = asResident(town.context, town.invitations[1]?.id ?? "");
    await add();
    await add(passkeyDevice(), other);
    const own = readOwnData(resident, invitationId);
    expect(own?.passkeys).toEqual([{ id: device.id, createdAt: resident.now, lastUsedAt: null }]);
    removePasskey(other, device.id);
    expect(stored()).toHaveLength(2);
    removePasskey(resident, device.id);
    expect(stored()).toHaveLength(1);
    expect(actions().filter(([action]) => action === "passkey_removed")).toHaveLength(1);
    expect(await use()).toEqual(REFUSED);
  });

  test(`is one of ${MAX_PASSKEYS} at most`, async () => {
    for (let number = 0; number < MAX_PASSKEYS; number += 1) {
      expect((await add(passkeyDevice())).ok).toBe(true);
    }
    expect(await add()).toEqual({ ok: false, problem: { code: "passkeys_full", params: {} } });
    expect(stored()).toHaveLength(MAX_PASSKEYS);
    removePasskey(resident, stored()[0]?.id ?? "");
    expect((await add()).ok).toBe(true);
  });

  test("is added by residents alone", async () => {
    for (const context of [visitor, town.context]) {
      await expect(offerPasskey(context, { site: SITE, label: LABEL })).rejects.toThrow(
        "Not permitted",
      );
      const order = { site: SITE, sealed: null, answer: "" };
      await expect(addPasskey(context, order)).rejects.toThrow("Not permitted");
      expect(() => removePasskey(context, device.id)).toThrow("Not permitted");
    }
  });
});

describe("an answer that does not add a passkey", () => {
  async function answer(bend: {
    readonly context?: ServiceContext;
    readonly site?: typeof SITE;
    readonly sealed?: string | null;
    readonly said?: string;
  }) {
    const { options, sealed } = await offered();
    const said = bend.said ?? device.create(options, bend.site ?? SITE);
    const order = { site: SITE, sealed: bend.sealed === undefined ? sealed : bend.sealed };
    return addPasskey(bend.context ?? resident, { ...order, answer: said });
  }

  test.each<[string, () => Promise<unknown>]>([
    [
      "comes from another site",
      () => answer({ site: { ...SITE, origin: "https://evil.example" } }),
    ],
    ["comes without a challenge", () => answer({ sealed: null })],
    ["comes with a made-up challenge", () => answer({ sealed: "AAAA" })],
    ["comes after five minutes", () => answer({ context: later(resident, 5 * MINUTE) })],
    ["is none", () => answer({ said: '{"id":"x"}' })],
    ["is no JSON", () => answer({ said: "<" })],
    [
      "answers a challenge of another resident",
      async () => answer({ context: asResident(town.context, town.invitations[1]?.id ?? "") }),
    ],
    [
      "answers a challenge for signing in",
      async () => answer({ sealed: (await askForPasskey(visitor, SITE)).sealed }),
    ],
    [
      "comes from a device that was not unlocked",
      async () => {
        device.unlocked = false;
        return answer({});
      },
    ],
  ])("%s", async (_what, attempt) => {
    expect(await attempt()).toEqual(NOT_ADDED);
    expect(stored()).toEqual([]);
    expect(actions()).toEqual([]);
  });

  test("was sent before", async () => {
    const { options, sealed } = await offered();
    const order = { site: SITE, sealed, answer: device.create(options, SITE) };
    expect((await addPasskey(resident, order)).ok).toBe(true);
    removePasskey(resident, device.id);
    expect(await addPasskey(resident, order)).toEqual(NOT_ADDED);
    expect(stored()).toEqual([]);
  });

  test("brings a passkey that somebody else added", async () => {
    await add();
    const other = asResident(town.context, town.invitations[1]?.id ?? "");
    expect(await add(device, other)).toEqual(NOT_ADDED);
    expect(stored()).toMatchObject([{ invitationId }]);
  });

  test("arrives while the code is renewed", async () => {
    const { options, sealed } = await offered();
    const order = { site: SITE, sealed, answer: device.create(options, SITE) };
    const adding = addPasskey(resident, order);
    renewCode(town.context, { processId: town.processId, invitationId });
    expect(await adding).toEqual(NOT_ADDED);
    expect(stored()).toEqual([]);
  });
});

describe("a passkey does not sign in", () => {
  beforeEach(async () => {
    await add();
  });

  function change(values: Partial<typeof invitations.$inferInsert>) {
    const { database } = town.context;
    database.update(invitations).set(values).where(eq(invitations.id, invitationId)).run();
  }

  test.each<[string, () => unknown]>([
    ["was never added", () => town.context.database.delete(residentPasskeys).run()],
    ["was removed", () => removePasskey(resident, device.id)],
    [
      "belongs to someone who deleted everything",
      () => eraseInvitation(resident, { invitationId, channel: "online" }),
    ],
    [
      "was made with a code that was renewed",
      () => renewCode(town.context, { processId: town.processId, invitationId }),
    ],
    [
      "is filed under a code that was renewed, even if it were still there",
      () => change({ codeGeneration: 1 }),
    ],
    ["belongs to a dead code", () => change({ codeHash: null })],
    [
      "belongs to someone who moved away",
      () => change({ outcome: "moved", outcomeAt: resident.now }),
    ],
    ["belongs to someone who died", () => change({ outcome: "deceased", outcomeAt: resident.now })],
    [
      "was made with a letter that came back",
      () => change({ outcome: "returned", outcomeAt: resident.now }),
    ],
    [
      "is filed under somebody else",
      () => {
        device.handle = Buffer.alloc(32, 1).toString("base64url");
      },
    ],
    [
      "was not unlocked",
      () => {
        device.unlocked = false;
      },
    ],
  ])("that %s, and nothing else is said", async (_what, happen) => {
    happen();
    expect(await use()).toEqual(REFUSED);
    expect(town.context.database.select().from(residentSessions).all()).toEqual([]);
  });

  test("from another site", async () => {
    const { options, sealed } = await askForPasskey(visitor, SITE);
    const answer = device.use(options, { ...SITE, origin: "https://evil.example" });
    expect(await use({ sealed, answer })).toEqual(REFUSED);
    const elsewhere = device.use({ ...options, rpId: "evil.example" }, SITE);
    expect(await use({ sealed, answer: elsewhere })).toEqual(REFUSED);
  });

  test("with an answer that was sent before, even if the browser kept its challenge", async () => {
    const { options, sealed } = await askForPasskey(visitor, SITE);
    const answer = device.use(options, SITE);
    expect(await outcome({ sealed, answer })).toBe("in");
    expect(await use({ sealed, answer })).toEqual(REFUSED);
  });

  test("with two answers to one challenge at once: one of them is in", async () => {
    const { options, sealed } = await askForPasskey(visitor, SITE);
    const answers = [device.use(options, SITE), device.use(options, SITE)];
    const outcomes = await Promise.all(answers.map((answer) => outcome({ sealed, answer })));
    expect(outcomes.sort()).toEqual(["in", "passkey_refused"]);
  });

  test("with a challenge of another browser, of somebody who adds one, or an old one", async () => {
    const { options } = await askForPasskey(visitor, SITE);
    expect(await use({ answer: device.use(options, SITE) })).toEqual(REFUSED);
    expect(await use({ sealed: null })).toEqual(REFUSED);
    expect(await use({ sealed: (await offered()).sealed })).toEqual(REFUSED);
    expect(await use({ context: later(visitor, 5 * MINUTE) })).toEqual(REFUSED);
  });

  test("with the signature of another key", async () => {
    const stranger = passkeyDevice();
    stranger.handle = device.handle;
    const { options, sealed } = await askForPasskey(visitor, SITE);
    const forged = { ...JSON.parse(stranger.use(options, SITE)), id: device.id, rawId: device.id };
    expect(await use({ sealed, answer: JSON.stringify(forged) })).toEqual(REFUSED);
  });

  test("when its counter went back: somebody made a copy", async () => {
    device.counter = 5;
    expect(await outcome()).toBe("in");
    expect(stored()).toMatchObject([{ counter: 6 }]);
    device.counter = 3;
    expect(await outcome()).toBe("passkey_refused");
    expect(stored()).toMatchObject([{ counter: 6 }]);
    device.counter = 6;
    expect(await outcome()).toBe("in");
  });

  test("after twenty that failed from its address, while others get in", async () => {
    const stranger = passkeyDevice();
    stranger.handle = device.handle;
    for (let times = 0; times < 20; times += 1) {
      expect(await outcome({}, stranger)).toBe("passkey_refused");
    }
    expect(await use({}, stranger)).toEqual({
      ok: false,
      problem: { code: "too_many_codes", params: { seconds: 900 } },
    });
    expect(await outcome()).toBe("too_many_codes");
    expect(await outcome({ address: "192.0.2.2" })).toBe("in");
  });
});

test("a passkey can be used any number of times", async () => {
  await add();
  for (let times = 0; times < 40; times += 1) expect(await outcome()).toBe("in");
});

test("an outcome that ends the invitation takes its passkeys with it", async () => {
  await add();
  const place = { processId: town.processId, invitationId };
  expect(recordOutcome(town.context, { ...place, outcome: "moved" }).ok).toBe(true);
  expect(stored()).toEqual([]);
});
