import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { CheckInDesk } from "#app/services/check-in/read-check-in-desk.server.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/form-field.tsx";
import { AttendeeFields, MoreAttendeeFields } from "./attendee-fields.tsx";

/**
 * Lets the next person in. One press does it for somebody from the town, with the next slip of the pile or
 * without one; everything else is typed only where it is told.
 */
export function NewPersonForm(props: {
  /** Made for this form; see `CheckIn`. */
  newId: string;
  desk: Pick<CheckInDesk, "guests" | "districts" | "nextSlip">;
  entered: Readonly<Record<string, string>>;
  errorOf: (field: string) => string | undefined;
  /** Whether somebody was let in just now, and the next one stands there. */
  queue: boolean;
}) {
  const { newId, desk, entered, errorOf, queue } = props;
  const { t } = useTranslation("desk");
  const { nextSlip } = desk;
  return (
    <Form method="post" className="form check-in-form" key={newId}>
      <input type="hidden" name="attendeeId" value={newId} />
      <AttendeeFields
        entered={entered}
        errorOf={errorOf}
        guests={desk.guests}
        districts={desk.districts}
        autoFocus={queue}
      />
      <div className="check-in-press">
        <TextField
          name="slip"
          label={t("checkIn.slip")}
          hint={nextSlip === null ? t("checkIn.slipHintNone") : undefined}
          error={errorOf("slip")}
          defaultValue={entered.slip ?? nextSlip?.toString() ?? ""}
          inputMode="numeric"
          maxLength={4}
          autoComplete="off"
        />
        <Button name="intent" value="check-in">
          {t(nextSlip === null ? "checkIn.submitNone" : "checkIn.submit")}
        </Button>
        {nextSlip !== null && (
          <Button look="secondary" name="intent" value="check-in-without-slip">
            {t("checkIn.submitWithout")}
          </Button>
        )}
      </div>
      <MoreAttendeeFields entered={entered} errorOf={errorOf} />
    </Form>
  );
}
