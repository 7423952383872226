import { randomUUID } from "node:crypto";
import {
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newVoteSecret } from "#app/services/votes/vote-crypto.server.ts";
import {
  createVoteKeyStore,
  type VoteKeyStore,
} from "#app/services/votes/vote-key-store.server.ts";

let folder: string;
let keys: string;
let store: VoteKeyStore;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "losrunde-keys-"));
  keys = join(folder, "of", "votes");
  store = createVoteKeyStore(keys);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a secret is read again as it was written, also by another store on the folder", () => {
  const [voteId, secret] = [randomUUID(), newVoteSecret()];
  expect(store.read(voteId)).toBeNull();
  store.write(voteId, secret);
  expect(store.read(voteId)).toEqual(secret);
  expect(createVoteKeyStore(keys).read(voteId)).toEqual(secret);
  expect(store.voteIds()).toEqual([voteId]);
});

test("folder and file are the owner's alone", () => {
  const voteId = randomUUID();
  store.write(voteId, newVoteSecret());
  expect(statSync(keys).mode & 0o777).toBe(0o700);
  expect(statSync(join(keys, `${voteId}.vote-key`)).mode & 0o777).toBe(0o600);
});

test("what is destroyed is overwritten before it goes", () => {
  const [voteId, secret] = [randomUUID(), newVoteSecret()];
  store.write(voteId, secret);
  const file = join(keys, `${voteId}.vote-key`);
  // Whoever has the file open still sees its blocks when the name is gone.
  const handle = openSync(file, "r");
  const before = Buffer.alloc(secret.length);
  expect(readSync(handle, before, 0, before.length, 0)).toBe(secret.length);
  expect(before.equals(secret)).toBe(true);
  store.destroy(voteId);
  expect(existsSync(file)).toBe(false);
  const after = Buffer.alloc(secret.length);
  readSync(handle, after, 0, after.length, 0);
  expect(after.equals(secret)).toBe(false);
  expect(store.read(voteId)).toBeNull();
  expect(readdirSync(keys)).toEqual([]);
});

test("destroying what is not there changes nothing", () => {
  expect(() => store.destroy(randomUUID())).not.toThrow();
});

test("a write that was cut off is no secret, and the next write and destruction take it away", () => {
  const voteId = randomUUID();
  const draft = join(keys, `${voteId}.vote-key.new`);
  writeFileSync(draft, "half");
  expect(store.read(voteId)).toBeNull();
  expect(store.voteIds()).toEqual([]);
  store.write(voteId, newVoteSecret());
  expect(existsSync(draft)).toBe(false);
  writeFileSync(draft, "half");
  store.destroy(voteId);
  expect(readdirSync(keys)).toEqual([]);
});

test("a file that is cut short is no secret", () => {
  const voteId = randomUUID();
  store.write(voteId, newVoteSecret());
  const file = join(keys, `${voteId}.vote-key`);
  writeFileSync(file, readFileSync(file).subarray(1));
  expect(store.read(voteId)).toBeNull();
});

test.each(["../town", "", "a/b"])("%j names no file of the store", (name) => {
  expect(() => store.read(name)).toThrow(/no id of a vote/);
  expect(() => store.destroy(name)).toThrow(/no id of a vote/);
});
