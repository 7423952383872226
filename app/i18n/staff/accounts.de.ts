export const accountsDe = {
  title: "Konten",
} as const;
