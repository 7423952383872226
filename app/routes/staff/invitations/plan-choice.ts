import type { PlanChoice } from "#app/services/invitations/plan-draw.server.ts";

/** The form of a plan as it stands in the address of the page: numbers alone, nothing about people. */
export interface PlanForm {
  readonly choice: PlanChoice;
  readonly errors: { readonly letters: boolean; readonly rate: boolean; readonly other: boolean };
  /** Own rates and estimates as typed, by place. */
  readonly typed: {
    readonly rates: Readonly<Record<string, string>>;
    readonly estimates: Readonly<Record<string, string>>;
  };
}

/** Names the features by which strata are counted, so that a typed rate is for the stratum it stood beside. */
export function splitKey(features: readonly string[]): string {
  return features.join("|");
}

/** Reads the plan from an address; what is missing or no number is proposed. */
export function readPlanForm(search: URLSearchParams): PlanForm {
  const sent = search.has("sent");
  const features = search.getAll("feature");
  const letters = wholeNumber(search.get("letters") ?? "");
  const rate = percent(search.get("rate") ?? "");
  const sameStrata = search.get("of") === splitKey(features);
  const rates = sameStrata ? numbered(search, "r") : {};
  const estimates = numbered(search, "e");
  const values = [...Object.values(rates), ...Object.values(estimates)];
  const design = search.get("design");
  return {
    choice: {
      design: design === "simple" || design === "stratified" ? design : null,
      letters: letters === "invalid" ? null : letters,
      onePerHousehold: sent ? search.has("household") : null,
      features: sent ? features : null,
      overallRate: rate === "invalid" ? null : rate,
      ownRates: percents(rates),
      estimates: percents(estimates),
    },
    errors: {
      letters: letters === "invalid",
      rate: rate === "invalid",
      other: values.some((text) => percent(text) === "invalid"),
    },
    typed: { rates, estimates },
  };
}

function numbered(search: URLSearchParams, letter: string): Record<string, string> {
  const name = new RegExp(`^${letter}(\\d{1,4})$`);
  return Object.fromEntries(
    [...search].flatMap(([key, text]) => {
      const place = name.exec(key)?.[1];
      return place === undefined || text.trim() === "" ? [] : [[place, text]];
    }),
  );
}

function percents(typed: Readonly<Record<string, string>>): Map<number, number> {
  return new Map(
    Object.entries(typed).flatMap(([place, text]) => {
      const share = percent(text);
      return typeof share === "number" ? [[Number(place), share] as const] : [];
    }),
  );
}

/** A share above 0 and up to 1; null where nothing stands. */
function percent(text: string): number | null | "invalid" {
  const typed = text.trim().replace("%", "").trim();
  if (typed === "") return null;
  if (!/^\d{1,3}([.,]\d{1,6})?$/.test(typed)) return "invalid";
  const value = Number(typed.replace(",", "."));
  return value > 0 && value <= 100 ? value / 100 : "invalid";
}

function wholeNumber(text: string): number | null | "invalid" {
  const typed = text.trim();
  if (typed === "") return null;
  return /^\d{1,7}$/.test(typed) && Number(typed) >= 1 ? Number(typed) : "invalid";
}
