import { expect, test } from "vitest";
import { newDataKey, readDatabaseFile, readEnvironment } from "#app/services/environment.ts";

const RIGHT = {
  DATABASE_FILE: "var/town.sqlite",
  DATA_KEY: newDataKey(),
  AUTH_SECRET: "a secret for tests that is long enough",
};

test("the least that must be set is enough; the rest has defaults", () => {
  expect(readEnvironment(RIGHT)).toMatchObject({
    ok: true,
    environment: {
      PUBLIC_URL: "http://localhost:3000",
      PORT: 3000,
      HOST: "127.0.0.1",
      TRUST_PROXY: 0,
      FLOOR_BEAT_SECONDS: 10,
      VOTE_KEY_DIR: expect.stringMatching(/\.losrunde.vote-keys$/),
    },
  });
});

test.each([
  ["DATABASE_FILE", undefined, "DATABASE_FILE is missing: the path of the SQLite file"],
  ["DATABASE_FILE", "", "DATABASE_FILE is missing: the path of the SQLite file"],
  ["DATA_KEY", undefined, "DATA_KEY is missing: 32 random bytes, base64"],
  ["DATA_KEY", "dG9vIHNob3J0", "DATA_KEY must be 32 random bytes, base64"],
  ["AUTH_SECRET", undefined, "AUTH_SECRET is missing: at least 32 random characters"],
  ["AUTH_SECRET", "too short", "AUTH_SECRET must have at least 32 characters"],
  ["PUBLIC_URL", "dialog.example", "PUBLIC_URL must be the address residents type"],
  ["PORT", "http", "PORT must be a port number"],
  ["PORT", "0", "PORT must be a port number"],
  ["PORT", "65536", "PORT must be a port number"],
  ["SMTP_URL", "mail.example.de", "SMTP_URL must be the address of a mail server"],
  ["SMTP_URL", "smtp://mail.example.de", "MAIL_FROM is missing, as SMTP_URL is set"],
  ["MAIL_FROM", "nobody", "MAIL_FROM must be the sender of e-mails"],
  ["SMS_GATEWAY_URL", "smtp://x", "SMS_GATEWAY_URL must be the address of a gateway"],
  ["BEACON_URL", "api.drand.sh/{round}", "BEACON_URL must be the address of a randomness beacon"],
  ["BEACON_URL", "https://api.drand.sh/public/1", "BEACON_URL must be the address"],
  ["TRUST_PROXY", "yes", "TRUST_PROXY must be the number of proxies in front of the server"],
  ["TRUST_PROXY", "-1", "TRUST_PROXY must be the number of proxies in front of the server"],
  ["FLOOR_BEAT_SECONDS", "0", "FLOOR_BEAT_SECONDS must be a number of seconds from 1 to 20"],
  ["FLOOR_BEAT_SECONDS", "25", "FLOOR_BEAT_SECONDS must be a number of seconds from 1 to 20"],
  ["VOTE_KEY_DIR", "var", "VOTE_KEY_DIR must be a folder outside the one of DATABASE_FILE"],
  ["VOTE_KEY_DIR", "var/keys/..keys", "VOTE_KEY_DIR must be a folder outside"],
  ["TRUST_PROXY", "1.5", "TRUST_PROXY must be the number of proxies in front of the server"],
])("%s = %s stops the start with a sentence that names it", (name, value, sentence) => {
  const result = readEnvironment({ ...RIGHT, [name]: value });
  expect(result).toMatchObject({ ok: false, faults: [expect.stringContaining(sentence)] });
});

test.each(["vote-keys", "var-vote-keys", "../var", "..var"])(
  "keys of votes may lie in %s, which is not in the folder of the database",
  (folder) => {
    expect(readEnvironment({ ...RIGHT, VOTE_KEY_DIR: folder })).toMatchObject({ ok: true });
  },
);

test("every wrong setting gets its own sentence", () => {
  const result = readEnvironment({});
  expect(result.ok ? [] : result.faults.map((fault) => fault.split(" ")[0])).toEqual([
    "DATABASE_FILE",
    "DATA_KEY",
    "AUTH_SECRET",
  ]);
});

test("a command that needs no keys asks for the database only", () => {
  expect(readDatabaseFile({ DATABASE_FILE: "a.sqlite" })).toEqual({ ok: true, file: "a.sqlite" });
  expect(readDatabaseFile({})).toMatchObject({
    ok: false,
    faults: [expect.stringContaining("DATABASE_FILE is missing")],
  });
});
