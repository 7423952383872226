import type { Visit } from "#app/routes/guard.server.ts";
import { cookieOf } from "#app/services/check-in/attendee-access.server.ts";
import {
  openPendingVoteCode,
  PENDING_VOTE_CODE_SECONDS,
  RECEIPT_SECONDS,
  sealPendingVoteCode,
  TERMINAL_SECONDS,
  VOTER_SECONDS,
} from "#app/services/votes/voting/voter-access.server.ts";

export const VOTER_COOKIE = "losrunde.voter";
export const TERMINAL_COOKIE = "losrunde.terminal";
const PENDING_COOKIE = "losrunde.votecode";
const RECEIPT_COOKIE = "losrunde.receipt";

/** Where codes for votes are entered; their cookies are sent to no other page. */
const CODE_PATH = "/vote";

/** Of the terminal of one vote. */
export function terminalPath(voteId: string): string {
  return `${CODE_PATH}/terminal/${voteId}`;
}

/** The code that came in an address and waits to be sent; null without one. */
export function pendingVoteCode({ request, services }: Visit): string | null {
  const sealed = cookieOf(request.headers.get("cookie"), PENDING_COOKIE);
  return sealed === null ? null : openPendingVoteCode(services, sealed);
}

export function pendingVoteCodeCookie(visit: Visit, code: string): string {
  const sealed = sealPendingVoteCode(visit.services, code);
  return cookie(visit, PENDING_COOKIE, sealed, CODE_PATH, PENDING_VOTE_CODE_SECONDS);
}

/** What a device of one's own keeps when the code was right. */
export function voterCookies(visit: Visit, sealed: string): string[] {
  return [
    cookie(visit, VOTER_COOKIE, sealed, CODE_PATH, VOTER_SECONDS),
    cookie(visit, PENDING_COOKIE, "", CODE_PATH, 0),
  ];
}

/** What a terminal keeps until its next start. */
export function terminalCookie(visit: Visit, voteId: string, sealed: string): string {
  return cookie(visit, TERMINAL_COOKIE, sealed, terminalPath(voteId), TERMINAL_SECONDS);
}

/** Forgets who voted on a device, with the receipt. */
export function leftVoteCookies(visit: Visit): string[] {
  return [
    cookie(visit, VOTER_COOKIE, "", CODE_PATH, 0),
    cookie(visit, PENDING_COOKIE, "", CODE_PATH, 0),
    cookie(visit, RECEIPT_COOKIE, "", `${CODE_PATH}/ballot`, 0),
  ];
}

/** Forgets who voted at a terminal, with the receipt. */
export function leftTerminalCookies(visit: Visit, voteId: string): string[] {
  const path = terminalPath(voteId);
  return [
    cookie(visit, TERMINAL_COOKIE, "", path, 0),
    cookie(visit, RECEIPT_COOKIE, "", `${path}/ballot`, 0),
  ];
}

/** The sealed receipt that a browser keeps for a ballot's address; null without one. */
export function receiptCookie({ request }: Visit): string | null {
  return cookieOf(request.headers.get("cookie"), RECEIPT_COOKIE);
}

/** @param path of the ballot, and so of its receipt */
export function keptReceiptCookie(visit: Visit, sealed: string, path: string): string {
  return cookie(visit, RECEIPT_COOKIE, sealed, path, RECEIPT_SECONDS);
}

function cookie({ app }: Visit, name: string, value: string, path: string, seconds: number) {
  const address = app.authentication.options.baseURL;
  const secure = address.startsWith("https://") ? "; Secure" : "";
  return `${name}=${value}; Path=${path}; Max-Age=${seconds}; SameSite=Lax; HttpOnly${secure}`;
}
