import type { Translation } from "../message-types.ts";
import type { votePreviewDe } from "./vote-preview.de.ts";

export const votePreviewDeSimple: Translation<typeof votePreviewDe> = {
  title: "Der Stimm-Zettel zum Anschauen",
  notice: "Sie können den Stimm-Zettel nur anschauen. Sie geben hier nichts ab.",
  ended: "Hier ist Schluss. Sie haben nichts abgegeben.",
  back: "Zurück",
};
