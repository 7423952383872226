import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { type FloorRule, rankOf, SANCTION_STEPS } from "#app/domain/floor/rule-set.ts";
import { useFormat } from "#app/ui/format.ts";
import { useTownHall } from "./use-town-hall.ts";

/** A rule with its ladder, step by step with who may impose it. */
export function RuleEntry(props: {
  readonly rule: FloorRule & { readonly text: string };
  /** From 1. */
  readonly number: number;
  readonly last: boolean;
  /** The mark of all rules; null where they cannot be changed. */
  readonly seen: string | null;
}) {
  const { t } = useTranslation("townHallRules");
  const { id } = useTownHall();
  const format = useFormat();
  const { rule, seen } = props;
  const number = String(props.number);
  const steps = SANCTION_STEPS.filter(
    (step) => rankOf(step) >= rankOf(rule.startsAt) && rankOf(step) <= rankOf(rule.endsAt),
  );
  return (
    <div className="agenda-entry">
      <div className="agenda-what">
        <h2 className="kern-title">
          {number}. <span lang="de">{rule.text}</span>
        </h2>
        <ol className="ladder kern-body kern-body--muted">
          {steps.map((step) => (
            <li key={step}>
              {t(`steps.${step}`)} (
              {format.list(rule.imposedBy[step].map((office) => t(`offices.${office}`)))})
            </li>
          ))}
        </ol>
      </div>
      {seen !== null && (
        <div className="agenda-acts no-print">
          <Form method="post" preventScrollReset className="agenda-moves">
            <input type="hidden" name="ruleId" value={rule.id} />
            <input type="hidden" name="seen" value={seen} />
            {(["up", "down"] as const).map((move) => (
              <button
                key={move}
                type="submit"
                name="to"
                value={move}
                className="kern-btn kern-btn--tertiary"
                aria-label={t(move, { number })}
                title={t(move, { number })}
                disabled={move === "up" ? props.number === 1 : props.last}
              >
                <span className="kern-label" aria-hidden="true">
                  {move === "up" ? "↑" : "↓"}
                </span>
              </button>
            ))}
          </Form>
          <a
            className="kern-link"
            href={`/staff/town-halls/${id}/rules/${rule.id}`}
            aria-label={t("editOf", { number })}
          >
            {t("edit")}
          </a>
        </div>
      )}
    </div>
  );
}
