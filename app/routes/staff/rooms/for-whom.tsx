import { useTranslation } from "react-i18next";
import type { WriterChoice } from "#app/routes/public/rooms/room-place.server.ts";
import { roomSentence } from "#app/routes/public/rooms/room-words.ts";
import { SelectField, TextField } from "#app/ui/form-field.tsx";
import { useStaffRoomWords } from "./use-staff-room-words.ts";

/** For whom staff enter something: the town hall, a member, or one who has not been entered before. */
export function ForWhom(props: {
  choice: WriterChoice;
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}) {
  const { choice, values, errors } = props;
  const { t } = useTranslation("rooms");
  const words = useStaffRoomWords();
  return (
    <>
      <SelectField name="writer" label={t("writer.label")} defaultValue={values.writer ?? ""}>
        <option value="">{t("writer.town")}</option>
        {choice.members.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        <option value="new">{t("writer.new")}</option>
      </SelectField>
      <TextField
        name="shownName"
        label={t("writer.shownName")}
        hint={t("writer.shownNameHint")}
        defaultValue={values.shownName ?? ""}
        maxLength={80}
        dir="auto"
        error={roomSentence(words, errors.shownName)}
      />
    </>
  );
}
