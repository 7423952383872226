import { useTranslation } from "react-i18next";
import { useShell } from "#app/root.tsx";
import { TownWords } from "#app/routes/town-words.tsx";
import { figure } from "#app/ui/figures.ts";
import type { BallotPage } from "./ballot-page.server.ts";
import { OriginalText } from "./original-text.tsx";

/** What the vote is called, on which step one is, and what the step is for. */
export function VoteHead(props: { page: BallotPage; step: 1 | 2 | 3 | null; heading: string }) {
  const { page, step, heading } = props;
  const { t } = useTranslation("public");
  const { language } = useShell();
  return (
    <div className="prose">
      <p className="kern-body kern-body--bold">
        <TownWords text={page.title} /> <OriginalText of={page.title} />
      </p>
      <h1 className="kern-heading-large">{heading}</h1>
      {step !== null && (
        <p className="kern-body no-print">
          {t("voting.ballot.step", { number: figure(step, language) })}
        </p>
      )}
    </div>
  );
}
