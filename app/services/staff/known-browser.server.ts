import { createHmac, timingSafeEqual } from "node:crypto";
import type { Authentication } from "./authentication.server.ts";
import { plainEmail } from "./store-account.server.ts";

const COOKIE_NAME = "losrunde.known_browser";
const LIFETIME_SECONDS = 180 * 24 * 60 * 60;

/**
 * A cookie that says: the password of this account was once given right in this browser. It opens
 * nothing; attempts from here are counted apart, so that strangers who guess cannot keep the owner
 * out. It names the account to nobody.
 *
 * Source: OWASP, "Slow Down Online Guessing Attacks with Device Cookies".
 */
export function knownBrowserCookie(
  authentication: Authentication,
  email: string,
  now: Date,
): string {
  const issued = String(Math.floor(now.getTime() / 1000));
  const secure = authentication.options.baseURL.startsWith("https://") ? "; Secure" : "";
  return `${COOKIE_NAME}=${issued}.${signature(authentication, email, issued)}; Path=/staff; Max-Age=${LIFETIME_SECONDS}; SameSite=Lax; HttpOnly${secure}`;
}

/** Whether the browser brings such a cookie for this account. */
export function isKnownBrowser(
  authentication: Authentication,
  request: Request,
  email: string,
  now: Date,
): boolean {
  const pairs = (request.headers.get("cookie") ?? "").split(";").map((pair) => pair.trim());
  const value = pairs.find((pair) => pair.startsWith(`${COOKIE_NAME}=`)) ?? "";
  const [, issued = "", signed = ""] = /=(\d{1,12})\.([\w-]{43})$/.exec(value) ?? [];
  if (signed === "" || now.getTime() / 1000 - Number(issued) > LIFETIME_SECONDS) return false;
  const expected = signature(authentication, email, issued);
  return timingSafeEqual(Buffer.from(signed), Buffer.from(expected));
}

function signature(authentication: Authentication, email: string, issued: string): string {
  return createHmac("sha256", authentication.options.secret)
    .update(JSON.stringify(["known browser", plainEmail(email), issued]))
    .digest("base64url");
}
