import { randomInt } from "node:crypto";
import { readableSecret } from "#app/domain/one-time-code.ts";

/** A one-time start password to hand over: 16 characters that cannot be misread, 79 bits. */
export function newStartPassword(): string {
  return readableSecret(16, (n) => randomInt(n));
}
