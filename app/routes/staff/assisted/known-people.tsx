import { useTranslation } from "react-i18next";
import { useFormat } from "#app/ui/format.ts";

/** Somebody new without a code: a value of the field `who` beside the ids of panels. */
export const ASSISTED = "assisted";
const PREFIX = "person:";

/** Whom of the known people a value of the field `who` means; null for anybody else. */
export function knownPerson(who: string): string | null {
  return who.startsWith(PREFIX) ? who.slice(PREFIX.length) : null;
}

/** Options for those for whom staff wrote before, so that nobody becomes two. */
export function KnownPeople(props: {
  people: readonly { readonly id: string; readonly shownName: string; readonly since: Date }[];
}) {
  const { t } = useTranslation("assisted");
  const format = useFormat();
  if (props.people.length === 0) return null;
  return (
    <optgroup label={t("known")}>
      {props.people.map(({ id, shownName, since }) => (
        <option key={id} value={`${PREFIX}${id}`}>
          {t("knownSince", { name: shownName, date: format.day(since) })}
        </option>
      ))}
    </optgroup>
  );
}
