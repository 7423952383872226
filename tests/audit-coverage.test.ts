import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** Modules that write without an entry of their own, and why. */
const WITHOUT_ENTRY: Readonly<Record<string, string>> = {
  "app/services/check-in/forget-notes.server.ts": "writes inside the transaction of eraseAttendee",
  "app/services/publications/announced-files.server.ts":
    "writes inside the transactions that remove attachments or withdraw a file",
  "app/services/coauthors/revoke-offers-of.server.ts":
    "writes inside the transactions of leaveProposal and of who erases a person",
  "app/services/count-attempt.server.ts": "counts guesses, which are no acts",
  "app/services/draws/discard-preparations.server.ts":
    "writes inside the transactions of those who prepare anew or change the pool",
  "app/services/floor/floor-note.server.ts": "writes inside the transaction of actOnFloor",
  "app/services/floor/floor-store.server.ts":
    "writes inside the transaction of actOnFloor, which enters acts of weight; the events are as final as entries",
  "app/services/invitations/record-experience.server.ts":
    "writes inside the transaction of closeProcess",
  "app/services/jobs/job-state.server.ts":
    "writes inside the transactions of jobs and of who starts them",
  "app/services/contributions/forget-contributions.server.ts":
    "writes inside the transactions of eraseInvitation and erasePerson",
  "app/services/contributions/rate-contribution.server.ts":
    "counts ratings, which are nobody else's business",
  "app/services/contributions/stored-contribution.server.ts":
    "writes inside the transactions of writeContribution and replyToContribution",
  "app/services/moderation/draft-rules.server.ts":
    "writes inside the transactions of beginRules and saveRules",
  "app/services/moderation/take-effect.server.ts":
    "writes inside the transactions of decideCase and agreeToDecision",
  "app/services/proposals/proposal-event.server.ts":
    "writes inside the transactions of editProposal, moveProposal and decideAmendment",
  "app/services/proposals/store-version.server.ts":
    "writes inside the transactions of createProposal, editProposal and decideAmendment",
  "app/services/proposals/support-proposal.server.ts":
    "counts support, which is nobody else's business",
  "app/services/statements/forget-statements.server.ts":
    "writes inside the transaction of forgetParticipant",
  "app/services/statements/store-stance.server.ts":
    "stores stances, which are nobody else's business; enterStances writes an entry",
  "app/services/panel/forget-person.server.ts": "writes inside the transaction of erasePerson",
  "app/services/replies/sign-in-with-passkey.server.ts": "beginSession writes the entry",
  "app/services/response/queue-due-messages.server.ts":
    "queues the job that sends and clears the one before; the job writes the entry",
  "app/services/response/queue-message.server.ts":
    "writes inside the transactions of replies and of who erases a person",
  "app/services/minutes/stored-minutes.server.ts":
    "writes inside the transactions of assembleMinutes and savePassage",
  "app/services/participation/erase-words.server.ts":
    "writes inside the transactions of eraseInvitation, erasePerson and eraseAssisted",
  "app/services/participation/forget-participant.server.ts":
    "writes inside the transactions of eraseInvitation, erasePerson and eraseAssisted",
  "app/services/rooms/forget-in-rooms.server.ts":
    "writes inside the transaction of forgetParticipant",
  "app/services/pool/remove-person.server.ts":
    "writes inside the transactions of those who erase a person or take them out of the pool",
  "app/services/replies/follow-pool.server.ts":
    "writes inside the transactions of withdrawPerson, readmitPerson and recordConsent",
  "app/services/replies/forget-invitation.server.ts":
    "writes inside the transactions of eraseInvitation and erasePerson",
  "app/services/replies/passkey-challenge.server.ts":
    "writes inside the transactions of addPasskey and signInWithPasskey",
  "app/services/replies/pool-entry.server.ts":
    "writes inside the transactions that store or withdraw a reply",
  "app/services/register/erase-register.server.ts":
    "carries out what markExtractDeleted has recorded, or removes what was never complete",
  "app/services/staff/account-state.server.ts":
    "writes inside the transactions of account services",
  "app/services/staff/store-account.server.ts": "writes inside the transaction of createAccount",
  "app/services/town-halls/copy-town-hall.server.ts":
    "writes inside the transaction of createTownHall",
  "app/services/town-halls/store-default-rules.server.ts":
    "writes inside the transaction of createTownHall",
  "app/services/tables/forget-seated.server.ts":
    "writes inside the transactions that erase a person",
  "app/services/votes/forget-in-votes.server.ts":
    "writes inside the transactions of those who erase a person",
  "app/services/votes/cast-ballot.server.ts":
    "casts ballots: an entry would tell who voted when, and in which order",
  "app/services/town-halls/publish-town-hall.server.ts": "storeRevision writes the entry",
  "app/services/votes/paper/stored-entry.server.ts":
    "keeps what somebody is still reading; whoever has read all of it writes an entry",
  "app/services/votes/setup/draft.server.ts":
    "renumbers inside the transactions that change questions and options",
  "app/services/votes/setup/store-template.server.ts": "writes inside the transaction of beginVote",
  "app/services/votes/setup/vote-proposals.server.ts":
    "writes inside the transactions of beginVote and changeVote",
};

const WRITES = /\b(?:database|transaction|tx)\s*\.(?:insert|update|delete)\(/;

function modules(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => join(folder, file));
}

const writing = modules("app")
  .filter((file) => !file.startsWith("app/services/demo/") && !file.startsWith("app/domain/"))
  .filter((file) => WRITES.test(readFileSync(file, "utf8")));

test("only services write to the database", () => {
  expect(writing.filter((file) => !file.startsWith("app/services/"))).toEqual([]);
});

/** Writes an entry itself, or by what `changeTownHall` and `changePerson` hand to every change. */
const WRITES_ENTRY = /\bappendAudit\(|\bchange(?:TownHall|Person|Rules)\([\s\S]*\brecord\(/;

test("a service that changes something writes an audit entry", () => {
  const silent = writing.filter((file) => !WRITES_ENTRY.test(readFileSync(file, "utf8")));
  expect(silent.sort()).toEqual(Object.keys(WITHOUT_ENTRY).sort());
});

test("each function that changes a town hall records what it did", () => {
  const changing = modules("app/services")
    .filter((file) => !file.endsWith("change-town-hall.server.ts"))
    .flatMap((file) =>
      readFileSync(file, "utf8")
        .split(/^(?=(?:export )?function )/m)
        .filter((part) => /\bchangeTownHall\(/.test(part))
        .map((part) => ({ place: `${file} ${/function (\w+)/.exec(part)?.[1]}`, part })),
    );
  expect(changing.length).toBeGreaterThan(10);
  const silent = changing.filter(({ part }) => !/\brecord\(/.test(part));
  expect(silent.map(({ place }) => place)).toEqual([]);
});

test("an audit entry is written in a transaction that is immediate, with the change", () => {
  const loose = modules("app/services")
    .filter((file) => /\bappendAudit\(/.test(readFileSync(file, "utf8")))
    .filter((file) => !file.endsWith("append-audit.server.ts"))
    .flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(/\bappendAudit\(\s*([\w.]+)/g)]
        .filter(([, receiver]) => receiver !== "transaction")
        .map(([, receiver]) => `${file} appends to ${receiver}`),
    );
  expect(loose).toEqual([]);
  const deferred = modules("app/services").filter((file) => {
    const text = readFileSync(file, "utf8");
    const begun = text.match(/\.transaction\(/g)?.length ?? 0;
    return begun !== (text.match(/behavior: "immediate"/g)?.length ?? 0);
  });
  expect(deferred).toEqual([]);
});
