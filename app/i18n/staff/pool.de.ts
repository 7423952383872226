export const poolDe = {
  title: "Lostopf",
} as const;
