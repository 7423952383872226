import { useTranslation } from "react-i18next";
import { Alert } from "#app/ui/alert.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { CountingPart } from "./counting-part.tsx";
import type { voteCourse } from "./course-view.server.ts";
import { EndedPart } from "./ended-part.tsx";
import { RunningPart } from "./running-part.tsx";
import { VotePlaces } from "./vote-places.tsx";

/** A vote that was opened, from there to its result. */
export function CoursePart(props: {
  readonly course: NonNullable<ReturnType<typeof voteCourse>>;
  readonly address: string;
  readonly mayWrite: boolean;
}) {
  const { course, address, mayWrite } = props;
  const { t } = useTranslation("voteCourse");
  const { status, course: steps } = course;
  const common = { address, mayWrite };
  return (
    <>
      {steps.keyLost && (
        <Alert kind="danger" title={t("key.lost")}>
          <p className="kern-body">{t("key.lostText")}</p>
          {mayWrite && (
            <ButtonLink look="secondary" href={`${address}/key`}>
              {t("key.toForm")}
            </ButtonLink>
          )}
        </Alert>
      )}
      {status === "open" && <RunningPart {...common} {...course} {...steps} />}
      {status === "closed" && (
        <>
          <CountingPart {...common} course={steps} />
          <VotePlaces address={address} {...course} />
        </>
      )}
      {(status === "counted" || status === "final" || status === "cancelled") && (
        <EndedPart {...common} {...course} status={status} />
      )}
    </>
  );
}
