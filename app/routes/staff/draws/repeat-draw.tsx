import { Form, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { ConfirmationProblem } from "#app/services/second-person/confirm-second-person.server.ts";
import type { ProofProblem } from "#app/services/second-person/prove-second-person.server.ts";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/form-field.tsx";
import { SecondPersonFields } from "../second-person-fields.tsx";
import { DrawFields } from "./draw-fields.tsx";
import { type DrawAnswer, DrawRefused } from "./draw-refused.tsx";

/** The form that repeats a draw: a public reason and a second person who agrees. */
export function RepeatDraw({ values, problem }: DrawAnswer) {
  const { t } = useTranslation("draws");
  const busy = useNavigation().state !== "idle";
  return (
    <section className="no-print">
      <AskFirst
        summary={t("repeat.heading")}
        consequence={t("repeat.lead")}
        open={problem !== null}
      >
        <DrawRefused problem={problem} />
        <Form method="post" className="form">
          <TextArea
            label={t("repeat.reason")}
            hint={t("repeat.reasonHint")}
            name="reason"
            required
            maxLength={500}
            defaultValue={values.reason}
            error={
              problem?.code === "repeat_reason_missing" ? t("repeat.reasonMissing") : undefined
            }
          />
          <DrawFields values={values} problem={problem} />
          <SecondPersonFields values={values} problem={aboutSecondPerson(problem)} />
          <div>
            <Button look="secondary" name="intent" value="repeat" disabled={busy}>
              {t("repeat.button")}
            </Button>
          </div>
        </Form>
      </AskFirst>
    </section>
  );
}

function aboutSecondPerson(problem: DrawAnswer["problem"]) {
  if (problem === null) return null;
  const about = problem.code === "too_many_attempts" || problem.code.startsWith("second_person");
  return about ? (problem as ProofProblem | ConfirmationProblem) : null;
}
