import type { Translation } from "../message-types.ts";
import type { passkeyDe } from "./passkey.de.ts";

// An examined reader of Leichte Sprache still has to check everything here, above all: Passkey,
// Bildschirm-Sperre, Einstellungen.
export const passkeyDeSimple: Translation<typeof passkeyDe> = {
  title: "Ohne Code anmelden",
  lead: "Sie können sich auch ohne Code anmelden. Sie nehmen Ihren Finger-Abdruck. Oder Ihr Gesicht. Oder die PIN von diesem Gerät. Das heißt: Passkey. Man spricht es so: Pass-Ki.",
  voluntary: "Sie müssen das nicht machen. Ihr Code geht weiter.",
  stays: "Der Finger-Abdruck bleibt in Ihrem Gerät. Das Gesicht auch. Wir bekommen davon nichts.",
  shared:
    "Kann noch jemand dieses Gerät öffnen? Dann kann diese Person auch Ihre Antwort sehen. Und Ihre Daten.",
  add: "Passkey hinzufügen",
  impossible: "Mit diesem Gerät geht das nicht. Nehmen Sie bitte Ihren Code.",
  full: "Sie haben {{max}} Passkeys. Mehr geht nicht. Möchten Sie einen neuen Passkey? Dann entfernen Sie zuerst einen alten.",
  list: "Ihre Passkeys",
  addedOn: "Hinzugefügt: {{when}}",
  usedOn: "Zuletzt benutzt: {{when}}",
  unused: "Noch nicht benutzt",
  remove: "Passkey entfernen: {{when}}",
  removeConsequence:
    "Dieser Passkey geht dann nicht mehr. Löschen Sie ihn auch auf dem Gerät. Das geht in den Einstellungen. Ist das Gerät weg? Dann melden Sie sich hier auch überall ab.",
  removeNow: "Jetzt entfernen",
  added: "Der Passkey ist da",
  removed: "Der Passkey ist weg",
  notAddedTitle: "Es gibt keinen neuen Passkey",
  notAdded:
    "Das hat nicht geklappt. Versuchen Sie es noch einmal. Ihr Gerät braucht eine Bildschirm-Sperre.",
  known: "Auf diesem Gerät gibt es schon einen Passkey.",
  signInTitle: "Haben Sie einen Passkey?",
  signInLead:
    "Dann brauchen Sie keinen Code. Sie nehmen Ihren Finger-Abdruck. Oder Ihr Gesicht. Oder die PIN.",
  signIn: "Mit Passkey anmelden",
  refusedTitle: "Das hat nicht geklappt",
  refused: "Mit dem Passkey geht es nicht. Bitte nehmen Sie Ihren Code.",
};
