import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { VoteRuleKind } from "#app/domain/votes/vote-rule.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckField, CheckGroup } from "#app/ui/check-field.tsx";
import { CancelLink } from "../cancel-link.tsx";
import type { offeredRules } from "./question-form.server.ts";

/** Which rule a question is to have: the first of two steps. */
export function RuleChoice(props: {
  readonly offered: ReturnType<typeof offeredRules>;
  /** The rule that the question has. */
  readonly chosen: VoteRuleKind;
  readonly back: string;
}) {
  const { t } = useTranslation("voteSetup");
  return (
    <>
      <p className="kern-body prose">{t("question.ruleLead")}</p>
      <Form method="get" className="form">
        {props.offered.map(({ group, rules }) => (
          <CheckGroup key={group} legend={t(`question.groups.${group}`)}>
            {rules.map(({ kind, name }) => (
              <CheckField
                key={kind}
                type="radio"
                name="rule"
                value={kind}
                label={name}
                hint={t(`question.purposes.${kind}`)}
                defaultChecked={kind === props.chosen}
              />
            ))}
          </CheckGroup>
        ))}
        <div className="actions">
          <Button>{t("question.chooseRule")}</Button>
          <CancelLink href={props.back} />
        </div>
      </Form>
    </>
  );
}
