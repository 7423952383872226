import { randomBytes, randomUUID } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { eq, sql } from "drizzle-orm";
import { canonicalJson } from "#app/domain/canonical-json.ts";
import { sha256Hex } from "#app/domain/hash.ts";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { townDay } from "#app/domain/town-clock.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { processStatus } from "#app/services/processes/list-processes.server.ts";
import { putToVote, type UnreadyProposal } from "#app/services/proposals/put-to-vote.server.ts";
import { runningRegisterImport } from "#app/services/register/register-closed.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";
import { voteRoll, votes } from "#db/schema/index.ts";
import { electorateNow, type FoundElectorate, findElectorate } from "./electorate.server.ts";
import { type OpeningBar, openingBar } from "./opening-bar.ts";
import { printedShares } from "./printed-shares.server.ts";
import { readStoredVote, type StoredVote } from "./stored-vote.server.ts";
import { hashVoteCode, voteCode } from "./vote-code.server.ts";
import { encodePublicKey, forgetKeys, keysOfSecret, newVoteSecret } from "./vote-crypto.server.ts";
import type { VoteKeyStore } from "./vote-key-store.server.ts";
import { LOT_SECRET_BYTES, lotCommitment, sealLotSecret } from "./vote-lot.server.ts";

export type OpenVoteProblem =
  | OpeningBar
  | Problem<"vote_missing" | "vote_not_draft" | "process_not_open" | "electorate_empty", object>
  | Problem<"register_import_running", object>
  | Problem<"vote_proposal_unready", { readonly proposals: readonly UnreadyProposal[] }>;

/** Codes are derived for so many before others get their turn. */
const TURN = 250;

interface NewEntry {
  readonly id: string;
  readonly holderId: string;
  readonly codeHash: string;
}

/** So many entries of the roll are stored by one statement. */
const ENTRIES_AT_ONCE = 1000;

/** What one attempt found before its transaction began. */
interface Prepared {
  readonly definitionHash: string;
  readonly found: FoundElectorate;
  /** In the order of their ids. */
  readonly entries: readonly NewEntry[];
}

/**
 * Opens a vote: finds who can vote and gives each an entry with a code in the roll, freezes what is asked and what
 * decides, puts its proposals to the vote, and makes the key. The secret is in the key store, on disk, before the vote is open. Where the opening
 * time is still to come, ballots are taken from then on only.
 *
 * Returns the two recovery shares, each as lines to be printed; they are told this once and stored nowhere. Both
 * together make the secret again, either alone says nothing.
 *
 * Fails with `vote_missing`, `vote_not_draft`, `process_not_open` (not published, or closed), `electorate_empty`,
 * `register_import_running` (it would change who can vote), `vote_proposal_unready` with the proposals, and what `openingBar` names. Time grows with the electorate: residents of the register are opened in turns, and the
 * roll is stored in one transaction.
 */
export async function openVote(
  context: ServiceContext,
  voteId: string,
  keyStore: VoteKeyStore,
): Promise<Result<{ readonly shares: readonly [string, string] }, OpenVoteProblem>> {
  authorise(context.actor, "votes.write");
  for (;;) {
    const vote = readStoredVote(context.database, voteId);
    if (vote === null) return problem("vote_missing", {});
    const refusal = refusalOf(context.database, vote, context.now);
    if (refusal !== null) return { ok: false, problem: refusal };
    const { definition, processId } = vote;
    const day = townDay(new Date(Math.max(definition.opensAt ?? 0, context.now.getTime())));
    const found = await findElectorate(context, processId, definition, day);
    const entries = await newEntries(context.keyring, found.holders);
    const prepared = { definitionHash: hashOf(vote), found, entries };
    const opened = openNow(context, voteId, keyStore, prepared);
    if (opened !== "changed_meanwhile") return opened;
  }
}

/** Why a vote is not opened; null where nothing speaks against it. */
function refusalOf(database: Queryable, vote: StoredVote, now: Date): OpenVoteProblem | null {
  if (vote.status !== "draft") return { code: "vote_not_draft", params: {} };
  if (processStatus(database, vote.processId) !== "published") {
    return { code: "process_not_open", params: {} };
  }
  const ofRegister = vote.definition.electorate === "residents";
  if (ofRegister && runningRegisterImport(database, vote.processId) !== null) {
    return { code: "register_import_running", params: {} };
  }
  return openingBar(vote.definition, now.getTime());
}

