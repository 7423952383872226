/** Sex or gender as a German register knows it. */
export const GENDERS = ["female", "male", "diverse", "unknown"] as const;
