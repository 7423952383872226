/**
 * The value of a feature for whoever would rather not say it. It is a value like any other: it has a
 * quota of its own, so that nobody is kept out of a draw by not answering.
 */
export const NOT_SAID = "keine Angabe";
