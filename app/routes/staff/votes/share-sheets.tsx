import { Form } from "@remix-run/react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { CheckField } from "#app/ui/check-field.tsx";
import { useFormat } from "#app/ui/format.ts";

/** The two recovery shares of a vote, shown a single time: each on a sheet of its own, with where to keep it. */
export function ShareSheets(props: {
  readonly shares: readonly [string, string];
  readonly title: string;
  readonly openedAt: string | Date | null;
  /** When this pair was made, where it is not that of the opening. */
  readonly renewedAt?: string | Date | null;
  /** Of the vote. */
  readonly address: string;
}) {
  const { shares, address, renewedAt = null } = props;
  const { t } = useTranslation("voteCourse");
  return (
    <>
      <div className="no-print stack">
        <h1 className="kern-heading-large">
          {t(renewedAt === null ? "shares.title" : "shares.renewed")}
        </h1>
        <Alert kind="warning" title={t("shares.once")}>
          <p className="kern-body">{t("shares.onceText")}</p>
          {renewedAt !== null && <p className="kern-body">{t("shares.renewalOlderText")}</p>}
        </Alert>
      </div>
      {shares.map((share, index) => (
        <ShareSheet key={share} number={index === 0 ? 1 : 2} share={share} {...props} />
      ))}
      <Form method="post" action={address} className="form no-print">
        <CheckField name="printed" value="yes" label={t("shares.confirm")} required />
        <div className="actions">
          <Button name="intent" value="printed">
            {t("shares.submit")}
          </Button>
        </div>
      </Form>
    </>
  );
}

function ShareSheet(props: {
  readonly number: 1 | 2;
  readonly share: string;
  readonly title: string;
  readonly openedAt: string | Date | null;
  readonly renewedAt?: string | Date | null;
}) {
  const { number, share, title, openedAt, renewedAt = null } = props;
  const { t } = useTranslation("voteCourse");
  const format = useFormat();
  const id = useId();
  return (
    <section className="secret-once share-sheet" aria-labelledby={id}>
      <h2 className="kern-heading-medium" id={id}>
        {t("shares.sheet", { number: String(number) })}
      </h2>
      <p className="kern-body">
        {t("shares.vote")}:{" "}
        <strong lang="de" className="keep-lines">
          {title}
        </strong>
        {openedAt !== null && (
          <>
            <br />
            {t("shares.opened")}: {format.moment(openedAt)}
          </>
        )}
        {renewedAt !== null && (
          <>
            <br />
            {t("shares.renewedAt")}: {format.moment(renewedAt)}
          </>
        )}
      </p>
      <ol className="share-lines">
        {share.split("\n").map((line) => (
          <li key={line}>
            <code className="code" translate="no">
              {line}
            </code>
          </li>
        ))}
      </ol>
      <p className="kern-body">{t(number === 1 ? "shares.keep1" : "shares.keep2")}</p>
      <p className="kern-body">{t("shares.why")}</p>
      <p className="kern-body">{t("shares.destroy")}</p>
    </section>
  );
}
