import type { Share } from "#app/domain/tally/shares.ts";
import type { Language } from "#app/i18n/languages.ts";
import { LOCALES } from "#app/i18n/locales.ts";

/** Cents as an amount of euros; whole euros without decimals. */
export function euros(cents: number, language: Language): string {
  const decimals = cents % 100 === 0 ? 0 : 2;
  return new Intl.NumberFormat(LOCALES[language], {
    style: "currency",
    currency: "EUR",
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(cents / 100);
}

/** A share as percent where those have one decimal at most, such as `12.5%`; otherwise as a fraction, such as `2/3`. */
export function shareInWords({ num, den }: Share, language: Language): string {
  if ((1000 * num) % den !== 0) return `\u2066${num}/${den}\u2069`;
  return new Intl.NumberFormat(LOCALES[language], {
    style: "percent",
    maximumFractionDigits: 1,
  }).format(num / den);
}
