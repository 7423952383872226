import { z } from "zod";
import { STANDINGS } from "#app/domain/floor/floor-events.ts";
import {
  type AttendeeContent,
  GENDERS,
  LONGEST_ATTENDEE_FIELD,
} from "#app/services/floor/attendee-envelope.server.ts";

/** A standing, or an invited guest by their id in the announcement. */
const GUEST = /^guest:(.+)$/;

const words = z.string().trim().max(LONGEST_ATTENDEE_FIELD, "field_too_long").default("");

/** What is told at the door. Codes of the namespace `desk`. */
export const attendeeSchema = z.object({
  standing: z.string({ error: "standing_missing" }).min(1, "standing_missing"),
  name: words,
  district: words,
  description: words,
  gender: z.enum(["", ...GENDERS]).default(""),
  mayBeNamed: z.literal("on").optional(),
});

export const slipSchema = z
  .string()
  .trim()
  .regex(/^\d{0,4}$/, "slip_not_a_number")
  .default("")
  .transform((typed) => (typed === "" ? null : Number(typed)));

export const checkInSchema = attendeeSchema.extend({
  attendeeId: z.uuid("form_outdated"),
  slip: slipSchema,
});

/** What the services are given. */
export function toldAtTheDoor(
  form: z.infer<typeof attendeeSchema>,
): { readonly content: AttendeeContent; readonly guestId: string | null } | null {
  const { standing: chosen, gender, mayBeNamed, ...told } = form;
  const guestId = GUEST.exec(chosen)?.[1] ?? null;
  const standing = guestId === null ? STANDINGS.find((each) => each === chosen) : "invited_guest";
  if (standing === undefined) return null;
  const content = {
    ...told,
    standing,
    // Guests have no district of this town.
    district: standing === "resident" ? told.district : "",
    gender: gender === "" ? null : gender,
    mayBeNamed: mayBeNamed === "on",
  };
  return { content, guestId };
}
