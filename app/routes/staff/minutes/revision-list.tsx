import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { MinutesDesk } from "#app/services/minutes/read-minutes.server.ts";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { Button } from "#app/ui/button.tsx";
import { useFormat } from "#app/ui/format.ts";
import { useTownHall } from "../town-halls/use-town-hall.ts";

/** What was published, newest first. */
export function RevisionList(props: { revisions: MinutesDesk["revisions"]; mayErase: boolean }) {
  const { t } = useTranslation("minutes");
  const format = useFormat();
  const { id } = useTownHall();
  if (props.revisions.length === 0) return null;
  return (
    <section>
      <h2 className="kern-heading-medium">{t("revisions")}</h2>
      <ul className="minutes-revisions">
        {props.revisions.map(({ number, publishedAt, correctionNote, erased }, index) => (
          <li key={number}>
            <p className="kern-body">
              <a className="kern-link" href={`/town-halls/${id}/minutes/revisions/${number}`}>
                {t("revisionOf", { number: String(number), at: format.moment(publishedAt) })}
              </a>
              {erased && ` (${t("erased")})`}
            </p>
            {correctionNote !== "" && <p className="kern-body keep-lines">{correctionNote}</p>}
            {props.mayErase && index > 0 && !erased && (
              <AskFirst
                summary={t("erase")}
                consequence={t("eraseText", { number: String(number) })}
              >
                <Form method="post">
                  <input type="hidden" name="number" value={number} />
                  <Button look="secondary" name="intent" value="erase">
                    {t("eraseNow")}
                  </Button>
                </Form>
              </AskFirst>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
