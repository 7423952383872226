export const auditDe = {
  title: "Protokoll",
} as const;
