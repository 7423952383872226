import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskAttendee } from "#app/services/check-in/read-check-in-desk.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";

/** Who was let in just now, and what to do if that was a mistake. */
export function LetInNotice({ person, address }: { person: DeskAttendee; address: string }) {
  const { t } = useTranslation("desk");
  const { content, bar, slip, id } = person;
  const who = content.name || content.description || t(`list.standings.${content.standing}`);
  return (
    <Alert kind="success" title={t("checkIn.done", { who })}>
      <div className="let-in">
        <p className="kern-body">
          {bar === null ? t("checkIn.doneSpeak") : t(`bars.${bar}`)}{" "}
          {slip !== null && t("checkIn.doneSlip", { slip: String(slip) })}
        </p>
        <a className="kern-link" href={`${address}/${id}`}>
          {t("checkIn.toPerson")}
        </a>
        <Form method="post">
          <input type="hidden" name="attendeeId" value={id} />
          <Button look="tertiary" name="intent" value="undo">
            {t("checkIn.undo")}
          </Button>
        </Form>
      </div>
    </Alert>
  );
}

/** What a code turned out to be, before the person is let in. */
export function RecognisedNotice({ slip }: { slip: number | null }) {
  const { t } = useTranslation("desk");
  return (
    <Alert kind="success" title={t("checkIn.known")}>
      <p className="kern-body">
        {slip === null ? t("checkIn.letter") : t("checkIn.freeSlip", { number: String(slip) })}
      </p>
    </Alert>
  );
}

const NOTES = ["word", "nameless", "press", "notListed", "noPhone", "card"] as const;

/** How the check-in goes, for those who do it for the first time. */
export function CheckInNotes() {
  const { t } = useTranslation("desk");
  return (
    <section aria-labelledby="check-in-notes">
      <h3 className="kern-heading-small" id="check-in-notes">
        {t("checkIn.notes")}
      </h3>
      <ul>
        {NOTES.map((note) => (
          <li key={note} className="kern-body">
            {t(`checkIn.${note}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}
