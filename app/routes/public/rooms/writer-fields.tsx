import type { ReactNode } from "react";
import { TextField } from "#app/ui/form-field.tsx";
import { type RoomWords, roomSentence } from "./room-words.ts";

/** Asks members for a name when they write for the first time, and staff for whom they write. */
export function WriterFields(props: {
  t: RoomWords;
  askName: boolean;
  /** What staff are asked. */
  forStaff?: ReactNode;
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}) {
  const { t, askName, forStaff, values, errors } = props;
  if (!askName) return forStaff;
  return (
    <TextField
      name="shownName"
      label={t("fields.shownName")}
      hint={t("fields.shownNameHint")}
      defaultValue={values.shownName ?? ""}
      maxLength={80}
      required
      dir="auto"
      error={roomSentence(t, errors.shownName)}
    />
  );
}
