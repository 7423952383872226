import { z } from "zod";

/** What the form of a second person sends; see `app/routes/staff/second-person-fields.tsx`. */
export const secondPersonSchema = z.discriminatedUnion("secondPerson", [
  z.object({
    secondPerson: z.literal("sworn"),
    swornCode: z.string().trim().min(1).max(100),
  }),
  z.object({
    secondPerson: z.literal("staff"),
    secondEmail: z.string().trim().min(1).max(320),
    secondPassword: z.string().min(1).max(1000),
    secondFactorCode: z.string().trim().max(50).default(""),
  }),
]);
export type SecondPersonInput = z.infer<typeof secondPersonSchema>;
