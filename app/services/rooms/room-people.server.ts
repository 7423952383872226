import { and, asc, eq, inArray, isNull, or } from "drizzle-orm";
import { openParticipant } from "#app/services/participation/participant-envelope.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";
import {
  drawRevocations,
  panelMembers,
  participants,
  replies,
  roomDocuments,
  roomDocumentVersions,
  roomTasks,
  roomTaskVersions,
  staffAccounts,
  staffRoles,
  user,
} from "#db/schema/index.ts";

interface Source {
  readonly database: Queryable;
  readonly keyring: Keyring;
}

/** Somebody of the group whom the others know by the name that they chose. */
export interface RoomMember {
  readonly participantId: string;
  readonly name: string;
  /** Takes part by phone or on paper. */
  readonly assisted: boolean;
}

/** Somebody of the town hall who accompanies groups. */
export interface RoomCompanion {
  readonly accountId: string;
  readonly name: string;
}

/** Whoever did something in a room, as its readers see them. */
export interface ShownPerson {
  /** `left`: is not in the group any more. `former`: was erased, or their account is gone. */
  readonly kind: "member" | "left" | "staff" | "former";
  /** Empty for former ones. */
  readonly name: string;
  /** The account that typed it in for a member. */
  readonly enteredFor?: string;
}

/**
 * The present members of a room who chose a name, by that name, and those for whom staff wrote in it. Members
 * who only read so far are not among them: nobody learns who was drawn but by the name that they chose.
 */
export function membersOfRoom(
  { database, keyring }: Source,
  room: { readonly id: string; readonly drawId: string },
): readonly RoomMember[] {
  const present = database
    .select({ invitationId: replies.invitationId })
    .from(panelMembers)
    .innerJoin(replies, eq(replies.personId, panelMembers.personId))
    .leftJoin(drawRevocations, eq(drawRevocations.drawId, panelMembers.drawId))
    .where(
      and(
        eq(panelMembers.drawId, room.drawId),
        isNull(panelMembers.leftAt),
        isNull(replies.withdrawnAt),
        isNull(drawRevocations.drawId),
      ),
    );
  return database
    .select()
    .from(participants)
    .where(
      or(
        inArray(participants.invitationId, present),
        and(
          eq(participants.kind, "assisted"),
          or(
            inArray(participants.id, writersOfDocuments(database, room.id)),
            inArray(participants.id, peopleOfTasks(database, room.id)),
          ),
        ),
      ),
    )
    .all()
    .flatMap((row) => {
      const name = openParticipant(keyring, row)?.shownName ?? "";
      return name === ""
        ? []
        : [{ participantId: row.id, name, assisted: row.kind === "assisted" }];
    })
    .sort(
      (a, b) => a.name.localeCompare(b.name, "de") || (a.participantId < b.participantId ? -1 : 1),
    );
}

function writersOfDocuments(database: Queryable, roomId: string) {
  return database
    .select({ id: roomDocumentVersions.writtenBy })
    .from(roomDocumentVersions)
    .innerJoin(roomDocuments, eq(roomDocuments.id, roomDocumentVersions.documentId))
    .where(eq(roomDocuments.roomId, roomId));
}

function peopleOfTasks(database: Queryable, roomId: string) {
  return database
    .select({ id: roomTaskVersions.writtenBy })
    .from(roomTaskVersions)
    .innerJoin(roomTasks, eq(roomTasks.id, roomTaskVersions.taskId))
    .where(eq(roomTasks.roomId, roomId));
}

/** Accounts that can accompany a group, by name. */
export function companionsOfRooms(database: Queryable): readonly RoomCompanion[] {
  return database
    .select({ accountId: user.id, name: user.name })
    .from(user)
    .innerJoin(staffRoles, eq(staffRoles.userId, user.id))
    .leftJoin(staffAccounts, eq(staffAccounts.userId, user.id))
    .where(
      and(
        inArray(staffRoles.role, ["organiser", "moderator"]),
        isNull(staffAccounts.deactivatedAt),
      ),
    )
    .groupBy(user.id)
    .orderBy(asc(user.name), asc(user.id))
    .all();
}

/** Names of those who wrote or undertook something in a room, asked for one by one. */
export function peopleOfRoom(
  source: Source,
  room: { readonly id: string; readonly drawId: string },
): (one: {
  readonly participantId: string | null;
  readonly accountId: string | null;
}) => ShownPerson {
  const { database, keyring } = source;
  const members = new Map(membersOfRoom(source, room).map((each) => [each.participantId, each]));
  const others = new Map<string, string>();
  const accounts = new Map<string, string>();
  function nameOf(participantId: string): string {
    const known = others.get(participantId);
    if (known !== undefined) return known;
    const row = database
      .select()
      .from(participants)
      .where(eq(participants.id, participantId))
      .get();
    const name = row === undefined ? "" : (openParticipant(keyring, row)?.shownName ?? "");
    others.set(participantId, name);
    return name;
  }
  function accountName(accountId: string): string {
    const known = accounts.get(accountId);
    if (known !== undefined) return known;
    const row = database.select({ name: user.name }).from(user).where(eq(user.id, accountId)).get();
    accounts.set(accountId, row?.name ?? "");
    return row?.name ?? "";
  }
  return ({ participantId, accountId }) => {
    if (participantId === null) {
      const name = accountId === null ? "" : accountName(accountId);
      return name === "" ? { kind: "former", name } : { kind: "staff", name };
    }
    const entered = accountId === null ? {} : { enteredFor: accountName(accountId) };
    const member = members.get(participantId);
    if (member !== undefined) return { kind: "member", name: member.name, ...entered };
    const name = nameOf(participantId);
    return name === "" ? { kind: "former", name } : { kind: "left", name, ...entered };
  };
}
