import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LONGEST_IN_ROOM } from "#app/services/rooms/longest-room-texts.ts";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/form-field.tsx";
import type { PublishPage } from "./publish-page.server.ts";

/** What of a document became public; each version can be taken back, with a reason. */
export function PublishedVersions(props: {
  publications: PublishPage["publications"];
  /** Number of the version that could not be taken back. */
  failed: string | undefined;
  reason: string;
  reasonError: string | undefined;
}) {
  const { publications, failed, reason, reasonError } = props;
  const { t } = useTranslation("rooms");
  return (
    <section className="stack">
      <h2 className="kern-heading-medium">{t("publish.public")}</h2>
      {publications.length === 0 && <p className="kern-body">{t("publish.publicNone")}</p>}
      {publications.map(({ number, publishedOn, takenBackOn, takenBackReason }) => (
        <div className="prose stack" key={number}>
          <p className="kern-body">
            {t("publish.publishedOn", { number: `${number}`, date: publishedOn })}
          </p>
          {takenBackOn === null ? (
            <AskFirst
              summary={t("publish.takeBack", { number: `${number}` })}
              consequence={t("publish.takeBackConsequence")}
              open={failed === `${number}`}
            >
              <Form method="post" className="form">
                <input type="hidden" name="version" value={number} />
                <TextArea
                  name="reason"
                  label={t("publish.reason")}
                  defaultValue={failed === `${number}` ? reason : ""}
                  maxLength={LONGEST_IN_ROOM.reason}
                  required
                  dir="auto"
                  error={failed === `${number}` ? reasonError : undefined}
                />
                <div className="actions">
                  <Button look="secondary" name="intent" value="take-back">
                    {t("publish.takeBack", { number: `${number}` })}
                  </Button>
                </div>
              </Form>
            </AskFirst>
          ) : (
            <p className="kern-body">
              {t("publish.takenBackOn", { number: `${number}`, date: takenBackOn })}{" "}
              <bdi>{takenBackReason}</bdi>
            </p>
          )}
        </div>
      ))}
    </section>
  );
}
