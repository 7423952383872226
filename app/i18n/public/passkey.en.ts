import type { Translation } from "../message-types.ts";
import type { passkeyDe } from "./passkey.de.ts";

export const passkeyEn: Translation<typeof passkeyDe> = {
  title: "Sign in without the code",
  lead: "You can also sign in with the fingerprint, face or PIN of this device. This is called a passkey.",
  voluntary: "It is up to you. Your code keeps working.",
  stays: "Fingerprint and face stay on your device. We receive nothing of them.",
  shared: "Anyone who can unlock this device can then also get to your answer and your data.",
  add: "Add a passkey",
  impossible: "This does not work in this browser. Simply keep using your code.",
  full: "You have {{max}} passkeys, and that is the limit. To add a new one, please remove an old one first.",
  list: "Your passkeys",
  addedOn: "Added: {{when}}",
  usedOn: "Last used: {{when}}",
  unused: "Not used yet",
  remove: "Remove the passkey of {{when}}",
  removeConsequence:
    "Nobody will be able to sign in with this passkey any more. On the device, you delete it in the settings. Have you lost the device? Then sign out everywhere here as well.",
  removeNow: "Remove it now",
  added: "The passkey has been added",
  removed: "The passkey has been removed",
  notAddedTitle: "The passkey has not been added",
  notAdded:
    "That did not work. You are welcome to try again. Your device needs a screen lock for it.",
  known: "There already is a passkey for your invitation on this device.",
  signInTitle: "Have you added a passkey?",
  signInLead: "Then you need no code: use the fingerprint, face or PIN of your device.",
  signIn: "Sign in with a passkey",
  refusedTitle: "That did not work",
  refused: "We could not sign you in with a passkey. Please use your code.",
};
