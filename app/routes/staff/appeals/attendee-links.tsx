import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { SanctionedAttendee } from "#app/services/sanction-history/floor-sanctions.server.ts";
import type { LinkedAttendee } from "#app/services/sanction-history/read-history.server.ts";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { Button } from "#app/ui/button.tsx";
import { SelectField } from "#app/ui/form-field.tsx";
import { useFormat } from "#app/ui/format.ts";

/** Who of the floor is this person, as moderators found, and who could be. */
export function AttendeeLinks(props: {
  linked: readonly LinkedAttendee[];
  unlinked: readonly SanctionedAttendee[];
  mayWrite: boolean;
  error: string | undefined;
}) {
  const { t } = useTranslation("appeals");
  const format = useFormat();
  const nameOf = ({ name, description }: SanctionedAttendee) =>
    name !== "" ? name : description !== "" ? description : t("history.noName");
  return (
    <>
      {props.linked.length > 0 && (
        <section className="prose stack">
          <h2 className="kern-heading-medium">{t("history.linked")}</h2>
          {props.linked.map((attendee) => {
            const date = format.day(attendee.foundAt);
            const { foundBy } = attendee;
            return (
              <div key={attendee.attendeeId} className="stack">
                <p className="kern-body">
                  <bdi>{nameOf(attendee)}</bdi>, {attendee.sanctions[0]?.townHall}.{" "}
                  {foundBy === null
                    ? t("history.foundOn", { date })
                    : t("history.foundBy", { name: foundBy, date })}
                </p>
                {props.mayWrite && (
                  <AskFirst
                    summary={t("history.unlinkQuestion", { name: nameOf(attendee) })}
                    consequence={t("history.unlinkConsequence")}
                  >
                    <Form method="post">
                      <input type="hidden" name="attendeeId" value={attendee.attendeeId} />
                      <Button look="secondary" name="intent" value="unlink">
                        {t("history.unlink")}
                      </Button>
                    </Form>
                  </AskFirst>
                )}
              </div>
            );
          })}
        </section>
      )}
      <section className="prose stack">
        <h2 className="kern-heading-medium">{t("history.candidates")}</h2>
        {props.unlinked.length === 0 ? (
          <p className="kern-body">{t("history.candidatesNone")}</p>
        ) : (
          <>
            <p className="kern-body">{t("history.candidatesLead")}</p>
            {props.mayWrite && (
              <Form method="post" className="form">
                <SelectField
                  name="attendeeId"
                  label={t("history.who")}
                  error={props.error}
                  defaultValue=""
                >
                  <option value="">{t("history.choose")}</option>
                  {props.unlinked.map((attendee) => (
                    <option key={attendee.attendeeId} value={attendee.attendeeId}>
                      {[nameOf(attendee), attendee.district, attendee.sanctions[0]?.townHall]
                        .filter(Boolean)
                        .join(", ")}
                    </option>
                  ))}
                </SelectField>
                <div className="actions">
                  <Button name="intent" value="link">
                    {t("history.link")}
                  </Button>
                </div>
              </Form>
            )}
          </>
        )}
      </section>
    </>
  );
}
