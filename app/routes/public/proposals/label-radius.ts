/** Of the circle with a number on the sketch of a list, in the units of the drawing. */
export const LABEL_RADIUS = 13;
