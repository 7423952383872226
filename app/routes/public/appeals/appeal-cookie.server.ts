import type { Visit } from "#app/routes/guard.server.ts";
import { APPEAL_SECONDS } from "#app/services/appeals/appeal-session.server.ts";
import { cookieOf } from "#app/services/check-in/attendee-access.server.ts";

const APPEAL_COOKIE = "losrunde.appeal";

/** What this device keeps of a code that was right; null without one. */
export function enteredAppeal({ request }: Visit): string | null {
  return cookieOf(request.headers.get("cookie"), APPEAL_COOKIE);
}

/** Lets the device in that typed a code; an empty text shows it out. */
export function appealHeaders({ app }: Visit, sealed: string): Headers {
  const secure = app.authentication.options.baseURL.startsWith("https://") ? "; Secure" : "";
  const seconds = sealed === "" ? 0 : APPEAL_SECONDS;
  const headers = new Headers();
  headers.append(
    "Set-Cookie",
    `${APPEAL_COOKIE}=${sealed}; Path=/appeal; Max-Age=${seconds}; SameSite=Lax; HttpOnly${secure}`,
  );
  return headers;
}
