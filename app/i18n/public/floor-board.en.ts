import type { Translation } from "../message-types.ts";
import type { floorBoardDe } from "./floor-board.de.ts";

export const floorBoardEn: Translation<typeof floorBoardDe> = {
  phase: {
    before: "The town hall meeting has not begun yet.",
    closed: "The town hall meeting is over.",
  },
  /** On phones, below the phase. */
  phaseMore: {
    before:
      "Once the meeting is under way, you will see here what it is about and who is speaking.",
    closed:
      "Questions without an answer stay public until they are answered. The minutes will appear with the announcement.",
  },
  item: "Agenda item {{number}}",
  itemRemoved: "Agenda item",
  noItem: "No agenda item is under way at the moment.",
  itemTime: "running for",
  speaks: "Speaking now",
  nobody: "Nobody is speaking at the moment.",
  as: {
    speech: "contribution",
    for: "in favour",
    against: "against",
    question: "question",
    answer: "answer",
    point_of_order: "point of order",
  },
  standing: {
    resident: "lives here",
    invited_guest: "invited guest",
    guest: "guest",
  },
  fromDistrict: "District: {{district}}",
  left: "time left",
  over: "over time",
  spoken: "speaking for",
  interrupted: "Interrupted. The clock stands still, the speaker will go on.",
  list: "Speakers list",
  waiting_one: "{{count}} person is waiting.",
  waiting_other: "{{count}} people are waiting.",
  nobodyWaits: "Nobody is waiting. Anyone who wants to say something can ask for the floor.",
  listClosed: "The speakers list is closed.",
  next: "Next",
  rules: "Rules of the evening",
  followHere: "Follow on your phone",
  lost: "Connection lost at {{time}}. You see how things stood then.",
};
