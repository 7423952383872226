import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Alert } from "#app/ui/alert.tsx";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { Button } from "#app/ui/button.tsx";

/** Says of a result that it is a test's, on the screen and in print. */
export function TestNote() {
  const { t } = useTranslation("draws");
  return (
    <Alert kind="warning" title={t("result.testMark")}>
      <p className="kern-body">{t("result.testNote")}</p>
    </Alert>
  );
}

/** Deletes a test draw, which never counted. */
export function DeleteTest() {
  const { t } = useTranslation("publicDraw");
  return (
    <section className="no-print">
      <AskFirst summary={t("result.deleteTest")} consequence={t("result.deleteTestLead")}>
        <Form method="post">
          <Button look="secondary" name="intent" value="delete">
            {t("result.deleteTestButton")}
          </Button>
        </Form>
      </AskFirst>
    </section>
  );
}
