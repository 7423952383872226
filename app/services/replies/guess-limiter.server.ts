import { isIPv6 } from "node:net";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/** Who types a code. Neither is stored or logged; it is forgotten when the window ends. */
export interface Guesser {
  readonly address: string;
  /** The household that signed in on this device before, as its cookie proves; null for none. */
  readonly device: string | null;
}

/** Counts codes that are typed. Each answer is the seconds to wait; null: go on. */
export interface CodeGuesses {
  /** Call it before a code is looked up: it counts as wrong until `wasRight` takes it back. */
  begin(guesser: Guesser): Promise<number | null>;
  wasRight(guesser: Guesser): Promise<void>;
  /** A code whose check character shows that it was mistyped and guesses nothing. */
  mistyped(guesser: Guesser): Promise<number | null>;
}

const WINDOW_SECONDS = 15 * 60;
/** Wrong codes in the window from one address, and from one device that signed in before. */
const WRONG_CODES = 20;
/** The same during a siege, from an address where nobody has signed in. */
const WRONG_CODES_IN_SIEGE = 3;
/** Wrong codes a minute, from everywhere, from which on the server is under siege: five a second. */
const SIEGE_PER_MINUTE = 300;
/** Slips of the pen guess nothing; this many in the window are no slips. */
const MISTYPED_CODES = 300;
const SUCCESS_SECONDS = 24 * 60 * 60;

/** Limits that live in memory and end with the server. */
export function createCodeGuesses(): CodeGuesses {
  const window = { duration: WINDOW_SECONDS };
  const wrong = new RateLimiterMemory({ ...window, keyPrefix: "wrong", points: WRONG_CODES });
  const slips = new RateLimiterMemory({ ...window, keyPrefix: "slip", points: MISTYPED_CODES });
  const everywhere = new RateLimiterMemory({
    keyPrefix: "all",
    points: SIEGE_PER_MINUTE,
    duration: 60,
  });
  const successes = new RateLimiterMemory({
    keyPrefix: "success",
    points: 1,
    duration: SUCCESS_SECONDS,
  });

  async function limitOf(guesser: Guesser): Promise<number> {
    if (guesser.device !== null) return WRONG_CODES;
    const all = await everywhere.get("all");
    if (all === null || all.consumedPoints <= SIEGE_PER_MINUTE) return WRONG_CODES;
    const success = await successes.get(networkOf(guesser.address));
    return success === null ? WRONG_CODES_IN_SIEGE : WRONG_CODES;
  }

  return {
    async begin(guesser) {
      const key = keyOf(guesser);
      const counted = await wrong.get(key);
      if (counted !== null && counted.consumedPoints >= (await limitOf(guesser))) {
        return secondsLeft(counted);
      }
      await everywhere.penalty("all");
      return consume(wrong, key);
    },
    async wasRight(guesser) {
      await wrong.reward(keyOf(guesser));
      await everywhere.reward("all");
      if (guesser.device === null) await successes.penalty(networkOf(guesser.address));
    },
    mistyped: (guesser) => consume(slips, keyOf(guesser)),
  };
}

/** A household has an IPv6 network of its own, with more addresses than anyone can count. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const plain = address.split("%")[0] ?? "";
  if (!isIPv6(plain)) return address;
  const [before = "", after] = plain.toLowerCase().split("::");
  const groups = (text: string) => (text === "" ? [] : text.split(":"));
  const head = groups(before);
  const tail = groups(after ?? "");
  const tailLength = tail.length + (tail.at(-1)?.includes(".") ? 1 : 0);
  const zeros = after === undefined ? 0 : Math.max(0, 8 - head.length - tailLength);
  const whole = [...head, ...Array.from({ length: zeros }, () => "0"), ...tail];
  return `${whole
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":")}::/64`;
}

function keyOf({ address, device }: Guesser): string {
  return device === null ? `address ${networkOf(address)}` : `device ${device}`;
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<number | null> {
  try {
    await limiter.consume(key);
    return null;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return secondsLeft(refusal);
    throw refusal;
  }
}

function secondsLeft(counted: RateLimiterRes): number {
  return Math.max(1, Math.ceil(counted.msBeforeNext / 1000));
}
