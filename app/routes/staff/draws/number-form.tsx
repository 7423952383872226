import { Form, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { ShownEntry } from "#app/services/draws/number-entries.server.ts";
import type { CommittedDraw } from "#app/services/draws/read-committed-draw.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/form-field.tsx";
import { useFormat } from "#app/ui/format.ts";
import { aboutSecondPerson, SecondPersonFields } from "../second-person-fields.tsx";
import type { NumberFormProblem } from "./number-action.server.ts";

const ABOUT_FIELD = [
  "stage_digits_wrong",
  "lottery_numbers_wrong",
  "beacon_round_wrong",
  "beacon_randomness_wrong",
] as const;
const ABOUT_FORM = [
  "draw_missing",
  "draw_revoked",
  "draw_completed_meanwhile",
  "number_source_other",
  "number_first_entered",
  "number_first_missing",
  "beacon_not_set_up",
  "beacon_unreachable",
  "beacon_answer_wrong",
] as const;

interface NumberFormProps {
  readonly draw: CommittedDraw;
  /** The first entry while it waits for its second. */
  readonly waiting: ShownEntry | null;
  readonly early: boolean;
  readonly differ: boolean;
  readonly canFetch: boolean;
  readonly values: Readonly<Record<string, string>>;
  readonly problem: NumberFormProblem | null;
}

/** The form of the first entry, or of the second with who enters it. */
export function NumberForm(props: NumberFormProps) {
  const { draw, waiting, values, problem } = props;
  const { t } = useTranslation("publicDraw");
  const format = useFormat();
  const busy = useNavigation().state !== "idle";
  const position = waiting === null ? "first" : "second";
  const formProblem = ABOUT_FORM.find((code) => code === problem?.code);
  return (
    <section id="entry" className="no-print">
      <h2 className="kern-heading-medium">
        {t(waiting === null ? "number.entriesHeading" : "number.secondHeading")}
      </h2>
      {props.differ && waiting === null && (
        <Alert kind="danger" title={t("number.differ")}>
          <p className="kern-body">{t("number.differText")}</p>
        </Alert>
      )}
      {props.early && (
        <Alert kind="warning" title={t("number.early")}>
          <p className="kern-body">
            {t("number.earlyText", { when: format.moment(draw.numberAt) })}
          </p>
        </Alert>
      )}
      <p className="kern-body prose">
        {waiting === null
          ? t("number.firstLead")
          : t("number.secondLead", { when: format.moment(waiting.enteredAt) })}
      </p>
      {formProblem !== undefined && (
        <Alert kind="danger" title={t(`number.problems.${formProblem}`)} />
      )}
      <Form method="post" className="form" key={position}>
        <SeenField {...props} />
        {waiting !== null && (
          <SecondPersonFields values={values} problem={aboutSecondPerson(problem)} />
        )}
        <div className="actions">
          <Button name="intent" value={`${position}-type`} disabled={busy}>
            {t(waiting === null ? "number.firstButton" : "number.secondButton")}
          </Button>
          {draw.numberSource === "beacon" && props.canFetch && (
            <Button look="secondary" name="intent" value={`${position}-fetch`} disabled={busy}>
              {t("number.fetch")}
            </Button>
          )}
        </div>
        {draw.numberSource === "beacon" && props.canFetch && (
          <p className="kern-hint">{t("number.fetchHint")}</p>
        )}
      </Form>
    </section>
  );
}

function SeenField({ draw, values, problem }: NumberFormProps) {
  const { t } = useTranslation("publicDraw");
  const code = ABOUT_FIELD.find((each) => each === problem?.code);
  const error = code === undefined ? undefined : t(`number.problems.${code}`);
  const shared = { name: "seen", autoComplete: "off", defaultValue: values.seen, error } as const;
  switch (draw.numberSource) {
    case "stage":
      return (
        <TextField
          {...shared}
          label={t("number.digits")}
          hint={t("number.digitsHint")}
          inputMode="numeric"
          maxLength={20}
        />
      );
    case "lottery-numbers":
      return (
        <TextField
          {...shared}
          label={t("number.lotteryNumbers")}
          hint={t("number.lotteryNumbersHint")}
          maxLength={200}
        />
      );
    case "beacon":
      return (
        <TextField
          {...shared}
          label={t("number.randomness", { round: String(draw.numberRound ?? "") })}
          hint={t("number.randomnessHint")}
          maxLength={300}
          spellCheck={false}
        />
      );
  }
}
