import { useTranslation } from "react-i18next";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { useDesk } from "./act-form.tsx";
import { type FloorRefusal, isCalm, useFloorSentence } from "./floor-sentence.ts";

function titleOf(refusal: FloorRefusal) {
  if (refusal.code === "somebody_speaks") return "stillSpeaks";
  return isCalm(refusal) ? "movedOn" : "refused";
}

/** What did not happen, and how the connection stands. */
export function ConsoleMessages() {
  const { t, i18n } = useTranslation("floor");
  const { refusal, lostSince, pending, signedOut, scripted, cancel, dismiss } = useDesk();
  const sentence = useFloorSentence();
  const time = (lostSince ?? new Date(0)).toLocaleTimeString(
    i18n.language === "en" ? "en-GB" : "de",
    {
      hour: "2-digit",
      minute: "2-digit",
    },
  );
  return (
    <div className="console__messages" aria-live="polite">
      {signedOut && (
        <Alert kind="danger" title={t("connection.signedOut")}>
          <ButtonLink look="secondary" href="">
            {t("connection.signIn")}
          </ButtonLink>
        </Alert>
      )}
      {lostSince !== null && !signedOut && (
        <Alert kind="warning" title={t("connection.lost", { time })}>
          <p className="kern-body">{t("connection.lostHint")}</p>
          {pending !== null && (
            <>
              <p className="kern-body">
                <strong>{t("connection.pending", { act: t(`acts.${pending}`) })}</strong>
              </p>
              <Button type="button" look="secondary" onClick={cancel}>
                {t("connection.cancel")}
              </Button>
            </>
          )}
        </Alert>
      )}
      {refusal !== null && (
        <Alert kind={isCalm(refusal) ? "info" : "warning"} title={t(titleOf(refusal))}>
          <p className="kern-body">{sentence(refusal)}</p>
          {scripted && (
            <Button type="button" look="tertiary" onClick={dismiss}>
              {t("dismiss")}
            </Button>
          )}
        </Alert>
      )}
    </div>
  );
}
