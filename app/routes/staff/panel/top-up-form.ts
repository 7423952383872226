import type { Quota } from "#app/domain/sortition/quotas.ts";

/** What was typed into the form, to be shown again. */
export interface EnteredTopUp {
  readonly size: string;
  readonly rows: readonly {
    readonly feature: string;
    readonly value: string;
    readonly min: string;
    readonly max: string;
  }[];
}

/** Why an entry was not taken: the size, or the rows, by position, whose bounds are no counts. */
export interface TopUpErrors {
  readonly size: boolean;
  readonly rows: readonly number[];
}

/** Quotas for a panel of another size: each bound in proportion, the least down and the most up. */
export function scaledQuotas(
  quotas: readonly Quota[],
  size: number,
  newSize: number,
): EnteredTopUp["rows"] {
  return quotas.map(({ feature, value, min, max }) => ({
    ...{ feature, value },
    min: String(Math.floor((min * newSize) / size)),
    max: String(Math.min(newSize, Math.ceil((max * newSize) / size))),
  }));
}

export function readTopUpForm(form: FormData): EnteredTopUp {
  const all = (name: string) => form.getAll(name).map(String);
  const [values, mins, maxs] = [all("value"), all("min"), all("max")];
  return {
    size: String(form.get("size") ?? ""),
    rows: all("feature").map((feature, position) => ({
      feature,
      value: values[position] ?? "",
      min: mins[position] ?? "",
      max: maxs[position] ?? "",
    })),
  };
}

/** The size and the quotas, or what is wrong with what was typed. */
export function parseTopUp(
  entered: EnteredTopUp,
  size: number,
): { readonly size: number; readonly quotas: readonly Quota[] } | TopUpErrors {
  const newSize = count(entered.size);
  const quotas = entered.rows.map(({ feature, value, min, max }) => ({
    ...{ feature, value },
    ...{ min: count(min), max: count(max) },
  }));
  const rows = quotas.flatMap(({ min, max }, row) => (min <= max ? [] : [row]));
  const tooSmall = !(newSize > size);
  if (tooSmall || rows.length > 0) return { size: tooSmall, rows };
  return { size: newSize, quotas };
}

/** NaN for what is no count. */
function count(text: string): number {
  return /^\d{1,6}$/.test(text.trim()) ? Number(text) : Number.NaN;
}
