import {
  COMBINED,
  type CombinedFeature,
  combinedName,
} from "#app/domain/sortition/combined-features.ts";
import type { DraftFeature, QuotaDraft } from "#app/domain/sortition/quota-editing/quota-draft.ts";
import type { Quota } from "#app/domain/sortition/quotas.ts";

/** Seats as typed: a whole number from 0, null for blank, NaN for anything else. */
export function seatsOf(text: string): number | null {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  return /^\d{1,6}$/.test(trimmed) ? Number(trimmed) : Number.NaN;
}

/** A name as it is compared and stored: without white space around it, in normalisation form C. */
export function draftName(text: string): string {
  return text.trim().normalize("NFC");
}

/** The name of a feature of a draft; a quota over several features is named by what it asks for. */
export function featureName({ name, conditions }: DraftFeature): string {
  const given = draftName(name);
  return given === "" && conditions !== undefined ? combinedName(conditions) : given;
}

/** The features of a draft that are made from others. */
export function readCombined(draft: QuotaDraft): CombinedFeature[] {
  return draft.flatMap((feature) => {
    const { conditions } = feature;
    return conditions === undefined ? [] : [{ name: featureName(feature), conditions }];
  });
}

/** The quotas of a draft that has no fault of its own. */
export function quotasOf(draft: QuotaDraft): Quota[] {
  return draft.flatMap((feature) =>
    feature.rows.map((row): Quota => {
      const minFlex = seatsOf(row.minFlex);
      const maxFlex = seatsOf(row.maxFlex);
      return {
        feature: featureName(feature),
        value: feature.conditions === undefined ? draftName(row.value) : COMBINED,
        min: seatsOf(row.min) ?? 0,
        max: seatsOf(row.max) ?? 0,
        ...(minFlex === null ? {} : { minFlex }),
        ...(maxFlex === null ? {} : { maxFlex }),
      };
    }),
  );
}
