import { z } from "zod";
import { optionalText, requiredText } from "./town-hall-fields.ts";

/** How somebody is reached. It lies in the envelope and is never announced. */
export const contactSchema = z.object({
  phone: optionalText(100),
  email: z.union([z.literal(""), z.email({ error: "email_invalid" }).max(200)], {
    error: "email_invalid",
  }),
  /** Whom to ask for in a club or an office. */
  person: optionalText(200),
});
export type Contact = z.infer<typeof contactSchema>;

/** The form of a person: name and description are announced. */
export const personSchema = contactSchema.extend({
  name: requiredText(200),
  description: optionalText(300),
});
export type PersonInput = z.infer<typeof personSchema>;

/** The form of a declaration: that one holds no office is said, not left open. Offices stand one a line. */
export const declarationSchema = z
  .object({
    holds: z.enum(["none", "some"], { error: "declaration_missing" }),
    offices: optionalText(1000).default(""),
  })
  .superRefine(({ holds, offices }, issues) => {
    if (holds === "some" && offices === "") {
      issues.addIssue({ code: "custom", path: ["offices"], message: "offices_missing" });
    }
    if (holds === "none" && offices !== "") {
      issues.addIssue({ code: "custom", path: ["offices"], message: "offices_denied" });
    }
  })
  .transform(({ holds, offices }) => (holds === "none" ? [] : linesOf(offices)));

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

const chosen = z
  .string()
  .default("")
  .transform((id) => (id === "" ? null : id));

/** The form of the tasks: ids of people, the date of the delegation, the account of the chair. */
export const tasksSchema = z.object({
  hostId: chosen,
  chairId: chosen,
  houseRightHolderId: chosen,
  securityContactId: chosen,
  delegatedOn: z
    .union([z.literal(""), z.iso.date({ error: "date_invalid" })], { error: "date_invalid" })
    .transform((day) => (day === "" ? null : day)),
  chairAccountId: chosen,
});
export type Tasks = z.infer<typeof tasksSchema>;
