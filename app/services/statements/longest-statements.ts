/** The longest texts of a round, in signs as readers count them. */
export const LONGEST_STATEMENT = 140;
export const LONGEST_ROUND_TITLE = 150;
export const LONGEST_ROUND_QUESTION = 600;
export const LONGEST_DECLINE_REASON = 600;

/** So many statements one person may add to a round, those left out included. */
export const MOST_OWN_STATEMENTS = 5;
