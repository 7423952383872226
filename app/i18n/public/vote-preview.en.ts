import type { Translation } from "../message-types.ts";
import type { votePreviewDe } from "./vote-preview.de.ts";

export const votePreviewEn: Translation<typeof votePreviewDe> = {
  title: "Preview of the ballot",
  notice: "This is a preview. Nothing is cast here.",
  ended: "The preview ends here. Nothing was cast and nothing was stored.",
  back: "Back to the preparation",
};
