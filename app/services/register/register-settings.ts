import { z } from "zod";
import { REGISTER_ROLES } from "./register-columns.ts";

/** Households with more people than this are probably an institution, unless organisers say otherwise. */
export const USUAL_HOUSEHOLD_LIMIT = 12;

export const householdLimitSchema = z.coerce.number().int().min(2).max(1000);

/** How an extract is to be read. Stored readably, so it holds neither a cell nor a heading. */
const registerSettingsSchema = z.object({
  encoding: z.enum(["utf-8", "utf-16le", "utf-16be", "windows-1252"]),
  delimiter: z.enum([",", ";", "\t"]),
  /** By position; null until the organiser has said what the columns mean. */
  columns: z.array(z.enum(REGISTER_ROLES)).nullable(),
  /** A household with more people is taken for an institution. */
  householdLimit: householdLimitSchema,
  /** True for people who were made up for a demonstration. */
  synthetic: z.boolean(),
});
export type RegisterSettings = z.infer<typeof registerSettingsSchema>;

/** The stored settings; null while the file is still arriving. */
export function registerSettings(stored: unknown): RegisterSettings | null {
  return stored === null ? null : registerSettingsSchema.parse(stored);
}
