import { useQuotaNames } from "#app/ui/quotas/quota-names.ts";
import { useProcess } from "./use-process.ts";

/** Names the quotas of this process and its draws as one reads them; for pages below its layout. */
export function useNamedQuota() {
  return useQuotaNames(useProcess().combined.map((name) => ({ name })));
}
