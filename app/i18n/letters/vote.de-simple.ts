import type { Translation } from "../message-types.ts";
import type { voteLetterDe } from "./vote.de.ts";

// An examined reader of Leichte Sprache still has to check this file.
export const voteLetterDeSimple: Translation<typeof voteLetterDe> = {
  intro: "In {{town}} stimmen wir ab. Sie dürfen auch abstimmen. Darum geht es:",
  secret:
    "Die Abstimmung ist geheim. Ihr Stimm-Zettel liegt in einem Umschlag im Computer. Der Umschlag bleibt bis zum Ende zu. Am Wahl-Tisch kann man sehen: Haben Sie schon abgestimmt? Das sieht man dort nur bei Ihrem Besuch. Manches können wir nicht versprechen. Das steht im Internet beim Stimm-Zettel.",
  open: "Die Abstimmung ist offen. Die Gruppe sieht nach dem Zählen alle Namen. Andere sehen die Namen nicht.",
  voluntary:
    "Mitmachen ist freiwillig. Sie haben keinen deutschen Pass? Das ist egal. Sie dürfen trotzdem abstimmen. Ihre Adresse haben wir aus dem Melde-Register. Das ist eine Liste im Rathaus.",
  once: "Sie haben 1 Stimme. Sie stimmen im Internet ab. Oder Sie stimmen auf Papier ab.",
  answer: {
    heading: "So stimmen Sie ab",
    headingUntil: "So stimmen Sie ab. Die Zeit geht bis zum {{deadline}}.",
    from: "Es geht los am {{opens}}.",
    code: "Ihr Code",
    paper:
      "Auf Papier: {{place}}. Bringen Sie diesen Brief mit. Oder bringen Sie Ihren Ausweis mit.",
    phone: "Haben Sie Fragen? Ist der Code weg? Rufen Sie an: {{phone}}",
    keep: "Der Code ist nur für Sie. Sagen Sie den Code niemandem.",
    result: "Mit dem Code lesen Sie auch das Ergebnis. Später geht der Code nicht mehr.",
  },
  card: {
    heading: "Abstimmen: {{title}}",
    text: "Sie stimmen mit diesem Code ab. Die Adresse steht oben. Oder Sie scannen das Bild. Der Code ist nur für Sie. Der alte Code geht nicht mehr.",
  },
};
