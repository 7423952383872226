import type { BltFile } from "#app/domain/tally/formats/read-blt.ts";

/**
 * Writes ballots as BLT, for other programs to recount: one line a group of equal ballots, equal ranks with `=`,
 * names and title in quotation marks. Whoever withdrew stands among the candidates, after the others. O(ballots).
 */
export function writeBlt({ profile, seats, withdrawn, title }: BltFile): string {
  const names = [...profile.candidates, ...withdrawn];
  const numbers = new Map(names.map((name, place) => [name, place + 1]));
  const lines = [
    `${names.length} ${seats}`,
    ...withdrawn.map((name) => `-${numbers.get(name)}`),
    ...profile.ballots.map(({ count, ranking }) =>
      [
        count,
        ...ranking
          .filter((rank) => rank.length > 0)
          .map((rank) => rank.map((name) => numbers.get(name)).join("=")),
        0,
      ].join(" "),
    ),
    "0",
    ...[...names, title].map(quoted),
  ];
  return `${lines.join("\n")}\n`;
}

/** A text in quotation marks, on one line. */
function quoted(text: string): string {
  return `"${text.replace(/\s+/g, " ").replace(/["\\]/g, "\\$&")}"`;
}
