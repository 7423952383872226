import type { SerializeFrom } from "@remix-run/node";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { storedProblemSentence } from "#app/routes/staff/problem-sentence.ts";
import type { InvitationDrawView } from "#app/services/invitations/read-draws.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { useFormat } from "#app/ui/format.ts";

/** How the newest check of a draw ended, and a button for the next. */
export function CheckSection(props: {
  check: InvitationDrawView["check"] | SerializeFrom<InvitationDrawView["check"]>;
  /** Whether the extract still exists. */
  checkable: boolean;
  /** Invited people who were erased since the draw. */
  erasedSince: number;
}) {
  const { t } = useTranslation("invitations");
  const { t: problemText } = useTranslation("problems");
  const format = useFormat();
  const { check, checkable, erasedSince } = props;
  const differs = check?.problem === "invitation_draw_differs";
  const expected = differs && erasedSince > 0;
  const kind = check === null ? "info" : check.same ? "success" : expected ? "warning" : "danger";
  return (
    <>
      <Alert
        kind={kind}
        title={t(`draw.check.${check === null ? "none" : check.same ? "same" : "differs"}`)}
      >
        <p className="kern-body">
          {check === null && t("draw.check.noneText")}
          {check?.same === true &&
            t("draw.check.sameText", { date: check.at === null ? "" : format.moment(check.at) })}
          {check?.same === false &&
            !differs &&
            storedProblemSentence(problemText, { code: check.problem ?? "job_broken", params: {} })}
          {differs &&
            (expected
              ? t("draw.check.erased", { count: erasedSince })
              : t("draw.check.unexplained"))}
        </p>
      </Alert>
      {checkable && erasedSince > 0 && !differs && (
        <p className="kern-hint">{t("draw.check.erased", { count: erasedSince })}</p>
      )}
      {checkable ? (
        <Form method="post">
          <Button look="secondary">{t(`draw.check.${check === null ? "action" : "again"}`)}</Button>
        </Form>
      ) : (
        <p className="kern-hint">{t("draw.check.gone")}</p>
      )}
    </>
  );
}
