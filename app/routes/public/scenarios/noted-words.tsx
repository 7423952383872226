import { useTranslation } from "react-i18next";
import { useShell } from "#app/root.tsx";
import { TownWords } from "#app/routes/town-words.tsx";
import type { TownText } from "#app/services/texts/town-text.ts";

/** A text of the town; a reader of another language is told that there is only the German one. */
export function NotedWords({ text }: { text: TownText | null }) {
  const { t } = useTranslation("public");
  const { language } = useShell();
  if (text === null) return null;
  return (
    <>
      {text.language !== language && (
        <span className="kern-body--muted">({t("scenarios.german")}) </span>
      )}
      <TownWords text={text} />
    </>
  );
}
