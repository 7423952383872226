/** German dictionary order, numbers by their value. */
const NAMES = new Intl.Collator("de", { numeric: true });

interface Named {
  readonly name: string | null;
  readonly reference: string;
}

/** As a town sorts people: by name, nameless people by their reference, unknown ones last. */
export function compareNames(a: Named | null, b: Named | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return NAMES.compare(a.name ?? a.reference, b.name ?? b.reference);
}
