import type { InvitationStep } from "#app/domain/invitation-steps.ts";

/** Where each step is taken, below the address of the process. */
export const INVITATION_PLACES: Record<InvitationStep, string> = {
  quotas: "/quotas",
  register: "/register",
  questions: "/questions",
  settings: "/invitations",
  draw: "/invitations",
  letters: "/letters",
  replies: "/replies",
};
