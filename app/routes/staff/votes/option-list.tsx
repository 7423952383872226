import { Form, useSearchParams } from "@remix-run/react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { staffLanguage } from "#app/i18n/languages.ts";
import { useShell } from "#app/root.tsx";
import { Button } from "#app/ui/button.tsx";
import { euros } from "#app/ui/votes/amounts.ts";
import { OptionFields } from "./option-forms.tsx";
import { StepButtons, useFocusAfterStep } from "./step-buttons.tsx";

interface ListedOption {
  readonly id: string;
  readonly text: string;
  /** In cents. */
  readonly cost: number | null;
  readonly typedCost: string;
  readonly ofProposal: boolean;
}

/** The options of a question in the order of the ballot: each can be moved, changed and removed. */
export function OptionList(props: {
  readonly options: readonly ListedOption[];
  readonly paid: boolean;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
}) {
  const { options, paid, values, errors } = props;
  const { t } = useTranslation("voteSetup");
  const language = staffLanguage(useShell().language);
  const list = useRef<HTMLOListElement>(null);
  const [search] = useSearchParams();
  useFocusAfterStep(list, search, options);
  if (options.length === 0) return <p className="kern-body">{t("options.none")}</p>;
  return (
    <ol className="vote-entries" ref={list}>
      {options.map(({ id, text, cost, typedCost, ofProposal }, index) => {
        const again = values.intent === "change" && values.option === id;
        const number = String(index + 1);
        return (
          <li key={id} id={id} className="vote-entry">
            <div className="vote-entry__head">
              <p className="kern-body">
                <span lang="de">{text}</span>
                {paid && ` · ${cost === null ? t("options.costMissing") : euros(cost, language)}`}
                {ofProposal && ` · ${t("options.fromProposal")}`}
              </p>
              <StepButtons
                name="option"
                id={id}
                first={index === 0}
                last={index === options.length - 1}
                labels={{
                  up: t("options.upOf", { number }),
                  down: t("options.downOf", { number }),
                }}
              />
            </div>
            <details className="kern-accordion" open={again}>
              <summary className="kern-accordion__header">
                <span className="kern-title">{t("options.change", { number, text })}</span>
              </summary>
              <Form method="post" className="kern-accordion__body form" key={text + typedCost}>
                <input type="hidden" name="option" value={id} />
                <OptionFields
                  paid={paid}
                  values={again ? values : { text, cost: typedCost }}
                  errors={again ? errors : {}}
                />
                <p className="kern-body kern-body--small">{t("options.translationsOutdated")}</p>
                <div className="actions">
                  <Button look="secondary" name="intent" value="change">
                    {t("options.save")}
                  </Button>
                  <Button look="tertiary" name="intent" value="remove" formNoValidate>
                    {t("options.removeOf", { number })}
                  </Button>
                </div>
              </Form>
            </details>
          </li>
        );
      })}
    </ol>
  );
}
