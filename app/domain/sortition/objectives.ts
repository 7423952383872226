/** What a lottery is fair in the sense of; see the README of this folder. */
export const OBJECTIVES = ["leximin", "maximin", "nash", "goldilocks", "random"] as const;
export type Objective = (typeof OBJECTIVES)[number];
