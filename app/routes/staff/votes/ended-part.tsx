import { useTranslation } from "react-i18next";
import { Alert } from "#app/ui/alert.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import type { outcomesOf } from "./outcomes.server.ts";
import { Outcomes } from "./outcomes.tsx";
import { ScrutinyPart } from "./scrutiny-part.tsx";

/** A vote with a result, confirmed or not, and one that was cancelled. */
export function EndedPart(props: {
  readonly voteId: string;
  readonly address: string;
  readonly mayWrite: boolean;
  readonly status: "counted" | "final" | "cancelled";
  readonly cancelReason: string | null;
  readonly outcomes: ReturnType<typeof outcomesOf>;
  /** Whether single ballots are kept from the public. */
  readonly withheld: boolean;
}) {
  const { voteId, address, mayWrite, status, cancelReason, outcomes, withheld } = props;
  const { t } = useTranslation("voteCourse");
  return (
    <>
      {status === "counted" && (
        <Alert kind="info" title={t("finalise.counted")}>
          <p className="kern-body">{t("finalise.countedText")}</p>
        </Alert>
      )}
      {status === "cancelled" && (
        <Alert kind="warning" title={t("cancel.cancelled")}>
          <p className="kern-body keep-lines" lang="de">
            {t("cancel.reasonIs", { reason: cancelReason ?? "" })}
          </p>
        </Alert>
      )}
      {status !== "counted" && mayWrite && (
        <Alert kind="info" title={t("shares.destroyNow")}>
          <p className="kern-body">{t("shares.destroyNowText")}</p>
        </Alert>
      )}
      {outcomes.length > 0 && status !== "cancelled" && <Outcomes outcomes={outcomes} />}
      {withheld && <ScrutinyPart address={address} questions={outcomes.length} />}
      <div className="actions no-print">
        {status === "counted" && mayWrite && (
          <ButtonLink href={`${address}/finalise`}>{t("finalise.title")}</ButtonLink>
        )}
        <ButtonLink look={status === "final" ? "primary" : "secondary"} href={`/votes/${voteId}`}>
          {t(status === "cancelled" ? "running.public" : "finalise.result")}
        </ButtonLink>
        {status === "counted" && mayWrite && (
          <ButtonLink look="tertiary" href={`${address}/cancel`}>
            {t("cancel.title")}
          </ButtonLink>
        )}
      </div>
    </>
  );
}
