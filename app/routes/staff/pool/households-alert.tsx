import { useTranslation } from "react-i18next";
import type { SharedHouseholds } from "#app/services/pool/households.server.ts";
import { Alert } from "#app/ui/alert.tsx";

/** From how many people on a household is more likely an institution. */
const LARGE = 8;

/** How many people share a household: numbers, no names. */
export function HouseholdsAlert({ households }: { households: SharedHouseholds }) {
  const { t } = useTranslation("pool");
  const { people, largest, known } = households;
  const suspicious = known === 0 || largest >= LARGE;
  return (
    <Alert kind={suspicious ? "warning" : "info"} title={householdsTitle(t, households)}>
      <p className="kern-body">
        {known === 0
          ? t("households.noneKnown")
          : people === 0
            ? t("households.nobodyShares")
            : t("households.shared", { largest: String(largest) })}
      </p>
      {largest >= LARGE && <p className="kern-body">{t("households.large")}</p>}
    </Alert>
  );
}

/** How many people share how many households. */
export function householdsTitle(
  t: ReturnType<typeof useTranslation<"pool">>["t"],
  { people, households }: SharedHouseholds,
): string {
  if (people === 0) return t("households.nobody");
  return t("households.title", {
    people: t("households.people", { count: people }),
    households: t("households.households", { count: households }),
  });
}
