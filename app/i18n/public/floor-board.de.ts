/** What the floor of a town hall shows on phones and on the wall. */
export const floorBoardDe = {
  phase: {
    before: "Die Bürgerversammlung hat noch nicht begonnen.",
    closed: "Die Bürgerversammlung ist zu Ende.",
  },
  /** On phones, below the phase. */
  phaseMore: {
    before: "Wenn die Versammlung läuft, sehen Sie hier, worum es geht und wer spricht.",
    closed:
      "Fragen ohne Antwort bleiben öffentlich, bis sie beantwortet sind. Das Protokoll erscheint bei der Ankündigung.",
  },
  item: "Tagesordnungspunkt {{number}}",
  itemRemoved: "Tagesordnungspunkt",
  noItem: "Gerade läuft kein Tagesordnungspunkt.",
  itemTime: "läuft seit",
  speaks: "Es spricht",
  nobody: "Gerade spricht niemand.",
  as: {
    speech: "Redebeitrag",
    for: "dafür",
    against: "dagegen",
    question: "Frage",
    answer: "Antwort",
    point_of_order: "zum Ablauf",
  },
  standing: {
    resident: "wohnt hier",
    invited_guest: "eingeladener Gast",
    guest: "Gast",
  },
  fromDistrict: "Ortsteil {{district}}",
  left: "noch",
  over: "über der Zeit",
  spoken: "spricht seit",
  interrupted: "Unterbrochen. Die Uhr steht, der Beitrag geht weiter.",
  list: "Redeliste",
  waiting_one: "{{count}} Person wartet.",
  waiting_other: "{{count}} Personen warten.",
  nobodyWaits: "Niemand wartet. Wer etwas sagen möchte, kann sich melden.",
  listClosed: "Die Redeliste ist geschlossen.",
  next: "Als Nächstes",
  rules: "Regeln des Abends",
  followHere: "Mitlesen auf dem Telefon",
  lost: "Verbindung unterbrochen seit {{time}} Uhr. Sie sehen den letzten Stand.",
};
