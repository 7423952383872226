import type { PlanChoice } from "#app/services/invitations/plan-draw.server.ts";

/** The form of a plan as it stands in the address of the page: numbers alone, nothing about people. */
export interface PlanForm {
  readonly choice: PlanChoice;
  readonly errors: {
    readonly letters: boolean;
    /** Names of the fields of the tables in which no share stands. */
    readonly shares: readonly string[];
  };
  /** What stands in the fields of the tables, by name. */
  readonly typed: Readonly<Record<string, string>>;
}

/** How fields of the tables are called: their letter and their place in the table, from 0. */
export const SHARE_FIELDS = { value: "v", stratum: "r", estimate: "e" } as const;

/** Names the features by which strata are counted, so that a typed rate is for the stratum it stood beside. */
export function splitKey(features: readonly string[]): string {
  return features.join("|");
}

/** Reads the plan from an address; what is missing or no number is proposed. */
export function readPlanForm(search: URLSearchParams): PlanForm {
  const sent = search.has("sent");
  const features = search.getAll("feature");
  const letters = wholeNumber(search.get("letters") ?? "");
  const rate = search.get("rate")?.trim() ?? "";
  const overall = percent(rate);
  const sameStrata = search.get("of") === splitKey(features);
  const values = sameStrata ? numbered(search, SHARE_FIELDS.value) : {};
  const rates = sameStrata ? numbered(search, SHARE_FIELDS.stratum) : {};
  const estimates = numbered(search, SHARE_FIELDS.estimate);
  const typed: Record<string, string> = {
    ...(rate === "" ? {} : { rate }),
    ...values,
    ...rates,
    ...estimates,
  };
  const design = search.get("design");
  return {
    choice: {
      design: design === "simple" || design === "stratified" ? design : null,
      letters: letters === "invalid" ? null : letters,
      onePerHousehold: sent ? search.has("household") : null,
      features: sent ? features : null,
      overallRate: overall === "invalid" ? null : overall,
      valueRates: percents(values),
      ownRates: percents(rates),
      estimates: percents(estimates),
    },
    errors: {
      letters: letters === "invalid",
      shares: Object.keys(typed).filter((name) => percent(typed[name] ?? "") === "invalid"),
    },
    typed,
  };
}

/** The same plan without anything the organiser knows better about rates. */
export function withoutOwnRates(search: URLSearchParams): URLSearchParams {
  const own = new RegExp(`^(rate|[${SHARE_FIELDS.value}${SHARE_FIELDS.stratum}]\\d+)$`);
  return new URLSearchParams([...search].filter(([name]) => !own.test(name)));
}

function numbered(search: URLSearchParams, letter: string): Record<string, string> {
  const name = new RegExp(`^${letter}\\d{1,4}$`);
  return Object.fromEntries(
    [...search].filter(([key, text]) => name.test(key) && text.trim() !== ""),
  );
}

function percents(typed: Readonly<Record<string, string>>): Map<number, number> {
  return new Map(
    Object.entries(typed).flatMap(([name, text]) => {
      const share = percent(text);
      return typeof share === "number" ? [[Number(name.slice(1)), share] as const] : [];
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
  const typed = text.trim().replaceAll(/(?<=\d)[.,\s](?=\d{3}(\D|$))/g, "");
  if (typed === "") return null;
  return /^\d{1,7}$/.test(typed) && Number(typed) >= 1 ? Number(typed) : "invalid";
}
