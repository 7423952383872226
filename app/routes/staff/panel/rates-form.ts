import { z } from "zod";
import type { DropOutRates } from "#app/domain/sortition/substitutes/drop-out-rates.ts";

/** What was typed into the form, to be shown again. */
export interface EnteredRates {
  readonly overall: string;
  readonly length: string;
  readonly rows: readonly {
    readonly feature: string;
    readonly value: string;
    readonly percent: string;
  }[];
}

/** Why an entry was not taken; `rows` by position. */
export interface RatesErrors {
  readonly overall: boolean;
  readonly length: boolean;
  readonly rows: readonly number[];
}

const percentText = z
  .string()
  .trim()
  .regex(/^\d{1,2}([.,]\d{1,3})?$/)
  .transform((text) => Number(text.replace(",", ".")) / 100);
const lengthText = z
  .string()
  .trim()
  .regex(/^\d{1,4}$/)
  .transform(Number);

export function readRatesForm(form: FormData): EnteredRates {
  const all = (name: string) => form.getAll(name).map(String);
  const [values, percents] = [all("value"), all("percent")];
  return {
    overall: String(form.get("overall") ?? ""),
    length: String(form.get("length") ?? ""),
    rows: all("feature").map((feature, position) => ({
      feature,
      value: values[position] ?? "",
      percent: percents[position] ?? "",
    })),
  };
}

/** Rates and length, or what is wrong with what was typed. An empty row has no rate of its own. */
export function parseRates(
  entered: EnteredRates,
  most: number,
): { readonly rates: DropOutRates; readonly length: number } | RatesErrors {
  const overall = percentText.safeParse(entered.overall);
  const length = lengthText.safeParse(entered.length);
  const rows = entered.rows.map(({ feature, value, percent }) => ({
    ...{ feature, value },
    empty: percent.trim() === "",
    rate: percentText.safeParse(percent),
  }));
  const errors: RatesErrors = {
    overall: !overall.success || overall.data === 0,
    length: !length.success || length.data < 1 || length.data > most,
    rows: rows.flatMap(({ empty, rate }, row) => (empty || rate.success ? [] : [row])),
  };
  if (errors.overall || errors.length || errors.rows.length > 0) return errors;
  return {
    rates: {
      overall: overall.data ?? 0,
      byValue: rows.flatMap(({ feature, value, rate }) =>
        rate.success ? [{ feature, value, rate: rate.data }] : [],
      ),
    },
    length: length.data ?? 0,
  };
}
