export const drawsDe = {
  title: "Ziehung",
} as const;
