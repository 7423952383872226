import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import type { BallotPage } from "./ballot-page.server.ts";

/** Under a form on a shared device: when it starts anew, how to get more time, and how to stop. */
export function TerminalFoot(props: {
  page: BallotPage;
  /** Where the same form is sent to be shown once more, as it is filled in. */
  again: string;
}) {
  const { page, again } = props;
  const { t } = useTranslation("public");
  if (page.returns === null) return null;
  return (
    <div className="stack no-print">
      <p className="kern-body">{t("voting.terminal.returns", { count: page.returns })}</p>
      <div className="actions">
        <Button look="secondary" formAction={again} name="intent" value="again">
          {t("voting.terminal.moreTime")}
        </Button>
        <a className="kern-link" href={page.place.leave}>
          {t("voting.terminal.cancel")}
        </a>
      </div>
    </div>
  );
}
