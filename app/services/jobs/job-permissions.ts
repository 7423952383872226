import type { Permission } from "#app/services/permissions.ts";
import type { JobKind } from "#db/schema/index.ts";

/**
 * What somebody must be allowed to do to see a job of this kind, and to cancel it or start it again.
 * `control: null`: nobody may, because what is to be erased is erased, and a vote that is closed is counted.
 */
export const JOB_PERMISSIONS: Record<
  JobKind,
  { readonly read: Permission; readonly control: Permission | null }
> = {
  draw_panel: { read: "draw.read", control: "draw.run" },
  import_pool: { read: "pool.read", control: "pool.write" },
  draw_substitutes: { read: "draw.people", control: "draw.run" },
  draw_alternates: { read: "draw.people", control: "draw.run" },
  seat_tables: { read: "draw.people", control: "draw.people" },
  compare_objectives: { read: "draw.read", control: "draw.run" },
  send_messages: { read: "invitations.read", control: "invitations.run" },
  draw_invitations: { read: "invitations.read", control: "invitations.run" },
  import_register: { read: "register.write", control: "register.write" },
  erase_register: { read: "register.write", control: null },
  open_ballots: { read: "votes.read", control: null },
  count_vote: { read: "votes.read", control: null },
  analyse_opinions: { read: "proposals.read", control: "proposals.write" },
};
