import { randomBytes } from "node:crypto";
import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { VOTE_SECRET_BYTES } from "./vote-crypto.server.ts";

/** Keeps the secret of each vote that is open, outside the database and whatever copies it. */
export interface VoteKeyStore {
  /** Stores a secret; when it returns, the secret outlives a power cut. */
  write(voteId: string, secret: Uint8Array): void;
  /** Null when it is not there, or not a secret. */
  read(voteId: string): Buffer | null;
  /** Overwrites and removes a secret, and whatever an interrupted `write` has left of it. */
  destroy(voteId: string): void;
  /** The votes of which a secret is there. */
  voteIds(): readonly string[];
}

const ENDING = ".vote-key";
const VOTE_ID = /^[0-9a-f-]{36}$/;

/**
 * A key store in a folder: one file a vote, readable by its owner alone.
 *
 * Overwriting does not reach what a solid-state disk or a file system with snapshots keeps of old blocks: the folder
 * belongs on a disk of its own kind, is never backed up, and holds nothing once no vote is open.
 *
 * @param folder is made if it is not there
 */
export function createVoteKeyStore(folder: string): VoteKeyStore {
  const made = mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (made !== undefined) chmodSync(folder, 0o700);
  const fileOf = (voteId: string) => {
    if (!VOTE_ID.test(voteId)) throw new Error("This is no id of a vote.");
    return join(folder, `${voteId}${ENDING}`);
  };
  return {
    write(voteId, secret) {
      if (secret.length !== VOTE_SECRET_BYTES) throw new Error("This is no secret of a vote.");
      const file = fileOf(voteId);
      const draft = `${file}.new`;
      destroyFile(draft);
      const handle = openSync(draft, "wx", 0o600);
      try {
        writeSync(handle, secret);
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
      renameSync(draft, file);
      syncFolder(folder);
    },
    read(voteId) {
      const secret = readIfThere(fileOf(voteId));
      return secret?.length === VOTE_SECRET_BYTES ? secret : null;
    },
    destroy(voteId) {
      const file = fileOf(voteId);
      destroyFile(file);
      destroyFile(`${file}.new`);
      syncFolder(folder);
    },
    voteIds: () =>
      readdirSync(folder)
        .filter((name) => name.endsWith(ENDING))
        .map((name) => name.slice(0, -ENDING.length))
        .filter((name) => VOTE_ID.test(name))
        .sort(),
  };
}

function readIfThere(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function destroyFile(file: string): void {
  try {
    const { size } = statSync(file);
    const handle = openSync(file, "r+");
    try {
      writeSync(handle, randomBytes(Math.max(size, VOTE_SECRET_BYTES)), 0, undefined, 0);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    unlinkSync(file);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

/** A new or removed name lasts once its folder is written. */
function syncFolder(folder: string): void {
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "ENOENT";
}