function openNow(
  context: ServiceContext,
  voteId: string,
  keyStore: VoteKeyStore,
  prepared: Prepared,
): Awaited<ReturnType<typeof openVote>> | "changed_meanwhile" {
  const { database, keyring, now } = context;
  let keyWritten = false;
  try {
    return database.transaction(
      (transaction) => {
        const vote = readStoredVote(transaction, voteId);
        if (vote === null) return problem("vote_missing", {});
        const refusal = refusalOf(transaction, vote, now);
        if (refusal !== null) return { ok: false as const, problem: refusal };
        const { definition, processId } = vote;
        if (hashOf(vote) !== prepared.definitionHash) return "changed_meanwhile";
        const holders = electorateNow(context, transaction, processId, definition, prepared.found);
        if (holders === null) return "changed_meanwhile";
        if (holders.length === 0) return problem("electorate_empty", {});
        const { closesAt, nature } = vote.row;
        const put = putToVote(transaction, context, { id: voteId, processId, closesAt, nature });
        if (!put.ok) return put;

        const secret = newVoteSecret();
        const keys = keysOfSecret(secret);
        keyWritten = true;
        keyStore.write(voteId, secret);
        storeRoll(transaction, voteId, entriesOf(holders, prepared.entries, keyring));
        const openedHead = appendAudit(transaction, context, {
          action: "vote_opened",
          objectKind: "vote",
          objectId: voteId,
        });
        const lotSecret = randomBytes(LOT_SECRET_BYTES);
        transaction
          .update(votes)
          .set({
            ...{ status: "open", openedAt: now, openedHead, entitled: holders.length },
            ...{ definition, definitionHash: prepared.definitionHash },
            publicKey: encodePublicKey(keys.publicKey),
            lotSecret: sealLotSecret(keyring, voteId, lotSecret),
            lotCommitment: lotCommitment(lotSecret.toString("hex")),
          })
          .where(eq(votes.id, voteId))
          .run();
        const shares = printedShares(secret);
        secret.fill(0);
        forgetKeys(keys);
        return ok({ shares });
      },
      { behavior: "immediate" },
    );
  } catch (error) {
    // The vote stayed a draft: its key opens nothing.
    if (keyWritten) keyStore.destroy(voteId);
    throw error;
  }
}

function hashOf({ definition }: StoredVote): string {
  return sha256Hex(canonicalJson(definition));
}

/** The roll lies in the order of its random ids, which says nothing about anybody. */
async function newEntries(
  keyring: Keyring,
  holders: readonly string[],
): Promise<readonly NewEntry[]> {
  const entries: NewEntry[] = [];
  for (const holder of holders) {
    entries.push(newEntry(keyring, holder));
    if (entries.length % TURN === 0) await setImmediate();
  }
  return entries.sort(byId);
}

function newEntry(keyring: Keyring, holderId: string): NewEntry {
  const id = randomUUID();
  return {
    id,
    holderId,
    codeHash: hashVoteCode(keyring, voteCode(keyring, { id, codeNumber: 1 })),
  };
}

/** Entries of exactly these holders, in the order of their ids: those that were prepared, and new ones for who came since. */
function entriesOf(
  holders: readonly string[],
  prepared: readonly NewEntry[],
  keyring: Keyring,
): readonly NewEntry[] {
  const missing = new Set(holders);
  const entries = prepared.filter(({ holderId }) => missing.delete(holderId));
  if (missing.size === 0) return entries;
  return [...entries, ...Array.from(missing, (holder) => newEntry(keyring, holder))].sort(byId);
}

function byId(a: NewEntry, b: NewEntry): number {
  return a.id < b.id ? -1 : 1;
}

/** Many entries by one statement each: for those of a town, a statement for each entry takes three times as long. */
function storeRoll(transaction: Queryable, voteId: string, entries: readonly NewEntry[]): void {
  for (let at = 0; at < entries.length; at += ENTRIES_AT_ONCE) {
    const rows = entries
      .slice(at, at + ENTRIES_AT_ONCE)
      .map(({ id, holderId, codeHash }) => [id, holderId, codeHash]);
    transaction.run(
      sql`insert into ${voteRoll} (id, vote_id, holder_id, code_hash) select value ->> 0, ${voteId}, value ->> 1, value ->> 2 from json_each(${JSON.stringify(rows)})`,
    );
  }
}
