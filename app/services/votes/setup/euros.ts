/** Beyond this no sum is meant; far below what numbers hold exactly. */
const MOST_CENTS = 100_000_000_000;

const CURRENCY = /^(?:€|EUR|Euro)|(?:€|EUR|Euro)$/giu;
const SPACES = /[\s\u00a0\u202f']/gu;
const GROUPED = String.raw`\d{1,3}(?:\.\d{3})+|\d+`;
/** `12.500`, `12.500,50`, `12500,5`, `12.500,-`, `0,50`; `12500.50` too, since no group has two digits. */
const AMOUNT = new RegExp(
  `^(?:(${GROUPED})(?:,(\\d{1,2}|-{1,2}|[–—]))?|(\\d+)\\.(\\d{1,2}))$`,
  "u",
);

/**
 * A sum in euros as it is typed in Germany, in cents. Null for what is none: nothing, zero, a negative sum, more
 * than a billion euros, three digits behind a comma (`12,500` can be meant in two ways).
 */
export function centsOf(typed: string): number | null {
  const bare = typed.replace(SPACES, "").replace(CURRENCY, "");
  const [, grouped = "", afterComma = "", plain = "", afterDot = ""] = AMOUNT.exec(bare) ?? [];
  const euros = grouped === "" ? plain : grouped.replaceAll(".", "");
  if (euros === "") return null;
  const digits = /\d/.test(afterComma) ? afterComma : afterDot;
  const cents = Number(euros) * 100 + Number(digits.padEnd(2, "0"));
  return Number.isSafeInteger(cents) && cents > 0 && cents <= MOST_CENTS ? cents : null;
}

/** Cents as a sum in euros that `centsOf` reads again: `12.500` or `12.500,50`. */
export function typedEuros(cents: number): string {
  const whole = String(Math.floor(cents / 100)).replace(/\B(?=(?:\d{3})+$)/g, ".");
  const rest = cents % 100;
  return rest === 0 ? whole : `${whole},${String(rest).padStart(2, "0")}`;
}
