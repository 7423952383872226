export const quotasDe = {
  title: "Quoten",
} as const;
