/** The half of the tracking code that the server chose, in the form with which a ballot is cast. */
export const SERVER_HALF = "code.server";

/** The other half: of the server until a script of the page puts its own there. */
export const OTHER_HALF = "code.other";

/** Who chose the other half: `server`, or `both` where the browser did. */
export const CHOSEN_BY = "code.by";
