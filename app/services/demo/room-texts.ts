/** What the pavement panel of the demo town kept in its room. Made up. */
export const PAVEMENT_ROOM_NAME = "Losgruppe Gehwege";

export const PAVEMENT_NOTES = {
  title: "Rundgang am Samstag (erfundenes Beispiel)",
  text: "Wir waren zu acht unterwegs, mit Rollator und Kinderwagen.\n\nVor der Arztpraxis fehlt der abgesenkte Bordstein. An der Linde steht eine Platte vier Zentimeter hoch.\n\nOffen: Wie breit muss ein Weg sein, damit zwei Rollatoren aneinander vorbeikommen?",
} as const;

export const PAVEMENT_REPORT = {
  title: "Was wir auf den Wegen gesehen haben",
  text: "Dieser Bericht ist ein erfundenes Beispiel.\n\nWir sind elf Wege abgegangen. Auf sieben davon liegt mindestens eine Stelle, an der man mit dem Rollator auf die Straße muss.\n\nAm schlechtesten sind die Wege zur Schule nicht. Auf ihnen gehen aber die meisten Kinder.",
} as const;

/** The same with what a later walk added. */
export const PAVEMENT_REPORT_CHANGED = {
  ...PAVEMENT_REPORT,
  text: "Dieser Bericht ist ein erfundenes Beispiel.\n\nWir sind zwölf Wege abgegangen. Auf acht davon liegt mindestens eine Stelle, an der man mit dem Rollator auf die Straße muss.\n\nAm schlechtesten sind die Wege zur Schule nicht. Auf ihnen gehen aber die meisten Kinder.",
} as const;

/** Names under which people of the panel wrote, who called or brought a paper. */
export const PAVEMENT_WRITERS = { first: "Ilse (erfunden)", second: "Karim (erfunden)" } as const;

export const PAVEMENT_TASKS = {
  measure: "Breite der Wege zur Schule messen",
  ask: "Beim Bauhof nach den Kosten je Meter fragen",
  thank: "Allen danken, die mitgegangen sind",
} as const;
