/** What stands on letters and slips with a code for one vote. */
export const voteLetterDe = {
  intro: "in {{town}} wird abgestimmt, und Sie können mitstimmen. Darum geht es:",
  secret:
    "Die Abstimmung ist geheim. Im Internet liegt jeder Stimmzettel bis zum Ende in einem verschlossenen digitalen Umschlag. Zwischenergebnisse sieht niemand. Wer abgestimmt hat, sieht nur der Wahltisch, und nur bei dem Menschen, der gerade vor ihm steht. Was wir nicht versprechen können, steht beim Stimmzettel im Internet.",
  open: "Die Abstimmung ist offen: Nach dem Auszählen sieht die Gruppe, wer wie gestimmt hat. Öffentlich sind die Namen nicht.",
  voluntary:
    "Die Teilnahme ist freiwillig. Staatsangehörigkeit und Aufenthaltsstatus spielen keine Rolle. Ihre Anschrift haben wir aus dem Melderegister.",
  once: "Sie haben eine Stimme: im Internet oder auf Papier.",
  answer: {
    heading: "So stimmen Sie ab",
    headingUntil: "So stimmen Sie ab bis zum {{deadline}}",
    from: "Abstimmen können Sie ab dem {{opens}}.",
    code: "Ihr Code für diese Abstimmung",
    paper: "Auf Papier: {{place}}. Bitte bringen Sie diesen Brief oder Ihren Ausweis mit.",
    phone: "Fragen, oder Code verloren? {{phone}}",
    keep: "Der Code gilt nur für Sie und nur einmal. Bitte geben Sie ihn nicht weiter.",
    result:
      "Das Ergebnis lesen Sie mit dem Code im Internet, bis es bestätigt ist. Danach öffnet der Code nichts mehr.",
  },
  card: {
    heading: "Abstimmen: {{title}}",
    text: "Mit diesem Code stimmen Sie ab. Geben Sie ihn unter der Adresse oben ein, oder scannen Sie das Bild. Der Code gilt nur für Sie und nur für diese Abstimmung. Ein früherer Code gilt nicht mehr.",
  },
} as const;
