import { useTranslation } from "react-i18next";
import { LANGUAGE_NAMES, type Language } from "#app/i18n/languages.ts";
import { StatusBadge } from "#app/ui/status-badge.tsx";
import type { DraftCheck } from "./draft-checks.server.ts";
import { useVoteSentence } from "./vote-sentence.ts";

const KINDS = { done: "success", look: "warning", open: "danger" } as const;

/** What of a draft is done and what is missing before it opens, each with the way to where it is done. */
export function Checklist(props: {
  readonly checks: readonly DraftCheck[];
  /** Of the vote; null for readers. */
  readonly address: string | null;
}) {
  const { t } = useTranslation("votes");
  const name = useCheckName();
  const sentence = useVoteSentence();
  return (
    <ul className="row-list vote-checks">
      {props.checks.map((check) => (
        <li key={check.part + check.which} className="vote-check">
          <span>
            {props.address === null ? (
              name(check)
            ) : (
              <a className="kern-link" href={props.address + check.place}>
                {name(check)}
              </a>
            )}
            {check.problems.map((problem) => (
              <span key={sentence(problem)} className="vote-check__problem kern-body--small">
                {sentence(problem)}
              </span>
            ))}
          </span>
          <StatusBadge kind={KINDS[check.state]}>{t(`draft.${check.state}`)}</StatusBadge>
        </li>
      ))}
    </ul>
  );
}

/** What a thing to be done is called. */
export function useCheckName(): (check: DraftCheck) => string {
  const { t } = useTranslation("votes");
  return ({ part, which, text }) => {
    switch (part) {
      case "question":
        return t("draft.question", { number: which, text });
      case "translation":
        return t("draft.translation", { language: LANGUAGE_NAMES[which as Language] });
      default:
        return t(`draft.${part}`);
    }
  };
}
