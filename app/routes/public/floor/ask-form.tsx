import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LONGEST_QUESTION, WAITING_QUESTIONS } from "#app/domain/floor/question-debt.ts";
import { floorDe } from "#app/i18n/public/floor.de.ts";
import { useShell } from "#app/root.tsx";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { figure } from "#app/ui/figures.ts";
import { TextArea } from "#app/ui/form-field.tsx";
import type { OwnRefusal } from "./own-action.server.ts";

/** For a question in writing, in any language; also for those who may not speak. */
export function AskForm({ answer, asked }: { answer: OwnRefusal | undefined; asked: boolean }) {
  const { t } = useTranslation("public");
  const { language } = useShell();
  const { askProblems } = floorDe.own;
  const code = answer?.problem.code ?? "";
  const known = Object.hasOwn(askProblems, code) ? (code as keyof typeof askProblems) : null;
  const refusal = () => {
    if (answer === undefined) return undefined;
    return known === null
      ? t("floor.own.problems.floor_closed")
      : t(`floor.own.askProblems.${known}`, {
          longest: figure(LONGEST_QUESTION, language),
          most: figure(WAITING_QUESTIONS, language),
        });
  };
  return (
    <>
      {asked && answer === undefined && (
        <Alert kind="success" title={t("floor.own.asked")}>
          <p className="kern-body">{t("floor.own.askedText")}</p>
        </Alert>
      )}
      <Form method="post" className="form">
        <h3 className="kern-heading-small">{t("floor.own.ask")}</h3>
        <TextArea
          name="text"
          label={t("floor.own.askLabel")}
          hint={t("floor.own.askHint")}
          error={refusal()}
          defaultValue={answer?.text}
          rows={3}
          maxLength={LONGEST_QUESTION}
          dir="auto"
          required
        />
        <div className="actions">
          <Button look="secondary" name="intent" value="ask">
            {t("floor.own.askSubmit")}
          </Button>
        </div>
      </Form>
    </>
  );
}
