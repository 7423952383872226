import type { ContributionKind } from "./floor-events.ts";
import type { FloorState, ListEntry } from "./floor-state.ts";

/**
 * Those who wait, in the order in which they get the floor: points of order, then answers, then the
 * rest by when they joined; where the item says so, whoever has not spoken this evening first, and for
 * and against by turns. A point of order is no speech: who made one is still a first-time speaker.
 */
export function speakersInOrder(state: FloorState): readonly ListEntry[] {
  const settings = state.item?.settings;
  const spoke = spokenThisEvening(state);
  const rank = ({ as, attendeeId }: ListEntry) => {
    if (as === "point_of_order") return 0;
    if (as === "answer") return 1;
    return settings?.firstTimeSpeakersFirst === true && spoke.has(attendeeId) ? 3 : 2;
  };
  const ordered = [...state.waiting].sort((a, b) => rank(a) - rank(b) || a.joined - b.joined);
  if (settings?.alternate !== true) return ordered;
  const last = [...state.past, ...(state.speech === null ? [] : [state.speech])]
    .map(({ as }) => as)
    .findLast(isSide);
  return alternating(ordered, last ?? null);
}

/** Who has spoken this evening, whoever has the floor included: who joins again meanwhile is no first-time speaker. */
export function spokenThisEvening({
  past,
  speech,
}: Pick<FloorState, "past" | "speech">): ReadonlySet<string> {
  const speeches = speech === null ? past : [...past, speech];
  return new Set(
    speeches.filter(({ as }) => as !== "point_of_order").map(({ attendeeId }) => attendeeId),
  );
}

type Side = "for" | "against";

function isSide(as: ContributionKind): as is Side {
  return as === "for" || as === "against";
}

/** Where two of the same side would follow each other, the next of the other side comes between. */
function alternating(ordered: readonly ListEntry[], last: Side | null): readonly ListEntry[] {
  const left = [...ordered];
  const taken: ListEntry[] = [];
  let side = last;
  while (left.length > 0) {
    const first = left[0];
    const other = left.findIndex(({ as }) => isSide(as) && as !== side);
    const swap = side !== null && first?.as === side && other > 0;
    const [next] = left.splice(swap ? other : 0, 1);
    if (next === undefined) break;
    if (isSide(next.as)) side = next.as;
    taken.push(next);
  }
  return taken;
}
