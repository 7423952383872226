import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { Button } from "#app/ui/button.tsx";
import { useFormat } from "#app/ui/format.ts";
import { StatusBadge } from "#app/ui/status-badge.tsx";

interface Person {
  readonly id: string;
  readonly name: string;
  readonly swornInAt: Date;
  readonly releasedAt: Date | null;
  readonly codeExpiresAt: Date | null;
}

/** One person sworn in: since when, whether a code is open, and what can be done. */
export function SwornPersonCard({ person }: { person: Person }) {
  const { t } = useTranslation("accounts");
  const format = useFormat();
  const { name } = person;
  return (
    <article className="card-stack">
      <h2 className="kern-heading-small">{name}</h2>
      <p>
        {person.releasedAt === null ? (
          <StatusBadge kind="success">{t("sworn.inOffice")}</StatusBadge>
        ) : (
          <StatusBadge kind="info">
            {t("sworn.released", { day: format.day(person.releasedAt) })}
          </StatusBadge>
        )}
      </p>
      <dl className="kern-body card-facts">
        <dt>{t("sworn.since")}</dt>
        <dd>{format.day(person.swornInAt)}</dd>
        {person.releasedAt === null && (
          <>
            <dt>{t("sworn.code")}</dt>
            <dd>
              {person.codeExpiresAt === null
                ? t("sworn.noCode")
                : t("sworn.codeUntil", { moment: format.moment(person.codeExpiresAt) })}
            </dd>
          </>
        )}
      </dl>
      {person.releasedAt === null && (
        <>
          <Form method="post">
            <input type="hidden" name="intent" value="issue" />
            <input type="hidden" name="person" value={person.id} />
            <Button look="secondary" aria-label={t("sworn.issueOf", { name })}>
              {t("sworn.issue")}
            </Button>
          </Form>
          <AskFirst summary={t("sworn.release")} consequence={t("sworn.releaseText", { name })}>
            <Form method="post">
              <input type="hidden" name="intent" value="release" />
              <input type="hidden" name="person" value={person.id} />
              <Button look="secondary" aria-label={t("sworn.releaseOf", { name })}>
                {t("sworn.release")}
              </Button>
            </Form>
          </AskFirst>
        </>
      )}
    </article>
  );
}
