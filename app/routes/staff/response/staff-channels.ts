/** How an answer can reach the town hall that someone types in. */
export const STAFF_CHANNELS = ["phone", "paper", "in_person"] as const;
