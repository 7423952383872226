import { useTranslation } from "react-i18next";
import { votePaperDe } from "#app/i18n/staff/vote-paper.de.ts";
import type { ItemName } from "./batch-view.server.ts";

type Part = keyof (typeof votePaperDe)["parts"];

/** What a number of the totals is called: an option by letter and text, an answer by its name. */
export function useItemName(): (item: ItemName, part: string | null) => string {
  const { t } = useTranslation("votePaper");
  const named = (part: string) => (isPart(part) ? t(`parts.${part}`) : part);
  return (item, part) => {
    const name =
      "answer" in item ? named(item.answer) : `${item.option.letter}: ${item.option.text}`;
    return part === null ? name : `${name}: ${named(part)}`;
  };
}

function isPart(part: string): part is Part {
  return Object.hasOwn(votePaperDe.parts, part);
}
