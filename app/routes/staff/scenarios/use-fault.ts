import { useTranslation } from "react-i18next";
import { scenariosDe } from "#app/i18n/staff/scenarios.de.ts";

type FaultCode = keyof (typeof scenariosDe)["faults"];

/** The sentence for what is wrong with a field; undefined where nothing is. */
export function useFault(
  errors: Readonly<Record<string, string>>,
): (field: string) => string | undefined {
  const { t } = useTranslation("scenarios");
  return (field) => {
    const code = errors[field];
    if (code === undefined) return undefined;
    return t(`faults.${Object.hasOwn(scenariosDe.faults, code) ? (code as FaultCode) : "invalid"}`);
  };
}
