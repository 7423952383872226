import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { isoCBOR } from "@simplewebauthn/server/helpers";
import type { PasskeySite } from "#app/services/replies/passkey-ceremony.server.ts";

/** What a browser is given to make a passkey, as far as the device looks at it. */
interface CreationOptions {
  readonly challenge: string;
  readonly rp: { readonly id?: string };
  readonly user: { readonly id: string };
}

interface RequestOptions {
  readonly challenge: string;
  readonly rpId?: string;
}

type CBOR = Parameters<typeof isoCBOR.encode>[0];

const PRESENT = 0x01;
const UNLOCKED = 0x04;
const WITH_KEY = 0x40;

/** A phone with one passkey (ES256), as its browser answers. What it says can be bent. */
export interface PasskeyDevice {
  readonly id: string;
  /** What the key counts: up at every use. Phones that count nothing say 0 for ever. */
  counter: number;
  /** False for a phone that was not unlocked. */
  unlocked: boolean;
  /** Whether it signs the new passkey with its own key, as some do even when nobody asks. */
  signsItself: boolean;
  /** What the passkey is filed under. */
  handle: string;
  create(options: CreationOptions, site: PasskeySite): string;
  use(options: RequestOptions, site: PasskeySite): string;
}

export function passkeyDevice(): PasskeyDevice {
  const id = randomBytes(16);
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { x = "", y = "" } = privateKey.export({ format: "jwk" });
  const coseKey = isoCBOR.encode(
    new Map<number, number | Uint8Array<ArrayBuffer>>([
      ...([
        [1, 2],
        [3, -7],
        [-1, 1],
      ] as const),
      [-2, Uint8Array.from(Buffer.from(x, "base64url"))],
      [-3, Uint8Array.from(Buffer.from(y, "base64url"))],
    ]),
  );

  const device: PasskeyDevice = {
    id: id.toString("base64url"),
    counter: 0,
    unlocked: true,
    signsItself: false,
    handle: "",
    create({ challenge, rp, user }, site) {
      device.handle = user.id;
      const length = Buffer.from([0, id.length]);
      const key = Buffer.concat([Buffer.alloc(16), length, id, coseKey]);
      const authData = Buffer.concat([authenticatorData(rp.id, WITH_KEY), key]);
      const client = clientData("webauthn.create", challenge, site);
      const attestation = new Map<string, CBOR>([
        ["fmt", device.signsItself ? "packed" : "none"],
        ["attStmt", device.signsItself ? ownStatement(authData, client) : new Map()],
        ["authData", Uint8Array.from(authData)],
      ]);
      return answer({
        clientDataJSON: client.toString("base64url"),
        attestationObject: Buffer.from(isoCBOR.encode(attestation)).toString("base64url"),
      });
    },
    use({ challenge, rpId }, site) {
      if (device.counter > 0) device.counter += 1;
      const data = authenticatorData(rpId, 0);
      const client = clientData("webauthn.get", challenge, site);
      return answer({
        clientDataJSON: client.toString("base64url"),
        authenticatorData: data.toString("base64url"),
        signature: signature(data, client).toString("base64url"),
        userHandle: device.handle,
      });
    },
  };

  function signature(data: Buffer, client: Buffer): Buffer {
    const signed = Buffer.concat([data, createHash("sha256").update(client).digest()]);
    return sign("sha256", signed, privateKey);
  }

  function ownStatement(data: Buffer, client: Buffer): CBOR {
    return new Map<string, CBOR>([
      ["alg", -7],
      ["sig", Uint8Array.from(signature(data, client))],
    ]);
  }

  function authenticatorData(rpId = "", flags: number): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(device.counter);
    const flag = flags | PRESENT | (device.unlocked ? UNLOCKED : 0);
    return Buffer.concat([createHash("sha256").update(rpId).digest(), Buffer.from([flag]), count]);
  }

  function answer(response: Record<string, string>): string {
    const rawId = device.id;
    return JSON.stringify({ id: rawId, rawId, type: "public-key", response });
  }

  return device;
}

function clientData(type: string, challenge: string, { origin }: PasskeySite): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}
