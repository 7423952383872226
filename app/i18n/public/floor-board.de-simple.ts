import type { Translation } from "../message-types.ts";
import type { floorBoardDe } from "./floor-board.de.ts";

export const floorBoardDeSimple: Translation<typeof floorBoardDe> = {
  phase: {
    before: "Die Versammlung hat noch nicht angefangen.",
    closed: "Die Versammlung ist zu Ende.",
  },
  /** On phones, below the phase. */
  phaseMore: {
    before: "Später sehen Sie hier: Was ist das Thema? Wer spricht gerade?",
    closed:
      "Manche Fragen haben noch keine Antwort. Alle können diese Fragen weiter lesen. Später gibt es einen Bericht vom Abend.",
  },
  item: "Punkt {{number}}",
  itemRemoved: "Punkt",
  noItem: "Gerade ist kein Punkt dran.",
  itemTime: "Dauer bis jetzt",
  speaks: "Jetzt spricht",
  nobody: "Im Moment spricht niemand.",
  as: {
    speech: "Meinung",
    for: "dafür",
    against: "dagegen",
    question: "Frage",
    answer: "Antwort",
    point_of_order: "zum Ablauf",
  },
  standing: {
    resident: "wohnt hier",
    invited_guest: "Gast mit Einladung",
    guest: "Gast",
  },
  fromDistrict: "Orts-Teil {{district}}",
  left: "noch",
  over: "länger als geplant",
  spoken: "spricht seit",
  interrupted: "Pause. Die Person spricht gleich weiter.",
  list: "Wer spricht danach?",
  waiting_one: "{{count}} Person wartet.",
  waiting_other: "{{count}} Personen warten.",
  nobodyWaits: "Niemand wartet. Sie können sich melden.",
  listClosed: "Neue Meldungen gehen jetzt nicht.",
  next: "Danach",
  rules: "Regeln für den Abend",
  followHere: "Auf dem Handy mitlesen",
  lost: "Keine Verbindung seit {{time}} Uhr. Die Seite zeigt den alten Stand.",
};
