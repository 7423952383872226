import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { newOneTimeCode } from "#app/domain/one-time-code.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { endSessions } from "#app/services/letters/renew-code.server.ts";
import {
  type CodeGuesses,
  createCodeGuesses,
  networkOf,
} from "#app/services/replies/guess-limiter.server.ts";
import {
  actorOfSession,
  deviceMark,
  openPendingCode,
  readDeviceMark,
  sealPendingCode,
} from "#app/services/replies/resident-access.server.ts";
import { signInResident } from "#app/services/replies/sign-in-resident.server.ts";
import { signOutResident } from "#app/services/replies/sign-out-resident.server.ts";
import { invitations, residentSessions } from "#db/schema/index.ts";
import { TEST_KEYRING, TEST_NOW } from "#tests/support/database.ts";
import { asResident, replyTown } from "#tests/support/replies.ts";

let context: ServiceContext;
let code: string;
let invitationId: string;
let guesses: CodeGuesses;
let guessed = 0;

beforeEach(() => {
  const town = replyTown();
  context = { ...town.context, actor: { kind: "visitor" } };
  code = town.invitations[0]?.code ?? "";
  invitationId = town.invitations[0]?.id ?? "";
  guesses = createCodeGuesses();
});

/** A code with the right check character that nobody was given. */
function wrongCode(): string {
  guessed += 1;
  let rest = guessed;
  return newOneTimeCode((n) => {
    const symbol = rest % n;
    rest = Math.floor(rest / n);
    return symbol;
  });
}

function type(typed: string, address = "192.0.2.1", device: string | null = null) {
  return signInResident(context, guesses, { typed, guesser: { address, device } });
}

async function outcome(...order: Parameters<typeof type>): Promise<string> {
  const result = await type(...order);
  return result.ok ? "in" : result.problem.code;
}

describe("a personal code", () => {
  test.each([
    ["as printed", (printed: string) => printed],
    [
      "without dashes, in small letters",
      (printed: string) => printed.replace(/-/g, "").toLowerCase(),
    ],
  ])("signs in %s", async (_how, typed) => {
    const result = await type(typed(code));
    expect(result).toMatchObject({ ok: true, value: { invitationId } });
    if (!result.ok) return;
    expect(actorOfSession(context, result.value.token)).toEqual({
      kind: "resident",
      id: invitationId,
    });
    const stored = JSON.stringify(context.database.select().from(residentSessions).all());
    expect(stored).not.toContain(result.value.token);
  });

  test("with a slip of the pen is told from a wrong one", async () => {
    const slip = code.endsWith("2") ? `${code.slice(0, -1)}3` : `${code.slice(0, -1)}2`;
    expect(await outcome(slip)).toBe("code_mistyped");
    expect(await outcome("")).toBe("code_mistyped");
  });

  test.each([
    ["was never given out", {}],
    ["is dead", { codeHash: null }],
    ["was in a letter that came back", { outcome: "returned", outcomeAt: TEST_NOW }],
    ["belongs to someone who moved away", { outcome: "moved", outcomeAt: TEST_NOW }],
    ["belongs to someone who died", { outcome: "deceased", outcomeAt: TEST_NOW }],
  ] as const)("that %s is unknown, and nothing else is said", async (_why, change) => {
    const typed = Object.keys(change).length === 0 ? wrongCode() : code;
    if (Object.keys(change).length > 0) {
      context.database.update(invitations).set(change).run();
    }
    expect(await type(typed)).toEqual({ ok: false, problem: { code: "code_unknown", params: {} } });
  });

  test("that is right can be typed any number of times", async () => {
    for (let times = 0; times < 40; times += 1) expect(await outcome(code)).toBe("in");
  });

  test("tried 20 times in vain is not looked at any more, nor is a right one, for 15 minutes", async () => {
    vi.useFakeTimers({ now: TEST_NOW });
    try {
      const wrong = wrongCode();
      for (let times = 0; times < 20; times += 1) expect(await outcome(wrong)).toBe("code_unknown");
      expect(await type(wrong)).toEqual({
        ok: false,
        problem: { code: "too_many_codes", params: { seconds: 900 } },
      });
      expect(await outcome(code)).toBe("too_many_codes");
      expect(await outcome(code, "192.0.2.2")).toBe("in");
      vi.advanceTimersByTime(15 * 60 * 1000);
      expect(await outcome(code)).toBe("in");
    } finally {
      vi.useRealTimers();
    }
  });

  test("still opens on a device that knows the household, behind an address that is shut", async () => {
    for (let times = 0; times < 21; times += 1) await type(wrongCode());
    const device = readDeviceMark(
      TEST_KEYRING,
      deviceMark(TEST_KEYRING, invitationId, TEST_NOW),
      TEST_NOW,
    );
    expect(await outcome(code)).toBe("too_many_codes");
    expect(await outcome(code, "192.0.2.1", device)).toBe("in");
  });

  test("mistyped a hundred times costs no guess", async () => {
    for (let times = 0; times < 100; times += 1) await type("7KQM");
    expect(await outcome(code)).toBe("in");
  });
});

