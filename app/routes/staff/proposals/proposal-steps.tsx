import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ProposalStage } from "#app/domain/proposals/proposal-life.ts";
import { Button } from "#app/ui/button.tsx";
import { SelectField, TextArea, TextField } from "#app/ui/form-field.tsx";
import { useProposalSentence } from "./proposal-sentence.ts";

interface StepForm {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
}

const DECISIONS = ["accepted", "accepted_with_changes", "declined"] as const;
const WORK_STATES = ["not_begun", "in_work", "done"] as const;

/** The steps that follow from where a proposal stands; the likeliest first. */
export function ProposalSteps(
  props: StepForm & {
    readonly stage: ProposalStage;
    readonly declined: boolean;
    readonly inVote: boolean;
  },
) {
  const { stage, declined, inVote, ...form } = props;
  const { t } = useTranslation("proposals");
  if (inVote) return <p className="kern-body prose no-print">{t("moves.afterVote")}</p>;
  const steps = stepsOf(stage, declined, form);
  if (steps.length === 0) return null;
  return (
    <section className="stack no-print">
      <h2 className="kern-heading-medium">{t("next")}</h2>
      {steps}
    </section>
  );
}

function stepsOf(stage: ProposalStage, declined: boolean, form: StepForm): ReactNode[] {
  switch (stage) {
    case "draft":
      return [<PlainStep key="submit" step="submit" first />];
    case "submitted":
      return [
        <PlainStep key="publish" step="publish" first />,
        <ReasonStep key="return" step="return" {...form} />,
      ];
    case "published":
      return [
        <PlainStep key="open" step="open_discussion" first />,
        <PutStep key="put" {...form} />,
      ];
    case "discussed":
      return [<PutStep key="put" first {...form} />];
    case "put":
      return [
        <DecisionStep key="decide" first {...form} />,
        <ReasonStep key="back" step="take_back" {...form} />,
      ];
    case "decided":
      return [
        ...(declined ? [] : [<WorkStep key="work" first {...form} />]),
        <DecisionStep key="decide" again {...form} />,
      ];
    default:
      return [];
  }
}

function StepFrame(props: { step: string; submit: string; first?: boolean; children?: ReactNode }) {
  const button = (
    <div className="actions">
      <Button look={props.first ? "primary" : "secondary"} name="step" value={props.step}>
        {props.submit}
      </Button>
    </div>
  );
  if (props.first) {
    return (
      <Form method="post" className="form">
        {props.children}
        {button}
      </Form>
    );
  }
  return (
    <details className="kern-accordion">
      <summary className="kern-accordion__header">
        <span className="kern-title">{props.submit}</span>
      </summary>
      <Form method="post" className="kern-accordion__body form">
        {props.children}
        {button}
      </Form>
    </details>
  );
}

function PlainStep(props: { step: "submit" | "publish" | "open_discussion"; first?: boolean }) {
  const { t } = useTranslation("proposals");
  return (
    <StepFrame {...props} submit={t(`moves.${props.step}`)}>
      {props.step === "publish" && <p className="kern-body">{t("moves.publishHint")}</p>}
    </StepFrame>
  );
}

function ReasonStep({ step, values, errors }: StepForm & { step: "return" | "take_back" }) {
  const { t } = useTranslation("proposals");
  const sentence = useProposalSentence();
  const label = step === "return" ? t("moves.returnReason") : t("moves.takeBackReason");
  return (
    <StepFrame step={step} submit={t(`moves.${step}`)}>
      <TextArea
        name="reason"
        label={label}
        defaultValue={values.reason ?? ""}
        maxLength={3000}
        required
        error={sentence(errors.reason)}
      />
    </StepFrame>
  );
}

function PutStep({ values, errors, first = false }: StepForm & { first?: boolean }) {
  const { t } = useTranslation("proposals");
  const sentence = useProposalSentence();
  return (
    <StepFrame step="put" submit={t("moves.put")} first={first}>
      <p className="kern-body">{t("moves.putHint")}</p>
      <TextField
        type="date"
        name="answerDueOn"
        label={t("moves.answerDueOn")}
        defaultValue={values.answerDueOn ?? ""}
        required
        error={sentence(errors.answerDueOn)}
      />
    </StepFrame>
  );
}

function DecisionStep(props: StepForm & { first?: boolean; again?: boolean }) {
  const { values, errors, first = false, again = false } = props;
  const { t } = useTranslation("proposals");
  const sentence = useProposalSentence();
  return (
    <StepFrame step="decide" submit={t(again ? "moves.decideAgain" : "moves.decide")} first={first}>
      <SelectField
        name="decision"
        label={t("moves.decision")}
        defaultValue={values.decision ?? "accepted"}
        error={sentence(errors.decision)}
      >
        {DECISIONS.map((decision) => (
          <option key={decision} value={decision}>
            {t(`decisions.${decision}`)}
          </option>
        ))}
      </SelectField>
      <TextArea
        name="reason"
        label={t("moves.decisionReason")}
        hint={t("moves.decisionReasonHint")}
        defaultValue={values.reason ?? ""}
        maxLength={5000}
        error={sentence(errors.reason)}
      />
    </StepFrame>
  );
}

function WorkStep({ values, errors, first = false }: StepForm & { first?: boolean }) {
  const { t } = useTranslation("proposals");
  const sentence = useProposalSentence();
  const field = (name: "owner" | "dueOn" | "cost" | "evidence") => ({
    name,
    label: t(`moves.${name}`),
    defaultValue: values[name] ?? "",
    error: sentence(errors[name]),
  });
  return (
    <StepFrame step="report_work" submit={t("moves.report_work")} first={first}>
      <SelectField
        name="state"
        label={t("moves.state")}
        defaultValue={values.state ?? "in_work"}
        error={sentence(errors.state)}
      >
        {WORK_STATES.map((state) => (
          <option key={state} value={state}>
            {t(`work.${state}`)}
          </option>
        ))}
      </SelectField>
      <TextField {...field("owner")} maxLength={200} />
      <TextField {...field("dueOn")} type="date" />
      <TextField {...field("cost")} inputMode="numeric" maxLength={20} />
      <TextArea {...field("evidence")} hint={t("moves.evidenceHint")} maxLength={2000} />
    </StepFrame>
  );
}
