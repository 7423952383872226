import type { FloorEventBody, RemovalReason, SpeechEnd } from "./floor-events.ts";
import type { FloorState } from "./floor-state.ts";

/** Ends the speech of someone and takes them off the list. */
export function silence(
  state: FloorState,
  attendeeId: string,
  why: RemovalReason & SpeechEnd,
): FloorEventBody[] {
  const speaks = state.speech?.attendeeId === attendeeId;
  return [
    ...(speaks ? endSpeech(state, why) : []),
    ...state.waiting
      .filter((entry) => entry.attendeeId === attendeeId)
      .map(({ id }) => ({ kind: "entry_removed", entryId: id, why }) as const),
  ];
}

/** Ends the speech that is held; nothing where nobody speaks. */
export function endSpeech({ speech }: FloorState, how: SpeechEnd): FloorEventBody[] {
  return speech === null ? [] : [{ kind: "speech_ended", entryId: speech.entryId, how }];
}
