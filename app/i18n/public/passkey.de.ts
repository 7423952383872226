/** Signing in with fingerprint, face or PIN of a device, beside the code. */
export const passkeyDe = {
  title: "Ohne Code anmelden",
  lead: "Sie können sich auch mit Fingerabdruck, Gesicht oder PIN dieses Geräts anmelden. Das nennt man Passkey.",
  voluntary: "Das ist freiwillig. Ihr Code gilt weiter.",
  stays: "Fingerabdruck und Gesicht bleiben auf Ihrem Gerät. Wir bekommen davon nichts.",
  shared: "Wer dieses Gerät entsperren kann, kommt damit auch an Ihre Antwort und Ihre Daten.",
  add: "Passkey hinzufügen",
  impossible:
    "In diesem Browser geht das leider nicht. Melden Sie sich einfach weiter mit Ihrem Code an.",
  full: "Sie haben {{max}} Passkeys, mehr gehen nicht. Für einen neuen entfernen Sie bitte erst einen alten.",
  list: "Ihre Passkeys",
  addedOn: "Hinzugefügt: {{when}}",
  usedOn: "Zuletzt benutzt: {{when}}",
  unused: "Noch nicht benutzt",
  remove: "Passkey vom {{when}} entfernen",
  removeConsequence:
    "Mit diesem Passkey kann sich dann niemand mehr anmelden. Auf dem Gerät löschen Sie ihn in den Einstellungen. Haben Sie das Gerät verloren? Dann melden Sie sich hier auch überall ab.",
  removeNow: "Jetzt entfernen",
  added: "Der Passkey ist hinzugefügt",
  removed: "Der Passkey ist entfernt",
  notAddedTitle: "Der Passkey ist nicht hinzugefügt",
  notAdded:
    "Das hat nicht geklappt. Versuchen Sie es gern noch einmal. Ihr Gerät braucht dafür eine Bildschirmsperre.",
  known: "Auf diesem Gerät gibt es schon einen Passkey für Ihre Einladung.",
  signInTitle: "Haben Sie einen Passkey hinzugefügt?",
  signInLead: "Dann geht es ohne Code: mit Fingerabdruck, Gesicht oder PIN Ihres Geräts.",
  signIn: "Mit Passkey anmelden",
  refusedTitle: "Das hat nicht geklappt",
  refused: "Mit einem Passkey konnten wir Sie nicht anmelden. Bitte nehmen Sie Ihren Code.",
} as const;
