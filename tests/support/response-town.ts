import { eq } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { recordReply } from "#app/services/replies/record-reply.server.ts";
import { proposeQuestions } from "#app/services/response/propose-questions.server.ts";
import { saveQuestions } from "#app/services/response/save-questions.server.ts";
import {
  type ContactChannel,
  invitationChances,
  invitationDraws,
  invitations as invitationTable,
  letterRunItems,
  letterRuns,
  outreachPlaces,
  type ReplyChannel,
} from "#db/schema/index.ts";
import { type StoredInvitation, storeInvitations } from "./invitations.ts";
import { storeProcess } from "./pool.ts";
import { syntheticResident } from "./register.ts";
import { replyContent } from "./replies.ts";

const RESPONSE_QUOTAS = [
  { feature: "Geschlecht", value: "weiblich", min: 4, max: 6 },
  { feature: "Geschlecht", value: "männlich", min: 4, max: 6 },
  { feature: "Alter", value: "16-29", min: 2, max: 4 },
  { feature: "Alter", value: "30-64", min: 3, max: 6 },
  { feature: "Alter", value: "65+", min: 2, max: 4 },
  { feature: "Bildung", value: "ohne Berufsabschluss", min: 2, max: 4 },
  { feature: "Bildung", value: "Berufsausbildung", min: 3, max: 8 },
  { feature: "Bildung", value: "Hochschule", min: 1, max: 4 },
] as const;

const DAY = 86_400_000;
const BIRTH_DATES = ["2003-04-01", "1980-04-01", "1950-04-01", "1990-04-01"];
const EDUCATION = ["ohne Berufsabschluss", "Berufsausbildung", "Hochschule", null];
const CHANNELS: readonly ReplyChannel[] = ["online", "phone", "paper", "online", "in_person"];
const CONTACTS: readonly ContactChannel[] = ["letter", "phone", "email", "letter"];

/**
 * A town whose questions are saved, whose letters went out ten days before `now`, and of which every
 * fifth of the invited has said yes since, every tenth no. All people are synthetic.
 */
export function responseTown(
  context: ServiceContext,
  invited = 120,
): { readonly processId: string; readonly invitations: readonly StoredInvitation[] } {
  const { database } = context;
  const processId = storeProcess(context, { people: [], quotas: RESPONSE_QUOTAS });
  const residents = Array.from({ length: invited }, (_unused, index) =>
    syntheticResident(index + 1, {
      gender: index % 2 === 0 ? "female" : "male",
      birthDate: BIRTH_DATES[index % 4] ?? null,
      informationBlock: index === invited - 1,
    }),
  );
  const replyBy = new Date(context.now.getTime() + 20 * DAY).toISOString().slice(0, 10);
  const { drawId, invitations } = storeInvitations(context, processId, residents, { replyBy });
  ["weiblich", "männlich"].forEach((stratum, chance) => {
    const counts = { residents: invited / 2, letters: invited / 2 };
    const certain = { numerator: "1", denominator: "1" };
    database
      .insert(invitationChances)
      .values({ drawId, chance, stratum, ...certain, ...counts })
      .run();
  });
  const strata = ["weiblich", "männlich"].map((name) => {
    const counts = { residents: invited / 2, letters: invited / 2 };
    return { name, values: [name], rate: 0.3, ...counts };
  });
  const feature = { feature: "Geschlecht", kind: "gender", values: ["weiblich", "männlich"] };
  const plan = { minimumAge: 16, ageGroups: [], features: [feature], overallRate: 0.3, strata };
  database.update(invitationDraws).set({ plan }).where(eq(invitationDraws.id, drawId)).run();
  invitations.forEach(({ id, resident }) => {
    database
      .update(invitationTable)
      .set({ stratum: resident.gender === "female" ? "weiblich" : "männlich" })
      .where(eq(invitationTable.id, id))
      .run();
  });
  const saved = saveQuestions(context, processId, proposeQuestions(context, processId));
  if (!saved.ok) throw new Error(saved.problem.code);
  database
    .insert(outreachPlaces)
    .values({ processId, label: "Begegnungsstätte", createdAt: context.now })
    .run();
  const sentAt = new Date(context.now.getTime() - 10 * DAY);
  const { id: runId } = database
    .insert(letterRuns)
    .values({ processId, kind: "invitation", requestedAt: sentAt, sentAt })
    .returning({ id: letterRuns.id })
    .get();
  invitations.forEach(({ id }, position) => {
    database.insert(letterRunItems).values({ runId, position, invitationId: id }).run();
  });
  invitations.forEach(({ id }, index) => {
    if (index % 5 !== 0 && index % 10 !== 7) return;
    const answer = index % 5 === 0 ? "yes" : "no";
    const at = new Date(sentAt.getTime() + (3 + (index % 7)) * DAY);
    const recorded = recordReply(
      { ...context, now: at },
      {
        invitationId: id,
        answer,
        content: replyContent({
          values: { Bildung: EDUCATION[(index / 5) % 4] ?? null },
          support: {
            needs: index % 3 === 0 ? ["interpreter"] : [],
            language: index % 3 === 0 ? "Arabisch" : "",
            availability: ["evening"],
            note: "",
          },
          contact: {
            channel: CONTACTS[(index / 5) % 4] ?? "letter",
            phone: "03476 123",
            email: "person@example.org",
            address: "",
          },
        }),
        channel: CHANNELS[index % 5 === 0 ? (index / 5) % 5 : 1] ?? "online",
        language: index % 15 === 0 ? "ar" : "de",
        seenRevision: 0,
        confirmation: true,
      },
    );
    if (!recorded.ok) throw new Error(recorded.problem.code);
  });
  return { processId, invitations };
}
