import { useTranslation } from "react-i18next";
import { useShell } from "#app/root.tsx";
import type { TownText } from "#app/services/texts/town-text.ts";

/** What the town wrote, in the reader's language or marked as German. */
export function TownWords(props: { words: TownText | null; noted?: boolean }) {
  const { t } = useTranslation("public");
  const { language } = useShell();
  if (props.words === null) return null;
  const { text, language: own } = props.words;
  if (own === language) return text;
  return (
    <>
      {props.noted && <span className="kern-body--muted">({t("scenarios.german")}) </span>}
      <span lang="de" dir="ltr">
        {text}
      </span>
    </>
  );
}
