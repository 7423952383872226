import { useTranslation } from "react-i18next";
import type { ProposalView } from "#app/services/panel/read-panel.server.ts";
import { useFormat } from "#app/ui/format.ts";

/** Chances that differ by less are the same to a reader. */
const SAME = 1e-6;

/** Who could take the seats: by the order of a list, or by lot with which chances. */
export function WhoCanJoin({ proposal }: { proposal: ProposalView }) {
  const { t } = useTranslation("panel");
  const format = useFormat();
  const { chances, chosen } = proposal;
  if (chances === null) {
    const references = format.list(chosen ?? []);
    return <p className="kern-body prose">{t("decide.chosen", { references })}</p>;
  }
  const people = format.whole(chances.people);
  const [min, max] = [format.percent(chances.min), format.percent(chances.max)];
  return (
    <p className="kern-body prose">
      {chances.min > 1 - SAME
        ? t("decide.certain")
        : chances.max - chances.min < SAME
          ? t("decide.chancesEqual", { people, chance: min })
          : t("decide.chances", { people, min, max })}
    </p>
  );
}
