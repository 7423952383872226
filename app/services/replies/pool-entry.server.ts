import { randomUUID } from "node:crypto";
import { and, asc, count, eq, isNotNull, max, ne } from "drizzle-orm";
import { NOT_SAID } from "#app/domain/not-said.ts";
import { valueFromRegister } from "#app/domain/register-shares.ts";
import { discardPreparations } from "#app/services/draws/discard-preparations.server.ts";
import {
  openPoolPerson,
  type PoolPersonContent,
  sealPoolPerson,
} from "#app/services/pool/person-envelope.server.ts";
import { removePerson } from "#app/services/pool/remove-person.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import { hashReference, type Keyring } from "#db/envelope.server.ts";
import { drawRows, draws, poolImports, poolPeople, replies } from "#db/schema/index.ts";
import { type AnsweringInvitation, loadInvitation, loadReply } from "./load-invitation.server.ts";
import { admitUnstated, type PoolFeature, wantedFeatures } from "./pool-features.server.ts";
import type { ReplyContent } from "./reply-envelope.server.ts";
import { emptyContent } from "./reply-form.ts";

interface Source {
  readonly keyring: Keyring;
  readonly now: Date;
}

/** Someone in the pool through their own reply. */
export interface PoolEntry {
  readonly personId: string;
  readonly withdrawnAt: Date | null;
}

/** Where an invited person stands in the pool; null when they are not in it. */
export function findPoolEntry(
  database: Queryable,
  keyring: Keyring,
  { processId, reference }: Pick<AnsweringInvitation, "processId" | "reference">,
): PoolEntry | null {
  const entry = database
    .select({ personId: poolPeople.id, withdrawnAt: poolPeople.withdrawnAt })
    .from(poolPeople)
    .innerJoin(poolImports, eq(poolImports.id, poolPeople.importId))
    .where(
      and(
        eq(poolPeople.processId, processId),
        eq(poolImports.source, "replies"),
        eq(poolPeople.referenceHash, hashReference(keyring, processId, reference)),
      ),
    )
    .get();
  return entry ?? null;
}

/**
 * Puts someone who said yes into the pool, or brings what the pool knows of them up to date, in the
 * transaction that stores the reply. All people of a pool have the same features. Not while the
 * pool is frozen or a draw is under way. Returns the id of the person in the pool.
 */
export function enterPool(
  transaction: Queryable,
  source: Source,
  invitation: AnsweringInvitation,
  content: ReplyContent,
): string {
  const { processId } = invitation;
  discardPreparations(transaction, processId);
  const features = wantedFeatures(transaction, source.keyring, processId);
  const person = poolPersonOf(invitation, content, features);
  admitUnstated(transaction, source, processId, person.values);
  const known = findPoolEntry(transaction, source.keyring, invitation);
  const importId = importOfReplies(transaction, processId, source.now);
  const personId = known?.personId ?? randomUUID();
  const envelope = sealPoolPerson(source.keyring, personId, person);
  if (known === null) {
    const last = transaction
      .select({ position: max(poolPeople.position) })
      .from(poolPeople)
      .where(eq(poolPeople.importId, importId))
      .get();
    const referenceHash = hashReference(source.keyring, processId, person.reference);
    const position = (last?.position ?? 0) + 1;
    transaction
      .insert(poolPeople)
      .values({ id: personId, processId, importId, position, referenceHash, envelope })
      .run();
  } else {
    transaction
      .update(poolPeople)
      .set({ envelope, withdrawnAt: null })
      .where(eq(poolPeople.id, personId))
      .run();
  }
  countEntries(transaction, processId);
  alignOthers(transaction, source, { processId, importId, personId, features });
  return personId;
}

/** Changes how someone of a pool is called and reached; nothing that a draw depends on. */
export function updateContact(
  transaction: Queryable,
  keyring: Keyring,
  personId: string,
  invitation: AnsweringInvitation,
  content: ReplyContent,
): void {
  const row = transaction.select().from(poolPeople).where(eq(poolPeople.id, personId)).get();
  if (row === undefined) throw new Error(`Person ${personId} is not in the pool.`);
  const { reference, values, household, carried } = openPoolPerson(keyring, row.id, row.envelope);
  const drawnOn = { reference, values, carried, ...(household === undefined ? {} : { household }) };
  const { name, contact } = poolPersonOf(invitation, content, []);
  const person = {
    ...drawnOn,
    ...(name === undefined ? {} : { name }),
    ...(contact && { contact }),
  };
  transaction
    .update(poolPeople)
    .set({ envelope: sealPoolPerson(keyring, row.id, person) })
    .where(eq(poolPeople.id, row.id))
    .run();
}

/**
 * Takes someone out of the pool. In a lottery that was published they stay, marked as withdrawn, with
 * what was drawn on and what the register says, and without how they asked to be called and reached;
 * otherwise nothing of them is left in the pool. Not while a draw is under way.
 */
