import { z } from "zod";

/** Where a passkey is good for: browsers keep it apart from those of other sites. */
export interface PasskeySite {
  /** Host of the public address. */
  readonly id: string;
  /** Scheme, host and port of the public address. */
  readonly origin: string;
}

/** What is checked against: the site and the challenge that was given to this browser. */
interface Asked {
  readonly site: PasskeySite;
  readonly challenge: string;
}

/** What a server keeps of a passkey. */
export interface KnownPasskey {
  /** Credential id, base64url. */
  readonly id: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
}

/** ES256, EdDSA and RS256: what phones and computers have, whatever Node knows beyond. */
const ALGORITHMS = [-7, -8, -257];
const TIMEOUT_MILLISECONDS = 2 * 60 * 1000;

/** Signing in with a passkey replaces the code, so the device has to unlock for it. */
const UNLOCK = "required";

const base64Url = (longest: number) =>
  z
    .string()
    .regex(/^[\w-]+$/)
    .max(longest);
const answerShape = {
  // A credential id has 1023 bytes at most (WebAuthn, 4).
  id: base64Url(1364),
  rawId: base64Url(1364),
  type: z.literal("public-key"),
};
const addedSchema = z.object({
  ...answerShape,
  response: z.object({ clientDataJSON: base64Url(4000), attestationObject: base64Url(16_000) }),
});
const usedSchema = z.object({
  ...answerShape,
  response: z.object({
    clientDataJSON: base64Url(4000),
    authenticatorData: base64Url(4000),
    signature: base64Url(4000),
    userHandle: base64Url(100),
  }),
});

export type AddedAnswer = z.infer<typeof addedSchema>;
export type UsedAnswer = z.infer<typeof usedSchema>;

/** @param publicUrl the address people type */
export function passkeySite(publicUrl: string): PasskeySite {
  const { hostname, origin } = new URL(publicUrl);
  return { id: hostname, origin };
}

/** The answer of a device that made a passkey, as a form sends it; null when it is none. */
export function readAddedAnswer(text: string): AddedAnswer | null {
  return readAnswer(addedSchema, text);
}

/** The answer of a device that used a passkey; null when it is none. */
export function readUsedAnswer(text: string): UsedAnswer | null {
  return readAnswer(usedSchema, text);
}

/**
 * What a browser needs to make a passkey. It is found without a name, so that nobody types who they are.
 *
 * @param label what the device lists it as
 * @param known credential ids; a device that has one of them makes no second one
 */
export async function creationOptions(
  { site, challenge }: Asked,
  passkey: { readonly handle: string; readonly label: string; readonly known: readonly string[] },
) {
  const { generateRegistrationOptions } = await import("@simplewebauthn/server");
  return generateRegistrationOptions({
    rpName: "Losrunde",
    rpID: site.id,
    challenge: bytes(challenge),
    userID: bytes(passkey.handle),
    userName: passkey.label,
    userDisplayName: passkey.label,
    timeout: TIMEOUT_MILLISECONDS,
    attestationType: "none",
    excludeCredentials: passkey.known.map((id) => ({ id })),
    authenticatorSelection: { residentKey: "required", userVerification: UNLOCK },
    supportedAlgorithmIDs: ALGORITHMS,
  });
}

/** What a browser needs to use a passkey: the same for everyone. */
export async function requestOptions({ site, challenge }: Asked) {
  const { generateAuthenticationOptions } = await import("@simplewebauthn/server");
  return generateAuthenticationOptions({
    rpID: site.id,
    challenge: bytes(challenge),
    timeout: TIMEOUT_MILLISECONDS,
    userVerification: UNLOCK,
  });
}

/** The passkey that a device made, or null when the answer does not fit what was asked. */
export async function checkAdded(
  { site, challenge }: Asked,
  answer: AddedAnswer,
): Promise<KnownPasskey | null> {
  const { verifyRegistrationResponse } = await import("@simplewebauthn/server");
  try {
    if (!(await saysNothingOfDevice(answer))) return null;
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: { ...answer, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    });
    return verified ? registrationInfo.credential : null;
  } catch {
    // The library throws for whatever does not fit, with parts of the answer in its sentences.
    return null;
  }
}

/**
 * The passkey's counter after it was used, or null when the answer does not fit what was asked, is not
 * signed by this passkey, or its counter did not go up (one that is always 0 does not count).
 */
export async function checkUsed(
  { site, challenge }: Asked,
  answer: UsedAnswer,
  { id, publicKey, counter }: KnownPasskey,
): Promise<number | null> {
  const { verifyAuthenticationResponse } = await import("@simplewebauthn/server");
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...answer, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      credential: { id, publicKey: Uint8Array.from(publicKey), counter },
      requireUserVerification: true,
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch {
    return null;
  }
}

/**
 * No statement about make and model of the device was asked for, and none is looked into: its
 * certificates could name addresses that the library would fetch.
 */
async function saysNothingOfDevice({ response }: AddedAnswer): Promise<boolean> {
  const { decodeAttestationObject } = await import("@simplewebauthn/server/helpers");
  const attestation = decodeAttestationObject(bytes(response.attestationObject));
  const format = attestation.get("fmt");
  return format === "none" || (format === "packed" && !attestation.get("attStmt").get("x5c"));
}

function readAnswer<Answer>(schema: z.ZodType<Answer>, text: string): Answer | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

function bytes(base64url: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(base64url, "base64url"));
}
