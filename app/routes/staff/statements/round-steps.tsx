import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { RoundState } from "#app/services/statements/stored-round.server.ts";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { Button } from "#app/ui/button.tsx";

type Act = "open" | "close" | "delete";

/** What can be done with a round that stands so. */
export function roundActs(state: RoundState): readonly Act[] {
  if (state === "prepared") return ["open", "delete"];
  return state === "open" ? ["close"] : [];
}

/** Steps that cannot be taken back: each asks first. */
export function RoundSteps({ acts }: { acts: readonly Act[] }) {
  const { t } = useTranslation("statements");
  return (
    <section className="stack no-print">
      {acts.map((act) => (
        <AskFirst key={act} summary={t(`${act}.title`)} consequence={t(`${act}.consequence`)}>
          <Form method="post">
            <Button look={act === "delete" ? "secondary" : "primary"} name="intent" value={act}>
              {t(`${act}.submit`)}
            </Button>
          </Form>
        </AskFirst>
      ))}
    </section>
  );
}
