import type { IncomingMessage, ServerResponse } from "node:http";
import { createSession } from "better-sse";

/** After how long a browser that lost the connection tries again, in milliseconds. */
const RETRY_MILLISECONDS = 2000;

/** A browser that hears of a floor. */
export interface FloorListener {
  /** Sends an event that has been written out already. */
  send(event: "floor" | "beat", text: string, id: string): void;
  onGone(forget: () => void): void;
}

/**
 * Keeps a response open as a stream of server-sent events. What is sent is text, written out once for all
 * who get it. Proxies neither keep nor change it.
 */
export async function openFloorStream(
  request: IncomingMessage,
  response: ServerResponse,
): Promise<FloorListener> {
  const session = await createSession(request, response, {
    // The floor beats by itself, so that browsers notice when nothing arrives any more.
    keepAlive: null,
    retry: RETRY_MILLISECONDS,
    serializer: String,
    headers: {
      "Cache-Control": "private, no-cache, no-store, no-transform, must-revalidate",
      "X-Accel-Buffering": "no",
    },
  });
  return {
    send(event, text, id) {
      if (session.isConnected) session.push(text, event, id);
    },
    onGone(forget) {
      session.once("disconnected", forget);
    },
  };
}
