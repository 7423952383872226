import { mock } from "node:test";
import { CODE_ALPHABET } from "#app/domain/one-time-code.ts";
import { seededRandom } from "#app/domain/random.ts";
import { createCodeGuesses } from "#app/services/replies/guess-limiter.server.ts";

/**
 * Guesses personal codes at 100 tries a second for ten minutes, on a clock of its own, while real
 * households sign in with up to three typing mistakes. Prints one line for each number of addresses;
 * `docs/performance.md` explains the columns.
 */
const TRIES_A_SECOND = 100;
const SECONDS = 10 * 60;
const CODES_GIVEN_OUT = 2000;
const POSSIBLE_CODES = CODE_ALPHABET.length ** 11;
const HOUSEHOLDS = 1000;
const MOST_SLIPS = 3;

interface Outcome {
  /** Guesses for which a code was looked up. */
  evaluated: number;
  /** Households that got in, of `HOUSEHOLDS`. */
  households: number;
}

async function attack(addresses: number): Promise<Outcome> {
  mock.timers.enable({ apis: ["setTimeout", "Date"], now: 0 });
  try {
    const random = seededRandom(`guessing from ${addresses}`);
    const guesses = createCodeGuesses();
    const outcome: Outcome = { evaluated: 0, households: 0 };
    const tries = TRIES_A_SECOND * SECONDS;
    for (let number = 0; number < tries; number += 1) {
      const address = `198.18.${Math.floor((number % addresses) / 256)}.${(number % addresses) % 256}`;
      if ((await guesses.begin({ address, device: null })) === null) outcome.evaluated += 1;
      // Households arrive evenly, each from an address of its own.
      if ((number + 1) % (tries / HOUSEHOLDS) === 0) {
        const home = Math.floor(number / (tries / HOUSEHOLDS));
        const guesser = {
          address: `2001:db8:${home.toString(16)}:1::${random.integer(9)}`,
          device: null,
        };
        if (await household(guesser)) outcome.households += 1;
      }
      mock.timers.tick(1000 / TRIES_A_SECOND);
    }
    return outcome;

    /** One slip in 31 of those that change two characters has a check character that fits. */
    async function household(guesser: { address: string; device: null }): Promise<boolean> {
      for (let slips = random.integer(MOST_SLIPS + 1); slips > 0; slips -= 1) {
        if (random.integer(CODE_ALPHABET.length) === 0) await guesses.begin(guesser);
        else await guesses.mistyped(guesser);
      }
      if ((await guesses.begin(guesser)) !== null) return false;
      await guesses.wasRight(guesser);
      return true;
    }
  } finally {
    mock.timers.reset();
  }
}

console.log(
  `\nGuessing codes: ${TRIES_A_SECOND} tries a second for ${SECONDS / 60} minutes, ${CODES_GIVEN_OUT} codes given out`,
);
for (const addresses of [1, 100, 10_000]) {
  const { evaluated, households } = await attack(addresses);
  const chance = (evaluated * CODES_GIVEN_OUT) / POSSIBLE_CODES;
  console.log(
    [
      `${addresses} addresses`.padStart(16),
      `${evaluated} of ${TRIES_A_SECOND * SECONDS} guesses looked at`.padStart(36),
      `chance of a hit ${chance.toExponential(1)}`.padStart(26),
      `${households} of ${HOUSEHOLDS} households in`,
    ].join("  "),
  );
}
