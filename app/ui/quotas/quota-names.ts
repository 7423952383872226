import { useTranslation } from "react-i18next";
import { COMBINED } from "#app/domain/sortition/combined-features.ts";

/** Anything that names a quota. */
interface NamedQuota {
  readonly feature: string;
  readonly value: string;
}

/**
 * Names quotas as one reads them: one over several features stands under a heading for all of
 * these, with its name in the place of a value.
 */
export function useQuotaNames(
  combined: readonly { readonly name: string }[],
): <Named extends NamedQuota>(quota: Named) => Named {
  const { t } = useTranslation("quotas");
  const names = new Set(combined.map(({ name }) => name));
  return (quota) => {
    if (!names.has(quota.feature)) return quota;
    const name = quota.feature;
    const value = quota.value === COMBINED ? name : t("combined.others", { name });
    return { ...quota, feature: t("combined.group"), value };
  };
}
