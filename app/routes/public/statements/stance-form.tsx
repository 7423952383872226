import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { GivenStance } from "#app/services/statements/round-fields.ts";
import type { StatementWords } from "#app/services/statements/statement-words.ts";
import { StatementText } from "./statement-text.tsx";

const STANCES = ["agree", "disagree", "pass"] as const satisfies readonly GivenStance[];

/** One statement and three large buttons; works without a script. */
export function StanceForm(props: {
  asked: { readonly id: string; readonly words: StatementWords };
  /** What they said before, where they came back to it. */
  stance: GivenStance | null;
  /** Such as "statement 7 of 20". */
  progress: string;
  /** Statements before this one. */
  position: number;
  total: number;
  /** The statement before this one, to go back to. */
  previous: string | null;
}) {
  const { asked, stance, progress, position, total, previous } = props;
  const { t } = useTranslation("public");
  return (
    <section className="statement" aria-labelledby="progress">
      <h2 className="kern-body kern-body--bold" id="progress">
        {progress}
      </h2>
      <progress className="statement__progress" value={position} max={total} aria-hidden="true" />
      <StatementText words={asked.words} large />
      {stance !== null && (
        <p className="kern-body">
          {t("statements.own.yours", { stance: t(`statements.own.${stance}`) })}
        </p>
      )}
      <Form method="post" action="?" className="statement__stances">
        <input type="hidden" name="statement" value={asked.id} />
        {STANCES.map((each) => (
          <button
            key={each}
            type="submit"
            name="stance"
            value={each}
            className={`kern-btn kern-btn--${each === stance ? "primary" : "secondary"}`}
          >
            <span className="kern-label">
              <span className={`stance-sign stance-sign--${each}`} aria-hidden="true" />
              {t(`statements.own.${each}`)}
            </span>
          </button>
        ))}
      </Form>
      <p className="kern-body kern-body--small">{t("statements.own.passHint")}</p>
      <ul className="link-row no-print">
        {previous !== null && (
          <li>
            <a className="kern-link" href={`?statement=${previous}`} rel="prev">
              {t("statements.own.back")}
            </a>
          </li>
        )}
        {stance !== null && (
          <li>
            <a className="kern-link" href="?" rel="next">
              {t("statements.own.forward")}
            </a>
          </li>
        )}
      </ul>
    </section>
  );
}
