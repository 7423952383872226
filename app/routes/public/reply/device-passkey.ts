import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
  WebAuthnError,
} from "@simplewebauthn/browser";

/** What the server asks a device for: to make a passkey, or to use one. */
export type PasskeyOptions =
  | PublicKeyCredentialCreationOptionsJSON
  | PublicKeyCredentialRequestOptionsJSON;

/** Passkeys belong to the address that residents type; under another name of the server there are none. */
export function passkeysWork(origin: string | undefined): boolean {
  return window.isSecureContext && location.origin === origin && browserSupportsWebAuthn();
}

/** The answer of the device as JSON. Throws when it was not unlocked or has no passkey. */
export async function askDevice(optionsJSON: PasskeyOptions): Promise<string> {
  return JSON.stringify(
    "user" in optionsJSON
      ? await startRegistration({ optionsJSON })
      : await startAuthentication({ optionsJSON }),
  );
}

/** Whether making a passkey failed because the device has one. */
export function hasOneAlready(error: unknown): boolean {
  return (
    error instanceof WebAuthnError && error.code === "ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED"
  );
}
