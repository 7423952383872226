/** A list of synthetic respondents as an office would save it. */
export function respondentList(
  count: number,
  options: { delimiter?: string; firstId?: number } = {},
): string {
  const delimiter = options.delimiter ?? ",";
  const firstId = options.firstId ?? 1;
  const rows = Array.from({ length: count }, (_unused, index) =>
    [
      `R-${firstId + index}`,
      `Synthetic ${firstId + index}`,
      index % 2 === 0 ? "weiblich" : "männlich",
      ["16–29", "30–59", "60+"][index % 3],
      index % 4 === 0 ? "Dörfer" : "Kernstadt",
      `person-${firstId + index}@example.org`,
      index % 5 === 0 ? "=1+1" : "",
    ].join(delimiter),
  );
  const header = ["Nr", "Name", "Geschlecht", "Alter", "Ortsteil", "E-Mail", "Bemerkung"];
  return [header.join(delimiter), ...rows, ""].join("\r\n");
}

/** Text in the code page of older German office programs. */
export function windows1252(text: string): Uint8Array {
  return Uint8Array.from(
    Array.from(text, (character) => (character === "–" ? 0x96 : character.charCodeAt(0))),
  );
}
