/**
 * JSON with sorted keys and no white space, so that equal content has equal bytes and one hash.
 * Keys are ordered by UTF-16 code units and members that are `undefined` are left out, as in
 * RFC 8785. Throws on anything JSON has no word for (NaN, infinities, functions, symbols).
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "boolean" || typeof value === "string") {
    return JSON.stringify(value);
  }
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new TypeError(`${value} cannot be written as JSON.`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) {
    if (value.every(isOfTexts)) return JSON.stringify(value);
    let items = "";
    for (const item of value) items += `${items === "" ? "" : ","}${canonicalJson(item)}`;
    return `[${items}]`;
  }
  if (typeof value === "object") {
    let members = "";
    for (const key of Object.keys(value).sort()) {
      const member = (value as Readonly<Record<string, unknown>>)[key];
      if (member === undefined) continue;
      members += `${members === "" ? "" : ","}${JSON.stringify(key)}:${canonicalJson(member)}`;
    }
    return `{${members}}`;
  }
  throw new TypeError(`A ${typeof value} cannot be written as JSON.`);
}

/** Such values JSON has only one way to write. */
function isOfTexts(value: unknown): boolean {
  return typeof value === "string" || (Array.isArray(value) && value.every(isOfTexts));
}
