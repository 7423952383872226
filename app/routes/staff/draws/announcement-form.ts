import { z } from "zod";
import { type Announcement, NUMBER_SOURCES } from "#app/domain/public-draw/public-lottery.ts";
import { inTown } from "#app/domain/town-clock.ts";

/** The form with which an organiser announces how the number will be obtained. */
export const announcementSchema = z
  .object({
    source: z.enum(NUMBER_SOURCES, { error: "source_missing" }),
    details: z.string().trim().min(10, "details_missing").max(1000, "details_too_long"),
    round: z.string().trim().default(""),
    date: z.iso.date({ error: "date_invalid" }),
    time: z.iso.time({ precision: -1, error: "time_invalid" }),
    confirm: z.literal("yes", { error: "confirm_missing" }),
  })
  .refine(({ source, round }) => source !== "beacon" || /^\d{1,15}$/.test(round), {
    path: ["round"],
    message: "round_missing",
  })
  .transform(({ source, details, round, date, time }) => ({
    announcement: { source, details, at: inTown(date, time) } satisfies Announcement,
    round: source === "beacon" ? Number(round) : null,
  }));
