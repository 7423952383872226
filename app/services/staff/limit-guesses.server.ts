import { createHmac } from "node:crypto";
import { countAttempt, forgetAttempts } from "#app/services/count-attempt.server.ts";
import type { Database } from "#db/connection.server.ts";
import { plainEmail } from "./store-account.server.ts";

/** Wrong passwords for one account from anywhere, whether there is such an account or not. */
const PASSWORDS = { max: 20, windowSeconds: 15 * 60 };

/** A code of an authenticator app is good for its half minute and the ones before and after. */
const APP_CODE = { max: 1, windowSeconds: 2 * 60 };

export interface PasswordGuess {
  readonly email: string;
  /** The password of this account was once given right in this browser. */
  readonly knownBrowser: boolean;
}

export interface GuessLimits {
  /** Counts a password before it is looked at; seconds to wait when there were too many. */
  countPassword(guess: PasswordGuess): number | null;
  /** Begins to count anew after the right password. */
  passwordWasRight(guess: PasswordGuess): void;
  /** Whether a right code of an authenticator app is used for the first time. */
  acceptAppCode(userId: string, code: string): boolean;
}

/**
 * Limits of guessing that hold for an account, whatever addresses the guesses come from: twenty
 * wrong passwords a quarter of an hour, counted apart for browsers that are known, and each code
 * of an authenticator app signs in once (RFC 6238, 5.2). What is counted is stored as a keyed hash.
 */
export function guessLimits(database: Database, secret: string): GuessLimits {
  const hash = (...parts: string[]) =>
    createHmac("sha256", secret).update(JSON.stringify(parts)).digest("base64url");
  const passwordKey = ({ email, knownBrowser }: PasswordGuess) =>
    `sign-in:${hash("sign-in", plainEmail(email), knownBrowser ? "known" : "unknown")}`;
  return {
    countPassword(guess) {
      const counted = countAttempt({ database, now: new Date() }, passwordKey(guess), PASSWORDS);
      return counted.ok ? null : counted.problem.params.seconds;
    },
    passwordWasRight: (guess) => forgetAttempts(database, passwordKey(guess)),
    acceptAppCode(userId, code) {
      const key = `totp:${hash("totp", userId, code)}`;
      return countAttempt({ database, now: new Date() }, key, APP_CODE).ok;
    },
  };
}
