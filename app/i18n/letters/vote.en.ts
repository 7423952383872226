import type { Translation } from "../message-types.ts";
import type { voteLetterDe } from "./vote.de.ts";

export const voteLetterEn: Translation<typeof voteLetterDe> = {
  card: {
    heading: "Vote: {{title}}",
    text: "You vote with this code. Enter it at the address above, or scan the picture. The code is for you alone and for this vote only. An earlier code no longer works.",
  },
};
