import { z } from "zod";
import type { ChartKind } from "#db/schema/facts.ts";

/** Charts in the order in which they are offered. */
export const CHARTS = [
  "line",
  "bar",
  "grouped_bar",
  "age_pyramid",
  "satisfaction_priority",
  "likert",
] as const satisfies readonly ChartKind[];

/** Messages are codes of the namespace `facts`. */
const line = (max: number) => z.string({ error: "text_missing" }).trim().max(max, "text_too_long");
const filled = (max: number) => line(max).pipe(z.string().min(1, "text_missing"));
const passage = z
  .string({ error: "text_missing" })
  .transform((text) => text.replaceAll("\r\n", "\n").trim())
  .pipe(z.string().max(4000, "text_too_long"));

/** A day as it is written in German ("31.12.2017") in ISO 8601; anything else as it is. */
function isoDay(text: string): string {
  const [, day = "", month = "", year = ""] =
    /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text) ?? [];
  return year === "" ? text : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** A year, a month of it, or a day, in ISO 8601. */
const sourceDate = filled(12).pipe(
  z
    .string()
    .transform(isoDay)
    .refine(
      (text) => /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(text) || z.iso.date().safeParse(text).success,
      "source_date_invalid",
    ),
);

const address = line(500).refine(
  (text) => text === "" || /^https?:\/\/[^\s/]+\.[^\s/]+/.test(text),
  "address_invalid",
);

/** What is true of all figures that come out of one file, besides what the file says. */
export const originSchema = z.object({
  sourceAddress: address,
  sourceDate,
  licence: filled(200),
});
export type Origin = z.infer<typeof originSchema>;

/** Where figures come from that are added to a published dataset by hand. */
export const additionOriginSchema = originSchema.extend({
  source: line(500).pipe(z.string().min(1, "source_missing")),
});
export type AdditionOrigin = z.infer<typeof additionOriginSchema>;

const textShape = { title: filled(200), sentence: passage, method: passage };

/** The form of a dataset: what it says about itself in German, and where its figures come from. */
export const datasetSchema = additionOriginSchema.extend({
  ...textShape,
  unit: filled(80),
  chart: z.enum(["", ...CHARTS]).transform((kind): ChartKind | null => kind || null),
  synthetic: z
    .literal("on")
    .optional()
    .transform((checked) => checked === "on"),
});
export type DatasetInput = z.infer<typeof datasetSchema>;

/** A translation of what a dataset says about itself. */
export const datasetTextSchema = z.object(textShape);

/** The longest reason of a correction, in characters. */
export const LONGEST_REASON = 1000;

export const DATASET_TEXT_FIELDS = ["title", "sentence", "method"] as const;
type DatasetTextField = (typeof DATASET_TEXT_FIELDS)[number];

/** Words of the data by the word in the data. */
export type DatasetWords = Readonly<Record<string, string>>;

export interface DatasetText extends Readonly<Record<DatasetTextField, string>> {
  readonly labels: DatasetWords;
}
