import { sendEmail } from "./send-email.server.ts";
import { sendText } from "./send-text.server.ts";

/** How messages leave the house; null for what is not set up. */
export interface CarrierSettings {
  /** `smtp:` or `smtps:`, with user and password where the server wants them. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string | null;
  /** Takes POST requests with JSON `{to, text}`. */
  readonly smsGatewayUrl: string | null;
  readonly smsGatewayToken: string | null;
}

export const NO_CARRIERS: CarrierSettings = {
  smtpUrl: null,
  mailFrom: null,
  smsGatewayUrl: null,
  smsGatewayToken: null,
};

/**
 * What became of a try: `refused` concerns this message alone, `unreachable` everything that goes the same way.
 */
export type SendingOutcome = "sent" | "refused" | "unreachable";

interface Parcel {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends one message. Never throws, and says nothing about whom it was for. */
export type Carrier = (parcel: Parcel) => Promise<SendingOutcome>;

/** The carrier of each channel; null where none is set up. */
export function carriersFrom(settings: CarrierSettings): Record<"email" | "text", Carrier | null> {
  const { smtpUrl, mailFrom, smsGatewayUrl, smsGatewayToken } = settings;
  return {
    email: smtpUrl === null || mailFrom === null ? null : sendEmail({ smtpUrl, mailFrom }),
    text: smsGatewayUrl === null ? null : sendText({ smsGatewayUrl, smsGatewayToken }),
  };
}
