import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Actor } from "#app/services/permissions.ts";
import type { Database } from "#db/connection.server.ts";
import { type Keyring, openJson, sealJson } from "#db/envelope.server.ts";
import { preparedOnce } from "#db/prepared.server.ts";
import { voteRoll } from "#db/schema/index.ts";

/** How long somebody is known who entered a code for a vote on their own device. */
export const VOTER_SECONDS = 2 * 60 * 60;

/** The same at a terminal, which others use next. */
export const TERMINAL_SECONDS = 20 * 60;

/** How long a code that came in an address is kept until it is sent. */
export const PENDING_VOTE_CODE_SECONDS = 10 * 60;

/** How long a receipt can be seen again in the browser in which the vote was cast. */
export const RECEIPT_SECONDS = 15 * 60;

interface Source {
  readonly keyring: Keyring;
  readonly now: Date;
}

const PENDING_PLACE = { table: "pending_vote_code_cookie", id: "" };

const sessionSchema = z.object({ rollId: z.string(), codeHash: z.string(), until: z.number() });
const pendingSchema = z.object({ code: z.string(), until: z.number() });
const receiptSchema = z.object({
  rollId: z.string(),
  trackingCode: z.string(),
  /** Who chose the tracking code. */
  by: z.enum(["server", "both"]),
  until: z.number(),
});

/** What a browser is shown once more of what it has cast. */
export type SealedReceipt = Omit<z.infer<typeof receiptSchema>, "until">;

/** A cookie of the terminal of one vote opens at no other one, and not on a device of one's own. */
function voterPlace(terminal: string | null) {
  return { table: "voter_cookie", id: terminal ?? "" };
}

/**
 * What a browser keeps of somebody who entered the code of an entry of the roll, unreadable to anyone who sees the
 * cookie. Null where the entry has no code any more.
 *
 * @param terminal the vote of a terminal; null on a device of one's own
 */
export function sealVoter(
  { database, keyring, now }: Source & { readonly database: Database },
  rollId: string,
  terminal: string | null,
): string | null {
  const codeHash = codeHashOf(database, rollId);
  if (codeHash === null) return null;
  const seconds = terminal === null ? VOTER_SECONDS : TERMINAL_SECONDS;
  const until = now.getTime() + seconds * 1000;
  return sealed(keyring, voterPlace(terminal), { rollId, codeHash, until });
}

/** The voter of a cookie; a visitor once its time is over, the code was replaced, or the roll was deleted. */
export function actorOfVoter(
  { database, keyring, now }: Source & { readonly database: Database },
  cookie: string,
  terminal: string | null,
): Actor {
  const parsed = sessionSchema.safeParse(opened(keyring, voterPlace(terminal), cookie));
  if (!parsed.success || parsed.data.until < now.getTime()) return { kind: "visitor" };
  const { rollId, codeHash } = parsed.data;
  if (codeHashOf(database, rollId) !== codeHash) return { kind: "visitor" };
  return { kind: "voter", id: rollId };
}

/** The vote of an entry of the roll; null when there is none any more. */
export function voteOfEntry(database: Database, rollId: string): string | null {
  return statementsOf(database).findEntry.get({ rollId })?.voteId ?? null;
}

/** A code on its way from an address to the form. */
export function sealPendingVoteCode({ keyring, now }: Source, code: string): string {
  const until = now.getTime() + PENDING_VOTE_CODE_SECONDS * 1000;
  return sealed(keyring, PENDING_PLACE, { code, until });
}

/** Null when it is too old or no cookie of this town. */
export function openPendingVoteCode({ keyring, now }: Source, cookie: string): string | null {
  const parsed = pendingSchema.safeParse(opened(keyring, PENDING_PLACE, cookie));
  return parsed.success && now.getTime() <= parsed.data.until ? parsed.data.code : null;
}

/** The receipt of a vote, kept for a while by the browser that cast it and by nobody else. */
export function sealReceipt({ keyring, now }: Source, voteId: string, receipt: SealedReceipt) {
  const until = now.getTime() + RECEIPT_SECONDS * 1000;
  return sealed(keyring, receiptPlace(voteId), { ...receipt, until });
}

/** Null when it is too old, or of another vote or voter. */
export function openReceipt(
  { keyring, now }: Source,
  cookie: string,
  own: { readonly voteId: string; readonly rollId: string },
): SealedReceipt | null {
  const parsed = receiptSchema.safeParse(opened(keyring, receiptPlace(own.voteId), cookie));
  if (!parsed.success || parsed.data.until < now.getTime()) return null;
  const { until: _, ...receipt } = parsed.data;
  return receipt.rollId === own.rollId ? receipt : null;
}

function receiptPlace(voteId: string) {
  return { table: "vote_receipt_cookie", id: voteId };
}

function codeHashOf(database: Database, rollId: string): string | null {
  return statementsOf(database).findEntry.get({ rollId })?.codeHash ?? null;
}

const statementsOf = preparedOnce((database) => ({
  findEntry: database
    .select({ voteId: voteRoll.voteId, codeHash: voteRoll.codeHash })
    .from(voteRoll)
    .where(eq(voteRoll.id, sql.placeholder("rollId")))
    .prepare(),
}));

function sealed(keyring: Keyring, place: { table: string; id: string }, content: unknown): string {
  return sealJson(keyring, place, content).toString("base64url");
}

function opened(keyring: Keyring, place: { table: string; id: string }, cookie: string): unknown {
  try {
    return openJson(keyring, place, Buffer.from(cookie, "base64url"));
  } catch {
    return null;
  }
}
