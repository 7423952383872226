import { z } from "zod";
import { splitParagraphs } from "#app/domain/proposals/paragraphs.ts";
import { readCoordinates } from "#app/domain/proposals/place.ts";
import { plainText } from "#app/domain/texts/plain-text.ts";
import { CONTENT_LANGUAGES } from "#db/schema/processes.ts";
import { LONGEST } from "./longest-texts.ts";

const MOST_EUROS = 1_000_000_000;

function written(field: keyof typeof LONGEST) {
  return z
    .string({ error: "text_missing" })
    .transform(plainText)
    .pipe(z.string().max(LONGEST[field], "text_too_long"));
}

function needed(field: keyof typeof LONGEST) {
  return written(field).pipe(z.string().min(1, "text_missing"));
}

/** Whole euros, or nothing. */
export const euros = z
  .string()
  .default("")
  .transform((typed) => typed.replace(/[\s.\u00a0€]/g, ""))
  .pipe(z.string().regex(/^\d{0,10}$/, "cost_invalid"))
  .transform((digits) => (digits === "" ? null : Number(digits)))
  .pipe(z.number().max(MOST_EUROS, "cost_invalid").nullable());

/** Decimal degrees, the address of a map, or nothing. */
const coordinates = z
  .string()
  .default("")
  .transform((typed) => plainText(typed))
  .refine((typed) => typed === "" || readCoordinates(typed) !== null, "coordinates_invalid")
  .transform((typed) => readCoordinates(typed));

/** The form of a proposal. A draft needs a title and what is proposed; the rest may still be missing. */
export const proposalSchema = z
  .object({
    language: z.enum(CONTENT_LANGUAGES, { error: "language_missing" }),
    title: needed("title").refine((title) => !title.includes("\n"), "title_of_one_line"),
    text: needed("text").refine((text) => splitParagraphs(text).length > 0, "text_missing"),
    reasons: written("reasons"),
    effect: written("effect"),
    cost: euros,
    costBasis: written("costBasis"),
    placeName: written("placeName"),
    coordinates,
  })
  .refine(({ cost, costBasis }) => cost === null || costBasis !== "", {
    path: ["costBasis"],
    error: "cost_basis_missing",
  })
  .transform(({ coordinates: place, ...texts }) => ({
    ...texts,
    latitude: place?.latitude ?? null,
    longitude: place?.longitude ?? null,
  }));
export type ProposalInput = z.infer<typeof proposalSchema>;
