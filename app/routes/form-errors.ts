import type { ZodError } from "zod";

/** The first message (a code) of each field that a schema refused; `form` for the whole. */
export function formErrors(error: ZodError): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) {
    const field = issue.path.length === 0 ? "form" : String(issue.path[0]);
    errors[field] ??= issue.message;
  }
  return errors;
}

/** What was entered, to show it again: text fields only. */
export function enteredValues(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form.entries()].filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}
