import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Alert } from "#app/ui/alert.tsx";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { useFormat } from "#app/ui/format.ts";
import { FreshNumbers } from "./fresh-numbers.tsx";
import { VotePlaces } from "./vote-places.tsx";

/** So often the number of ballots is asked for. */
const ASK_AGAIN_SECONDS = 10;

/** A vote that is open: how many have voted, and nothing else of what they said. */
export function RunningPart(props: {
  readonly voteId: string;
  readonly address: string;
  readonly mayWrite: boolean;
  readonly mayClerk: boolean;
  readonly takesPaper: boolean;
  /** Of the town hall in whose room it is held; null elsewhere. */
  readonly townHallId: string | null;
  readonly internal: boolean;
  readonly cast: number;
  readonly entitled: number;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly opensAt: number | null;
  readonly closesAt: number | null;
  /** Whether voting has begun, and whether the time that was announced for its end has come. */
  readonly begun: boolean;
  readonly closable: boolean;
  readonly sharesPrinted: boolean;
  readonly keyLost: boolean;
}) {
  const { address, mayWrite, cast, entitled, opensAt, closesAt, begun } = props;
  const { t } = useTranslation("voteCourse");
  const format = useFormat();
  return (
    <>
      {mayWrite && !props.sharesPrinted && (
        <Alert kind="warning" title={t("shares.missing")}>
          <p className="kern-body">
            {t(props.keyLost ? "shares.missingWithoutKey" : "shares.missingText")}
          </p>
          <Form method="post" className="actions">
            <input type="hidden" name="printed" value="yes" />
            <Button look="secondary" name="intent" value="printed">
              {t("shares.confirmLate")}
            </Button>
            {!props.keyLost && (
              <ButtonLink look="secondary" href={`${address}/shares`}>
                {t("shares.toRenewal")}
              </ButtonLink>
            )}
          </Form>
        </Alert>
      )}
      <section className="stack">
        <h2 className="kern-heading-medium">
          {begun || opensAt === null
            ? t("running.title")
            : t("running.waiting", { moment: format.moment(new Date(opensAt)) })}
        </h2>
        <p className="vote-count" role="status">
          {t("running.cast", { count: entitled, cast: format.whole(cast) })}
        </p>
        <FreshNumbers seconds={ASK_AGAIN_SECONDS} />
        <p className="kern-body prose">
          {t("running.follows")} {t("running.interim")}
        </p>
        <p className="kern-body prose">
          {closesAt === null
            ? t(mayWrite ? "running.closesByHand" : "running.closesByHandReader")
            : t("running.closesAt", { moment: format.moment(new Date(closesAt)) })}
        </p>
      </section>
      <VotePlaces {...props} />
      {mayWrite && (
        <section className="stack no-print">
          {props.closable && (
            <AskFirst summary={t("running.close")} consequence={t("running.closeConsequence")}>
              <Form method="post">
                <Button name="intent" value="close">
                  {t("running.closeSubmit")}
                </Button>
              </Form>
            </AskFirst>
          )}
          <div className="actions">
            <ButtonLink look="tertiary" href={`${address}/cancel`}>
              {t("cancel.title")}
            </ButtonLink>
          </div>
        </section>
      )}
    </>
  );
}
