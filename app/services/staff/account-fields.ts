import { z } from "zod";
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from "./password-length.ts";

const role = z.enum(["administrator", "organiser", "moderator", "auditor"]);

/** Which roles an account holds, as check boxes named `roles` send them. */
export const rolesSchema = z.array(role);

/** A new account. Messages are codes of the `accounts` namespace. */
export const newAccountSchema = z.object({
  name: z.string({ error: "name_missing" }).trim().min(1, "name_missing").max(200, "name_too_long"),
  email: z.string({ error: "email_invalid" }).trim().pipe(z.email("email_invalid")),
  roles: rolesSchema.min(1, "roles_missing"),
});

/** A new password, typed twice. Messages are codes of the `accounts` namespace. */
export const newPasswordSchema = z
  .object({
    currentPassword: z.string({ error: "password_missing" }).min(1, "password_missing").max(1000),
    newPassword: z
      .string({ error: "password_short" })
      .min(MIN_PASSWORD_LENGTH, "password_short")
      .max(MAX_PASSWORD_LENGTH, "password_long"),
    repeatedPassword: z.string({ error: "passwords_differ" }),
  })
  .refine((form) => form.newPassword === form.repeatedPassword, {
    path: ["repeatedPassword"],
    message: "passwords_differ",
  })
  .refine((form) => form.newPassword !== form.currentPassword, {
    path: ["newPassword"],
    message: "password_same",
  });
