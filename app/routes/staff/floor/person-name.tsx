import { useTranslation } from "react-i18next";
import type { ConsolePerson } from "#app/services/floor/read-console.server.ts";

/** How somebody is called where there is room for one line only. */
export function usePersonLine(): (person: ConsolePerson) => string {
  const { t } = useTranslation("floor");
  return ({ name, district, description, standing }) => {
    const called = name || description || t("speech.nameless");
    const from = standing === "resident" ? district : t(`standing.${standing}`);
    return from === "" ? called : `${called}, ${from}`;
  };
}

/** The choice of somebody in the room. */
export function PersonOptions({ people }: { people: readonly ConsolePerson[] }) {
  const line = usePersonLine();
  return people.map((person) => (
    <option key={person.id} value={person.id}>
      {line(person)}
    </option>
  ));
}