export function leavePool(
  transaction: Queryable,
  { keyring, now }: Source,
  invitation: AnsweringInvitation,
): void {
  const entry = findPoolEntry(transaction, keyring, invitation);
  if (entry === null) return;
  const { processId, reference } = invitation;
  const published = transaction
    .select({ drawId: draws.id })
    .from(drawRows)
    .innerJoin(draws, eq(draws.id, drawRows.drawId))
    .where(and(eq(drawRows.personId, entry.personId), isNotNull(draws.committedAt)))
    .get();
  if (published === undefined) {
    removePerson(transaction, keyring, { processId, personId: entry.personId }, reference);
    countEntries(transaction, processId);
  } else if (entry.withdrawnAt === null) {
    discardPreparations(transaction, processId);
    updateContact(transaction, keyring, entry.personId, invitation, emptyContent());
    transaction
      .update(poolPeople)
      .set({ withdrawnAt: now })
      .where(eq(poolPeople.id, entry.personId))
      .run();
  }
}

/** The one list of a process to which everyone belongs who answered for themselves. */
function importOfReplies(transaction: Queryable, processId: string, now: Date): string {
  const existing = transaction
    .select({ id: poolImports.id })
    .from(poolImports)
    .where(and(eq(poolImports.processId, processId), eq(poolImports.source, "replies")))
    .get();
  if (existing !== undefined) return existing.id;
  return transaction
    .insert(poolImports)
    .values({ processId, source: "replies", completedAt: now })
    .returning({ id: poolImports.id })
    .get().id;
}

/** The list of replies says how many people it holds. */
export function countEntries(transaction: Queryable, processId: string): void {
  const ofReplies = and(eq(poolImports.processId, processId), eq(poolImports.source, "replies"));
  const people = transaction
    .select({ count: count() })
    .from(poolPeople)
    .innerJoin(poolImports, eq(poolImports.id, poolPeople.importId))
    .where(ofReplies)
    .get();
  transaction
    .update(poolImports)
    .set({ rowsTaken: people?.count ?? 0 })
    .where(ofReplies)
    .run();
}

/** Features can come and go while people answer; whoever answered before gets the same ones. */
function alignOthers(
  transaction: Queryable,
  source: Source,
  entered: {
    readonly processId: string;
    readonly importId: string;
    readonly personId: string;
    readonly features: readonly PoolFeature[];
  },
): void {
  const { processId, importId, personId, features } = entered;
  const others = and(eq(poolPeople.importId, importId), ne(poolPeople.id, personId));
  const first = transaction
    .select()
    .from(poolPeople)
    .where(others)
    .orderBy(asc(poolPeople.position))
    .limit(1)
    .get();
  if (first === undefined) return;
  const theirs = Object.keys(openPoolPerson(source.keyring, first.id, first.envelope).values);
  const wanted = features.map(({ feature }) => feature);
  if ([...theirs].sort().join("\n") === [...wanted].sort().join("\n")) return;
  const rows = transaction
    .select({ personId: poolPeople.id, invitationId: replies.invitationId })
    .from(poolPeople)
    .innerJoin(replies, eq(replies.personId, poolPeople.id))
    .where(others)
    .all();
  for (const row of rows) {
    const invitation = loadInvitation(transaction, source.keyring, row.invitationId);
    const content = loadReply(transaction, source.keyring, row.invitationId)?.content ?? null;
    if (invitation === null || content === null) continue;
    const person = poolPersonOf(invitation, content, features);
    admitUnstated(transaction, source, processId, person.values);
    transaction
      .update(poolPeople)
      .set({ envelope: sealPoolPerson(source.keyring, row.personId, person) })
      .where(eq(poolPeople.id, row.personId))
      .run();
  }
}

/** What the pool knows of someone. An information block keeps their name off its lists, and their registered address. */
function poolPersonOf(
  { reference, person }: AnsweringInvitation,
  content: ReplyContent,
  features: readonly PoolFeature[],
): PoolPersonContent {
  const values = features.map(({ feature, values: known }) => {
    const said = Object.hasOwn(content.values, feature) ? content.values[feature] : undefined;
    const value =
      said === undefined && person !== null
        ? valueFromRegister({ ...person, age: person.ageAtDraw }, known)
        : (said ?? null);
    return [feature, value !== null && known.includes(value) ? value : NOT_SAID] as const;
  });
  const open = person === null || person.informationBlock ? null : person;
  const known = open === null ? "" : `${open.givenName} ${open.familyName}`;
  const name = person?.informationBlock ? "" : content.name || known;
  const { phone, email, address } = content.contact;
  const contact = Object.entries({
    Telefon: phone,
    "E-Mail": email,
    Anschrift: address || (open === null ? "" : `${open.street}, ${open.place}`),
  }).filter(([, text]) => text !== "");
  const household = person?.household.institution ? "" : (person?.household.id ?? "");
  return {
    reference,
    values: Object.fromEntries(values),
    ...(name === "" ? {} : { name }),
    ...(contact.length === 0 ? {} : { contact: Object.fromEntries(contact) }),
    ...(household === "" ? {} : { household }),
    carried: {},
  };
}
