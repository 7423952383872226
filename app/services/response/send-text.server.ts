import type { Carrier } from "./carriers.server.ts";

const TIMEOUT_MILLISECONDS = 15_000;

/** Hands texts to a gateway: POST with JSON `{to, text}`, answered by any status of success. */
export function sendText(settings: {
  readonly smsGatewayUrl: string;
  readonly smsGatewayToken: string | null;
}): Carrier {
  const { smsGatewayUrl, smsGatewayToken } = settings;
  const token = smsGatewayToken === null ? {} : { Authorization: `Bearer ${smsGatewayToken}` };
  return async ({ to, text }) => {
    try {
      const response = await fetch(smsGatewayUrl, {
        method: "POST",
        redirect: "error",
        signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
        headers: { "Content-Type": "application/json", ...token },
        body: JSON.stringify({ to, text }),
      });
      await response.body?.cancel();
      if (response.ok) return "sent";
      return response.status === 400 || response.status === 422 ? "refused" : "unreachable";
    } catch {
      return "unreachable";
    }
  };
}
