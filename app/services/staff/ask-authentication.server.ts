import { type Authentication, SECOND_FACTOR_LOCK_SECONDS } from "./authentication.server.ts";
import {
  CLIENT_ADDRESS_HEADER,
  KNOWN_BROWSER_HEADER,
  PROOF_ONLY_HEADER,
} from "./authentication-headers.ts";

/** Who asks: the cookies and browser of a request, and the address the server trusts. */
export interface Caller {
  readonly request: Request;
  readonly clientAddress: string;
}

export interface AuthenticationAnswer {
  readonly status: number;
  /** The library's code of what went wrong; null when nothing did. */
  readonly code: string | null;
  readonly body: Readonly<Record<string, unknown>>;
  /** Cookies to hand on to the browser. */
  readonly cookies: readonly string[];
  /** Seconds until the next attempt is answered; null unless attempts were too many. */
  readonly waitSeconds: number | null;
}

/**
 * Puts a request to the authentication library through its own front door, where its rate
 * limits stand; they do not apply to direct calls.
 *
 * @param options.proofOnly nobody signs in: only a failure is recorded
 * @param options.knownBrowser whether this browser has given the password right before
 * @param options.cookies sent instead of the browser's cookies
 */
export async function askAuthentication(
  authentication: Authentication,
  caller: Caller,
  path: `/${string}`,
  body: object,
  options: { proofOnly?: boolean; knownBrowser?: boolean; cookies?: string } = {},
): Promise<AuthenticationAnswer> {
  const { baseURL, basePath } = authentication.options;
  const headers = new Headers({
    "content-type": "application/json",
    origin: new URL(baseURL).origin,
    [CLIENT_ADDRESS_HEADER]: caller.clientAddress,
  });
  const cookies = options.cookies ?? caller.request.headers.get("cookie");
  if (cookies !== null && cookies !== "") headers.set("cookie", cookies);
  const browser = caller.request.headers.get("user-agent");
  if (browser !== null) headers.set("user-agent", browser);
  if (options.proofOnly) headers.set(PROOF_ONLY_HEADER, "1");
  if (options.knownBrowser) headers.set(KNOWN_BROWSER_HEADER, "1");
  const response = await authentication.handler(
    new Request(new URL(`${basePath}${path}`, baseURL), {
      method: "POST",
      headers,
      body: JSON.stringify(body),
    }),
  );
  const answer: unknown = await response.json().catch(() => null);
  const content = isRecord(answer) ? answer : {};
  const wait = response.headers.get("x-retry-after");
  return {
    status: response.status,
    code: response.ok ? null : typeof content.code === "string" ? content.code : "unknown",
    body: content,
    cookies: response.headers.getSetCookie(),
    waitSeconds:
      response.status === 429 ? Math.max(1, Number(wait ?? SECOND_FACTOR_LOCK_SECONDS)) : null,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
