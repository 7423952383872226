const FIELDS = ["objective", "seed", "reason", "seen", "secondPerson", "secondEmail"];

/** What a refused form shows again: never a password or a code. */
export function shownAgain(fields: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    FIELDS.flatMap((name) => (typeof fields[name] === "string" ? [[name, fields[name]]] : [])),
  );
}
