import type { Translation } from "../message-types.ts";
import type { accountsDe } from "./accounts.de.ts";

export const accountsEn: Translation<typeof accountsDe> = {
  title: "Accounts",
  fields: {
    email: "E-mail address",
    password: "Password",
  },
  signIn: {
    title: "Sign in",
    submit: "Sign in",
    failed: "Signing in did not work",
    forgotten:
      "Forgotten your password? The administrators of your municipality give you a new start password.",
  },
  secondFactor: {
    title: "Second factor",
    code: "Code",
    hint: "The six digits your authenticator app shows. Without the device: one of your backup codes.",
    again: "Sign in again",
  },
  problems: {
    credentials_missing: "Please enter e-mail address and password.",
    credentials_wrong: "E-mail address or password are not right. Please check both and try again.",
    account_deactivated:
      "This account is deactivated. Turn to the administrators of your municipality.",
    second_factor_wrong:
      "This code is not right or has been used already. Take the code the app is showing now.",
    second_factor_late:
      "The time for the second factor has run out, or too many codes were wrong. Please sign in again.",
    too_many_attempts_seconds_one:
      "Too many attempts. Please wait {{count}} second, then try again.",
    too_many_attempts_seconds_other:
      "Too many attempts. Please wait {{count}} seconds, then try again.",
    too_many_attempts_minutes_one:
      "Too many attempts. Please wait {{count}} minute, then try again.",
    too_many_attempts_minutes_other:
      "Too many attempts. Please wait {{count}} minutes, then try again.",
  },
};
