import type { ProposalStage } from "#app/domain/proposals/proposal-life.ts";

/** Stages in which a proposal is written, so that authors can come and go. */
export const SHARED_STAGES: readonly string[] = [
  "draft",
  "submitted",
  "published",
  "discussed",
] satisfies readonly ProposalStage[];
