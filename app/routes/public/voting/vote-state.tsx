import { useTranslation } from "react-i18next";
import { useShell } from "#app/root.tsx";
import { Alert } from "#app/ui/alert.tsx";
import { momentInWords } from "#app/ui/dates.ts";
import type { BallotPage } from "./ballot-page.server.ts";
import { PageLanguages } from "./form-languages.tsx";
import { LeaveVote } from "./leave-vote.tsx";
import { VoteHead } from "./vote-head.tsx";

/** States of a vote that has a result, or will have one. */
const KEEPS_RESULT: ReadonlySet<BallotPage["state"]["kind"]> = new Set(["voted", "closed"]);

/** Why there is no ballot, what became of one that was just sent, and what to do. */
export function VoteState({ page, attempted }: { page: BallotPage; attempted: boolean }) {
  const { t } = useTranslation("public");
  return (
    <div className="ballot stack">
      <PageLanguages page={page} path={page.place.path} />
      <VoteHead page={page} step={null} heading={t("voting.ballot.title")} />
      <Message state={page.state} attempted={attempted} />
      {page.internal && page.place.door === "code" && KEEPS_RESULT.has(page.state.kind) && (
        <p className="kern-body">{t("voting.state.codeUntil")}</p>
      )}
      <LeaveVote page={page} votePage={page.state.kind !== "not_yet"} />
    </div>
  );
}

function Message({ state, attempted }: { state: BallotPage["state"]; attempted: boolean }) {
  const { t } = useTranslation("public");
  const { language } = useShell();
  switch (state.kind) {
    case "voted":
      return state.mark === "paper" ? (
        <Alert
          kind={attempted ? "danger" : "info"}
          title={t("voting.state.paperTitle")}
          focused={attempted}
          still
        >
          <p className="kern-body">{t("voting.state.paperText")}</p>
        </Alert>
      ) : (
        <Alert
          kind={attempted ? "warning" : "success"}
          title={t("voting.state.votedTitle")}
          focused={attempted}
          still
        >
          <p className="kern-body">{t("voting.state.votedText")}</p>
        </Alert>
      );
    case "closed":
      return (
        <Alert
          kind={attempted && state.mark === null ? "danger" : "info"}
          title={t("voting.state.closedTitle")}
          focused={attempted}
          still
        >
          {attempted && state.mark === null && (
            <p className="kern-body kern-body--bold">{t("voting.state.nothingCast")}</p>
          )}
          {state.mark === "online" && (
            <p className="kern-body kern-body--bold">{t("voting.state.castBefore")}</p>
          )}
          <p className="kern-body">{t("voting.state.closedText")}</p>
          <p className="kern-body">{t("voting.state.closedDo")}</p>
        </Alert>
      );
    case "cancelled":
      return (
        <Alert kind="danger" title={t("voting.state.cancelledTitle")} focused={attempted}>
          <p className="kern-body">{t("voting.state.cancelledText")}</p>
          <p className="kern-body">
            <bdi lang="de" dir="ltr">
              {state.reason}
            </bdi>
          </p>
        </Alert>
      );
    case "not_yet":
      return (
        <Alert kind="info" title={t("voting.state.notYetTitle")} still>
          <p className="kern-body">
            {t("voting.state.notYetText", {
              moment: momentInWords(new Date(state.opensAt), language),
            })}
          </p>
        </Alert>
      );
    case "not_entitled":
      return (
        <Alert kind="warning" title={t("voting.state.notEntitledTitle")} focused={attempted} still>
          <p className="kern-body">{t("voting.state.notEntitledText")}</p>
        </Alert>
      );
    default:
      return null;
  }
}
