import type { ZodError } from "zod";

/** The first code of each field that a schema refused. */
export function formFaults(error: ZodError): Record<string, string> {
  const faults: Record<string, string> = {};
  for (const { path, message } of error.issues) faults[String(path[0])] ??= message;
  return faults;
}
