import { useShell } from "#app/root.tsx";
import type { TownText } from "#app/services/texts/town-text.ts";

/** Attributes for a text of the town: it is in German where nobody translated it. */
export function useTownWords() {
  const { language } = useShell();
  return (text: Pick<TownText, "language">): { readonly lang?: "de"; readonly dir?: "ltr" } =>
    text.language === language || language === "de-simple" ? {} : { lang: "de", dir: "ltr" };
}

/** A text of the town inside a sentence. */
export function TownWords({ text }: { text: TownText | null }) {
  const attributesOf = useTownWords();
  if (text === null) return null;
  const attributes = attributesOf(text);
  return <bdi {...attributes}>{text.text}</bdi>;
}
