import type { Translation } from "../message-types.ts";
import type { voteLetterDe } from "./vote.de.ts";

// An examined reader of Leichte Sprache still has to check this file.
export const voteLetterDeSimple: Translation<typeof voteLetterDe> = {
  card: {
    heading: "Abstimmen: {{title}}",
    text: "Sie stimmen mit diesem Code ab. Die Adresse steht oben. Oder Sie scannen das Bild. Der Code ist nur für Sie. Der alte Code geht nicht mehr.",
  },
};
