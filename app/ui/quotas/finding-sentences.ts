import type { i18n, TFunction } from "i18next";
import type { DraftField, DraftFinding } from "#app/domain/sortition/quota-editing/quota-checks.ts";
import type { quotasDe } from "#app/i18n/staff/quotas.de.ts";
import { messageParams } from "./message-params.ts";

/** Looks up and fills the sentences of findings in the reader's language. */
export function findingSentence(
  t: TFunction<"quotas">,
  i18n: i18n,
): (finding: DraftFinding) => string {
  const say = t as (key: string, params: object) => string;
  return ({ code, params }) => {
    const key: keyof (typeof quotasDe)["findings"] = code;
    return say(`findings.${key}`, messageParams(params, i18n.language));
  };
}

/** The sentences for one place: `missing` ones only once somebody tried to save. */
export function sentencesAt(
  sentence: (finding: DraftFinding) => string,
  findings: readonly DraftFinding[],
  place: { feature: number; row: number | null; field: DraftField } | null,
  showMissing: boolean,
): { errors: string[]; warnings: string[] } {
  const own = findings.filter((finding) =>
    place === null
      ? finding.place === null
      : finding.place?.feature === place.feature &&
        finding.place.row === place.row &&
        finding.place.field === place.field,
  );
  return {
    errors: own
      .filter(({ severity }) => severity === "fault" || (severity === "missing" && showMissing))
      .map(sentence),
    warnings: own.filter(({ severity }) => severity === "warning").map(sentence),
  };
}
