// The order matters: most browsers also name the ones they descend from.
const BROWSERS = [
  ["Edg", "Edge"],
  ["OPR", "Opera"],
  ["Firefox", "Firefox"],
  ["Chrome", "Chrome"],
  ["Safari", "Safari"],
] as const;

const SYSTEMS = [
  ["Android", "Android"],
  ["iPhone", "iOS"],
  ["iPad", "iPadOS"],
  ["Windows", "Windows"],
  ["Mac OS", "macOS"],
  ["Linux", "Linux"],
] as const;

/** What a browser calls itself (User-Agent), short enough to be recognised: "Firefox, Windows". */
export function browserName(userAgent: string): string {
  const names = [BROWSERS, SYSTEMS].map(
    (list) => list.find(([mark]) => userAgent.includes(mark))?.[1],
  );
  const known = names.filter((name) => name !== undefined);
  return known.length === 0 ? userAgent.slice(0, 40) : known.join(", ");
}
