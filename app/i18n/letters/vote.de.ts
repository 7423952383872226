/** What stands on slips with a code for one vote. */
export const voteLetterDe = {
  card: {
    heading: "Abstimmen: {{title}}",
    text: "Mit diesem Code stimmen Sie ab. Geben Sie ihn unter der Adresse oben ein, oder scannen Sie das Bild. Der Code gilt nur für Sie und nur für diese Abstimmung. Ein früherer Code gilt nicht mehr.",
  },
} as const;
