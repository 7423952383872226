import { useTranslation } from "react-i18next";
import type { SealedReceipt } from "#app/services/votes/voting/voter-access.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import type { BallotPage } from "./ballot-page.server.ts";
import { PageLanguages } from "./form-languages.tsx";
import { LeaveVote } from "./leave-vote.tsx";
import { SpelledCode } from "./spelled-code.tsx";
import { VoteHead } from "./vote-head.tsx";

/** The third step: the vote is cast; with what its ballot is found later. Made to be printed. */
export function ReceiptPage(props: {
  page: BallotPage;
  receipt: SealedReceipt;
  /** Of the page of the vote, as it is printed. */
  address: string;
}) {
  const { page, receipt, address } = props;
  const { t } = useTranslation("public");
  return (
    <div className="ballot stack">
      <PageLanguages page={page} path={`${page.place.path}/receipt`} />
      <VoteHead page={page} step={3} heading={t("voting.receipt.title")} />
      <Alert kind="success" title={t("voting.receipt.counted")} still />
      {page.returns !== null && (
        <div className="no-print">
          <p className="kern-body kern-body--bold">
            {t("voting.terminal.receiptReturns", { count: page.returns })}
          </p>
          <p className="kern-body">
            <a className="kern-link" href={`${page.place.path}/receipt`}>
              {t("voting.terminal.moreTime")}
            </a>
          </p>
        </div>
      )}
      <section className="ballot-question" aria-labelledby="tracking-code">
        <h2 className="kern-heading-medium" id="tracking-code">
          {t("voting.receipt.codeTitle")}
        </h2>
        <p className="tracking-code">
          <bdi dir="ltr">{receipt.trackingCode}</bdi>
        </p>
        <SpelledCode code={receipt.trackingCode} />
        <p className="kern-body">
          {t(receipt.by === "both" ? "voting.review.chosenBoth" : "voting.review.chosenServer")}
        </p>
        <p className="kern-body">{t("voting.receipt.keep")}</p>
        <p className="kern-body kern-body--bold">{t("voting.receipt.secretCode")}</p>
      </section>
      {page.internal ? (
        <p className="kern-body prose">
          {`${t("voting.receipt.group")} `}
          <bdi dir="ltr">{address}</bdi>
        </p>
      ) : (
        <HowToFind address={address} />
      )}
      <p className="kern-body prose no-print">{t("voting.receipt.print")}</p>
      <LeaveVote page={page} votePage />
    </div>
  );
}

/** The way from the tracking code to one's ballot in the published list. */
function HowToFind({ address }: { address: string }) {
  const { t } = useTranslation("public");
  return (
    <section className="prose">
      <h2 className="kern-heading-medium">{t("voting.receipt.findTitle")}</h2>
      <ol className="step-list">
        <li className="kern-body">{t("voting.receipt.find.wait")}</li>
        <li className="kern-body">{t("voting.receipt.find.look")}</li>
        <li className="kern-body">{t("voting.receipt.find.compare")}</li>
      </ol>
      <p className="kern-body">
        {`${t("voting.receipt.address")} `}
        <bdi dir="ltr">{address}</bdi>
      </p>
      <p className="kern-body">{t("voting.receipt.few")}</p>
    </section>
  );
}