describe("under siege from many addresses", () => {
  async function siege() {
    for (let number = 0; number < 301; number += 1) {
      await type(wrongCode(), `198.51.100.${number % 250}`);
    }
  }

  test("an address where nobody signed in has three guesses, and a household gets in", async () => {
    await siege();
    for (let times = 0; times < 3; times += 1) {
      expect(await outcome(wrongCode(), "203.0.113.1")).toBe("code_unknown");
    }
    expect(await outcome(wrongCode(), "203.0.113.1")).toBe("too_many_codes");
    expect(await outcome(wrongCode(), "203.0.113.2")).toBe("code_unknown");
    expect(await outcome(code, "203.0.113.2")).toBe("in");
  });

  test("an address where somebody signed in keeps its twenty", async () => {
    await outcome(code, "203.0.113.1");
    await siege();
    for (let times = 0; times < 20; times += 1) {
      expect(await outcome(wrongCode(), "203.0.113.1")).toBe("code_unknown");
    }
    expect(await outcome(wrongCode(), "203.0.113.1")).toBe("too_many_codes");
  });
});

test.each([
  ["192.0.2.7", "192.0.2.7"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:0DB8:0001:0002::1", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["", ""],
])("%s counts as %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});

describe("a session", () => {
  async function session() {
    const result = await type(code);
    if (!result.ok) throw new Error(result.problem.code);
    const { token } = result.value;
    return { token, actor: (now = TEST_NOW) => actorOfSession({ ...context, now }, token).kind };
  }

  test("ends after thirty days", async () => {
    const { actor } = await session();
    expect(actor(new Date(TEST_NOW.getTime() + 29.9 * 86_400_000))).toBe("resident");
    expect(actor(new Date(TEST_NOW.getTime() + 30 * 86_400_000))).toBe("visitor");
  });

  test("ends where it is signed out, or everywhere", async () => {
    const [one, two] = [await session(), await session()];
    const own = asResident(context, invitationId);
    signOutResident(own, { invitationId, token: one.token });
    expect([one.actor(), two.actor()]).toEqual(["visitor", "resident"]);
    const three = await session();
    signOutResident(own, { invitationId, token: null });
    expect([two.actor(), three.actor()]).toEqual(["visitor", "visitor"]);
  });

  test("ends when the code is dead or renewed", async () => {
    const one = await session();
    const byId = eq(invitations.id, invitationId);
    const before = context.database.select().from(invitations).where(byId).get()?.codeHash ?? "";
    context.database.update(invitations).set({ codeHash: null }).where(byId).run();
    expect(one.actor()).toBe("visitor");
    context.database.update(invitations).set({ codeHash: before }).where(byId).run();
    expect(one.actor()).toBe("resident");
    endSessions(context.database, invitationId);
    expect(one.actor()).toBe("visitor");
  });

  test("is nobody's with a made-up token", () => {
    expect(actorOfSession(context, "made-up")).toEqual({ kind: "visitor" });
  });
});

describe("cookies", () => {
  test("a code on its way is sealed, and gone after ten minutes", () => {
    const sealed = sealPendingCode(TEST_KEYRING, code, TEST_NOW);
    const inSeconds = (seconds: number) => new Date(TEST_NOW.getTime() + seconds * 1000);
    expect(sealed).not.toContain(code);
    expect(openPendingCode(TEST_KEYRING, sealed, inSeconds(600))).toBe(code);
    expect(openPendingCode(TEST_KEYRING, sealed, inSeconds(601))).toBeNull();
    expect(openPendingCode(TEST_KEYRING, "made-up", TEST_NOW)).toBeNull();
  });

  test("a device's mark cannot be forged, and names one household whatever the device", () => {
    const later = new Date(TEST_NOW.getTime() + 1000);
    const mark = deviceMark(TEST_KEYRING, invitationId, TEST_NOW);
    const household = readDeviceMark(TEST_KEYRING, mark, TEST_NOW);
    expect(household).not.toBeNull();
    expect(mark).not.toContain(invitationId);
    const other = deviceMark(TEST_KEYRING, invitationId, later);
    expect(readDeviceMark(TEST_KEYRING, other, later)).toBe(household);
    expect(readDeviceMark(TEST_KEYRING, `${mark.slice(0, -1)}_`, TEST_NOW)).toBeNull();
    expect(readDeviceMark(TEST_KEYRING, "1.2.3", TEST_NOW)).toBeNull();
    const tooLate = new Date(TEST_NOW.getTime() + 181 * 86_400_000);
    expect(readDeviceMark(TEST_KEYRING, mark, tooLate)).toBeNull();
  });
});
