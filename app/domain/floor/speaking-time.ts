import { type FloorState, spokenUntil } from "./floor-state.ts";

/** How long a group had the floor. */
export interface SpeakingTime {
  readonly speakers: number;
  readonly speeches: number;
  /** Milliseconds without interruptions. */
  readonly spoken: number;
}

/**
 * Speaking time of the evening by groups, such as districts; points of order are procedure and do not
 * count. `groupOf` names the group of an attendee. Whom to show it to, and from which size on, is not
 * decided here.
 */
export function speakingTimeBy(
  state: Pick<FloorState, "past" | "speech">,
  groupOf: (attendeeId: string) => string,
  now: number,
): ReadonlyMap<string, SpeakingTime> {
  const running =
    state.speech === null ? [] : [{ ...state.speech, spoken: spokenUntil(state.speech, now) }];
  const speakers = new Map<string, Set<string>>();
  const times = new Map<string, SpeakingTime>();
  for (const { as, attendeeId, spoken } of [...state.past, ...running]) {
    if (as === "point_of_order") continue;
    const group = groupOf(attendeeId);
    const known = speakers.get(group) ?? new Set<string>();
    speakers.set(group, known.add(attendeeId));
    const before = times.get(group) ?? { speakers: 0, speeches: 0, spoken: 0 };
    times.set(group, {
      speakers: known.size,
      speeches: before.speeches + 1,
      spoken: before.spoken + spoken,
    });
  }
  return times;
}

/** The same for those who spoke for the first time this evening: their first speech each. */
export function firstSpeeches(state: Pick<FloorState, "past">): SpeakingTime {
  const seen = new Set<string>();
  const first = state.past.filter(({ as, attendeeId }) => {
    if (as === "point_of_order" || seen.has(attendeeId)) return false;
    seen.add(attendeeId);
    return true;
  });
  const spoken = first.reduce((total, speech) => total + speech.spoken, 0);
  return { speakers: seen.size, speeches: first.length, spoken };
}
