/** What a request may want to do. Every route and every service names exactly one. */
export const PERMISSIONS = [
  "public",
  "account.own",
  "staff.manage",
  "sworn.manage",
  "municipality.write",
  "audit.read",
  "process.read",
  "process.write",
  "pool.read",
  "pool.write",
  "quotas.read",
  "quotas.write",
  "draw.read",
  "draw.run",
  "draw.people",
  "register.write",
  "invitations.read",
  "invitations.run",
  "replies.enter",
  "reply.own",
  "facts.read",
  "facts.write",
  "townHall.read",
  "townHall.write",
  "floor.run",
  "floor.assist",
  "minutes.approve",
  "floor.own",
  "proposals.read",
  "proposals.write",
  "proposals.own",
  "rooms.own",
  "rooms.write",
  "moderation.read",
  "moderation.write",
  "moderation.rules",
  "votes.read",
  "votes.write",
  "votes.clerk",
  "votes.own",
] as const;
export type Permission = (typeof PERMISSIONS)[number];

export type Role = "administrator" | "organiser" | "moderator" | "auditor";

/**
 * Who may do what. Attributes of residents (`pool.*`, `draw.people`) are the organiser's only;
 * an auditor reads everything but personal data and changes nothing. The floor of a town hall is run by a
 * moderator, who chairs it; `floor.assist` is the check-in, the hand microphone and the question desk.
 * `moderation.*` is the moderator's: reports, decisions and who had which; the organiser writes rules only.
 * `votes.clerk` is the poll desk: one presented voter at a time, and what is read from ballot papers.
 */
const GRANTS: Record<Role, readonly Permission[]> = {
  administrator: [
    "staff.manage",
    "sworn.manage",
    "municipality.write",
    "audit.read",
    "process.read",
  ],
  organiser: [
    "process.read",
    "process.write",
    "pool.read",
    "pool.write",
    "quotas.read",
    "quotas.write",
    "draw.read",
    "draw.run",
    "draw.people",
    "register.write",
    "invitations.read",
    "invitations.run",
    "replies.enter",
    "facts.read",
    "facts.write",
    "townHall.read",
    "townHall.write",
    "floor.assist",
    "proposals.read",
    "proposals.write",
    "rooms.write",
    "moderation.rules",
    "votes.read",
    "votes.write",
    "votes.clerk",
  ],
  moderator: [
    "process.read",
    "facts.read",
    "townHall.read",
    "floor.run",
    "floor.assist",
    "minutes.approve",
    "proposals.read",
    "rooms.write",
    "moderation.read",
    "moderation.write",
    "moderation.rules",
    "votes.read",
    "votes.clerk",
  ],
  auditor: [
    "audit.read",
    "process.read",
    "quotas.read",
    "draw.read",
    "facts.read",
    "townHall.read",
    "proposals.read",
    "votes.read",
  ],
};

/**
 * Who acts: a visitor, a member of staff, a sworn person with a one-time code, a resident, or the software
 * itself (start-up, jobs, command line).
 */
export type Actor =
  | { readonly kind: "visitor" }
  | {
      readonly kind: "staff";
      readonly id: string;
      readonly name: string;
      /** None while the start password has not been changed. */
      readonly roles: readonly Role[];
      readonly mustChangePassword?: boolean;
    }
  | { readonly kind: "sworn"; readonly id: string }
  /** An invited person who is signed in with their code; the id is that of the invitation. */
  | { readonly kind: "resident"; readonly id: string }
  /** Somebody in a town hall who uses their phone there; the id is that of the attendee. */
  | { readonly kind: "attendee"; readonly id: string }
  /** Somebody with a code for one vote; the id is that of their entry in its roll. */
  | { readonly kind: "voter"; readonly id: string }
  | { readonly kind: "system" };

/** What whoever is signed in with a personal code may do. */
export const OF_RESIDENTS: ReadonlySet<Permission> = new Set([
  "reply.own",
  "proposals.own",
  "rooms.own",
  "votes.own",
]);

export function may(actor: Actor, permission: Permission): boolean {
  if (permission === "public" || actor.kind === "system") return true;
  if (actor.kind === "resident") {
    return OF_RESIDENTS.has(permission);
  }
  if (actor.kind === "attendee") return permission === "floor.own" || permission === "votes.own";
  if (actor.kind === "voter") return permission === "votes.own";
  if (actor.kind !== "staff") return false;
  if (permission === "account.own") return true;
  return actor.roles.some((role) => GRANTS[role].includes(permission));
}

/** Thrown when a service is reached by someone its route should have turned away. */
export class Forbidden extends Error {
  readonly permission: Permission;

  constructor(permission: Permission) {
    super(`Not permitted: ${permission}`);
    this.name = "Forbidden";
    this.permission = permission;
  }
}

/** The first line of every service: the one place where it checks who may use it. */
export function authorise(actor: Actor, permission: Permission): void {
  if (!may(actor, permission)) throw new Forbidden(permission);
}
