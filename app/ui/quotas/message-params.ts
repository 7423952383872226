/** Parameters of a message as text, numbers as the reader's language writes them. */
export function messageParams<Params extends object>(
  params: Params,
  language: string,
): { [Key in keyof Params]: string } {
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => [
      key,
      typeof value === "number" ? format.format(value) : String(value),
    ]),
  ) as { [Key in keyof Params]: string };
}
