import type { Random } from "#app/domain/random.ts";
import type { Counts } from "#app/domain/sortition/constraints.ts";
import { compareText, type Profile } from "#app/domain/sortition/people.ts";

/**
 * People for the counts of many panels, so that the appearances of any two members of a profile
 * differ by at most one and no panel holds two of a household. Ids per panel in canonical order;
 * who of a profile is on which panel is up to `random`.
 *
 * Members without a household take turns. Of a class of h households, panels and profiles are the
 * two sides of a graph with an edge for each place to fill; profiles are split into parts of h
 * edges. A panel has at most h edges, so the edges can be coloured with h colours, each at most
 * once at a panel and, at a part of h edges, exactly once (König 1916). Colours are households.
 */
export function dealMembers(
  profiles: readonly Profile[],
  panels: readonly Counts[],
  random: Random,
): string[][] {
  const dealt: string[][] = panels.map(() => []);
  const classes = new Map<number, number[]>();
  for (const [t, { members, households }] of profiles.entries()) {
    if (households !== undefined) {
      const own = classes.get(households.class);
      if (own) own.push(t);
      else classes.set(households.class, [t]);
      continue;
    }
    const turns = createTurns(random.shuffle(members));
    for (const [panel, counts] of panels.entries()) {
      for (let seat = 0; seat < (counts[t] ?? 0); seat++) dealt[panel]?.push(turns());
    }
  }
  for (const own of classes.values()) dealHouseholds(profiles, own, panels, dealt, random);
  return dealt.map((ids) => ids.sort(compareText));
}

function createTurns(ids: readonly string[]): () => string {
  let next = 0;
  return () => ids[next++ % ids.length] ?? "";
}

function dealHouseholds(
  profiles: readonly Profile[],
  own: readonly number[],
  panels: readonly Counts[],
  dealt: readonly string[][],
  random: Random,
): void {
  const homes = profiles[own[0] ?? -1]?.households?.members.length ?? 0;
  const edges: { panel: number; part: number; profile: number }[] = [];
  let parts = 0;
  for (const t of own) {
    let places = 0;
    for (const [panel, counts] of panels.entries()) {
      for (let seat = 0; seat < (counts[t] ?? 0); seat++) {
        edges.push({ panel, part: parts + Math.floor(places++ / homes), profile: t });
      }
    }
    parts += Math.ceil(places / homes);
  }
  const order = random.shuffle([...Array(homes).keys()]);
  const turns = new Map(
    own.map((t) => {
      const households = profiles[t]?.households?.members ?? [];
      return [t, order.map((home) => createTurns(random.shuffle(households[home] ?? [])))];
    }),
  );
  const colours = colourEdges(edges, panels.length, parts, homes);
  for (const [edge, { panel, profile }] of edges.entries()) {
    const id = turns.get(profile)?.[colours[edge] ?? 0]?.();
    if (id !== undefined) dealt[panel]?.push(id);
  }
}

/**
 * A colour for each edge so that none is twice at a panel or a part. Neither may have more edges
 * than there are colours. An edge whose ends have no free colour in common gets one by swapping
 * two colours along a path from its part. O(edges · (colours + panels + parts)).
 */
function colourEdges(
  edges: readonly { readonly panel: number; readonly part: number }[],
  panels: number,
  parts: number,
  colours: number,
): Int32Array {
  const colourOf = new Int32Array(edges.length).fill(-1);
  const atPanel = new Int32Array(panels * colours).fill(-1);
  const atPart = new Int32Array(parts * colours).fill(-1);

  function freeAt(table: Int32Array, vertex: number): number {
    for (let colour = 0; colour < colours; colour++) {
      if (table[vertex * colours + colour] === -1) return colour;
    }
    throw new Error("More people of a class of households than households.");
  }

  function paint(edge: number, colour: number): void {
    const { panel = 0, part = 0 } = edges[edge] ?? {};
    colourOf[edge] = colour;
    atPanel[panel * colours + colour] = edge;
    atPart[part * colours + colour] = edge;
  }

  /** The edges that take turns with two colours along a path that starts at a part. */
  function pathFrom(part: number, first: number, second: number): number[] {
    const path: number[] = [];
    let edge = atPart[part * colours + first] ?? -1;
    while (edge !== -1) {
      path.push(edge);
      const { panel = 0 } = edges[edge] ?? {};
      edge = atPanel[panel * colours + second] ?? -1;
      if (edge === -1) break;
      path.push(edge);
      const { part: next = 0 } = edges[edge] ?? {};
      edge = atPart[next * colours + first] ?? -1;
    }
    return path;
  }

  for (const [edge, { panel, part }] of edges.entries()) {
    const free = freeAt(atPanel, panel);
    if (atPart[part * colours + free] !== -1) {
      const other = freeAt(atPart, part);
      const path = pathFrom(part, free, other);
      for (const passed of path) {
        const { panel: from = 0, part: to = 0 } = edges[passed] ?? {};
        const colour = colourOf[passed] ?? 0;
        atPanel[from * colours + colour] = -1;
        atPart[to * colours + colour] = -1;
      }
      for (const passed of path) paint(passed, colourOf[passed] === free ? other : free);
    }
    paint(edge, free);
  }
  return colourOf;
}
