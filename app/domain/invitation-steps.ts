/** The way from the register to the pool, in the order in which its steps are taken. */
export const INVITATION_STEPS = [
  "quotas",
  "register",
  "questions",
  "settings",
  "draw",
  "letters",
  "replies",
] as const;
export type InvitationStep = (typeof INVITATION_STEPS)[number];

export type InvitationProgress = Readonly<Record<InvitationStep, boolean>>;

/** The first step that is still to be taken; null once people are answering. */
export function nextInvitationStep(progress: InvitationProgress): InvitationStep | null {
  return INVITATION_STEPS.find((step) => !progress[step]) ?? null;
}
