import type { ContactChannel, ReplyAnswer } from "#db/schema/index.ts";

export type { ContactChannel, ReplyAnswer } from "#db/schema/index.ts";

/** What one can answer, in the order of the form. */
export const ANSWER_CHOICES = ["yes", "no", "not_now"] as const satisfies readonly ReplyAnswer[];

/** Support someone can ask for. Texts name what the need alone does not say. */
export const SUPPORT_NEEDS = [
  "interpreter",
  "sign_language",
  "childcare",
  "travel",
  "wheelchair",
  "companion",
] as const;
export type SupportNeed = (typeof SUPPORT_NEEDS)[number];

/** When someone has time. */
export const AVAILABILITIES = ["daytime", "evening", "weekend"] as const;
export type Availability = (typeof AVAILABILITIES)[number];

/** How someone can be reached, in the order of the form: what needs no device comes first. */
export const CONTACT_CHOICES = [
  "letter",
  "phone",
  "text",
  "email",
] as const satisfies readonly ContactChannel[];
