import { z } from "zod";

/** The form of the settings; shared by page and service. */
export const settingsSchema = z.object({
  minimumAge: z
    .string()
    .trim()
    .regex(/^\d{1,3}$/, "minimum_age_invalid")
    .transform(Number)
    .pipe(z.number().max(120, "minimum_age_invalid")),
  replyBy: z.iso.date("reply_by_invalid"),
  phone: z.string().trim().min(1, "phone_missing").max(80, "too_long"),
  officeHours: z.string().trim().min(1, "office_hours_missing").max(200, "too_long"),
  signatory: z.string().trim().min(1, "signatory_missing").max(200, "too_long"),
  /** Empty: nobody. */
  supportPersonId: z.string(),
});
export type SettingsInput = z.infer<typeof settingsSchema>;
