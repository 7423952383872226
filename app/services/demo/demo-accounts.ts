import type { Role } from "#app/services/permissions.ts";

/** The password of every account of the demo town. It is printed; it protects nothing. */
export const DEMO_PASSWORD = "losrunde-demo";

export interface DemoAccount {
  readonly role: Role;
  readonly name: string;
  /** In a domain that is reserved for examples. */
  readonly email: string;
}

export const DEMO_ACCOUNTS = [
  { role: "organiser", name: "Olga Organisation", email: "organisation@hettstedt.example" },
  {
    role: "administrator",
    name: "Armin Administration",
    email: "administration@hettstedt.example",
  },
  { role: "moderator", name: "Mona Moderation", email: "moderation@hettstedt.example" },
  { role: "moderator", name: "Malik Moderation", email: "moderation-zwei@hettstedt.example" },
  { role: "auditor", name: "Paul Prüfung", email: "pruefung@hettstedt.example" },
] as const satisfies readonly DemoAccount[];
