import { data } from "@remix-run/node";

const LONGEST = 100;

/** What was typed into the field for a code, no longer than any code with spaces and dashes. */
export function typedCode(form: FormData): string {
  const code = form.get("code");
  return typeof code === "string" ? code.slice(0, LONGEST) : "";
}

/** The answer to a code that was not taken: what was typed stays in the field. */
export function codeRefused<P extends { readonly code: string }>(entered: string, problem: P) {
  return data({ entered, problem }, { status: problem.code === "too_many_codes" ? 429 : 422 });
}
