import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import type { BallotPage } from "./ballot-page.server.ts";

/** The ways on for whoever is done: back through their door, and to the page of the vote. */
export function LeaveVote({ page, votePage }: { page: BallotPage; votePage: boolean }) {
  const { t } = useTranslation("public");
  const { door, leave, voteId, result } = page.place;
  // A terminal leads nowhere but to its start.
  if (door === "terminal") {
    return (
      <div className="actions no-print">
        <ButtonLink href={leave}>{t("voting.terminal.done")}</ButtonLink>
      </div>
    );
  }
  return (
    <div className="stack no-print">
      <ul className="link-row">
        {votePage && (
          <li>
            <a className="kern-link" href={page.internal ? result : `/votes/${voteId}`}>
              {t("voting.receipt.votePage")}
            </a>
          </li>
        )}
        {door !== "code" && (
          <li>
            <a className="kern-link" href={leave}>
              {t(door === "room" ? "voting.receipt.toRoom" : "voting.receipt.toList")}
            </a>
          </li>
        )}
      </ul>
      {door === "code" && (
        <form method="post" action={leave} className="actions">
          <Button look="secondary" name="intent" value="sign-out">
            {t("voting.receipt.signOut")}
          </Button>
        </form>
      )}
    </div>
  );
}
