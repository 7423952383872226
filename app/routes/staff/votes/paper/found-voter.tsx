import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useShell } from "#app/root.tsx";
import { Alert } from "#app/ui/alert.tsx";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { Button } from "#app/ui/button.tsx";
import { dayInWords } from "#app/ui/dates.ts";
import type { DeskAnswer } from "./desk-act.server.ts";

type Voter = Extract<DeskAnswer, { readonly kind: "found" }>["voter"];

/** The one voter before the clerk: whether they may vote, and what the clerk can do for them. */
export function FoundVoter(props: {
  readonly voter: Voter;
  /** Whether papers are handed out now. */
  readonly handsOut: boolean;
  readonly address: string;
}) {
  const { voter, handsOut, address } = props;
  const { t } = useTranslation("voteDesk");
  const { language } = useShell();
  const { person, mark, presented } = voter;
  return (
    <section className="stack" aria-live="polite">
      {mark === null ? (
        <Alert kind="success" title={t("found.entitled")} />
      ) : (
        <Alert kind="warning" title={t("found.voted")}>
          <p className="kern-body">{t(`found.${mark}`)}</p>
        </Alert>
      )}
      {person === null ? (
        <p className="kern-body">{t("found.nobody")}</p>
      ) : (
        <>
          <dl className="facts desk-person">
            <div>
              <dt>{t("found.name")}</dt>
              <dd>
                <bdi>{person.name}</bdi>
              </dd>
            </div>
            {person.born !== null && (
              <div>
                <dt>{t("found.born")}</dt>
                <dd>{dayInWords(person.born, language)}</dd>
              </div>
            )}
          </dl>
          <p className="kern-body">{t("found.check")}</p>
        </>
      )}
      {mark === null && handsOut && (
        <AskFirst summary={t("paper.summary")} consequence={t("paper.consequence")}>
          <Form method="post" className="actions">
            <input type="hidden" name="presented" value={presented} />
            <Button name="intent" value="paper">
              {t("paper.submit")}
            </Button>
          </Form>
        </AskFirst>
      )}
      {mark === null && (
        <AskFirst summary={t("newCode.summary")} consequence={t("newCode.consequence")}>
          {/* A file comes back, and the page stays. */}
          <form method="post" action={`${address}/code.pdf`} className="actions">
            <input type="hidden" name="presented" value={presented} />
            <Button look="secondary">{t("newCode.submit")}</Button>
          </form>
        </AskFirst>
      )}
      <p>
        <a className="kern-link" href={address}>
          {t("next")}
        </a>
      </p>
    </section>
  );
}
