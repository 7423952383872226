import { approximately } from "#app/domain/fraction.ts";
import { LOCALES } from "#app/i18n/locales.ts";
import { isolated } from "../figures.ts";
import type { ResultWords } from "./result-words.ts";

/** A fraction as a stored result holds it: whole numbers as decimal text. */
export interface StoredFraction {
  readonly parts: string;
  readonly of: string;
}

/** Below these amounts of cents two decimals of a euro would say nothing. */
const SMALL = 10;

/** An exact amount of cents: as it is where it is whole, otherwise rounded, and said to be. */
export function exactEuros(amount: StoredFraction, { t, euros, language }: ResultWords): string {
  if (amount.of === "1") return euros(Number(amount.parts));
  const cents = machineNumber(amount);
  const rounded =
    cents >= SMALL
      ? euros(Math.round(cents))
      : new Intl.NumberFormat(LOCALES[language], {
          style: "currency",
          currency: "EUR",
          maximumSignificantDigits: 3,
        }).format(cents / 100);
  return t("voteCourse.budget.approximately", { amount: isolated(rounded) });
}

/** What a project that costs so many cents lacked, where its supporters have this left. */
export function lacking(cost: number, left: StoredFraction): StoredFraction {
  const of = BigInt(left.of);
  return { parts: String(BigInt(cost) * of - BigInt(left.parts)), of: left.of };
}

/** A part of a price as percent, to four figures. */
export function pricePart(part: StoredFraction, { language }: ResultWords): string {
  return new Intl.NumberFormat(LOCALES[language], {
    style: "percent",
    maximumSignificantDigits: 4,
  }).format(machineNumber(part));
}

function machineNumber({ parts, of }: StoredFraction): number {
  return approximately({ parts: BigInt(parts), of: BigInt(of) });
}
