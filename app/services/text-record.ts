import { z } from "zod";

/**
 * A record of texts under names that come from a file. Every name stays, `__proto__` too, which
 * `z.record` leaves out.
 */
export const textRecord = z.custom<Record<string, string>>(
  (value) =>
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((text) => typeof text === "string"),
  "must be a record of texts",
);
