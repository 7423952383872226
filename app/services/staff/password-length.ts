/** Shortest password an account may have, in characters. */
export const MIN_PASSWORD_LENGTH = 12;
/** Longest password an account may have, in characters. */
export const MAX_PASSWORD_LENGTH = 128;
