import { townDay, townTime } from "#app/domain/town-clock.ts";
import { enteredValues } from "#app/routes/form-errors.ts";
import type { Visit } from "#app/routes/guard.server.ts";
import { itemsToChoose } from "#app/services/proposals/proposal-item.server.ts";
import { electorateChoices } from "#app/services/votes/setup/electorate-choices.server.ts";
import { voteSchema } from "#app/services/votes/setup/vote-fields.ts";
import { votableProposals } from "#app/services/votes/setup/vote-proposals.server.ts";
import type { StoredVote } from "#app/services/votes/stored-vote.server.ts";

/** What the form of a vote offers to choose from. */
export function particularsChoices({ services }: Visit, processId: string) {
  return {
    ...electorateChoices(services, processId),
    items: itemsToChoose(services, processId).map(({ id, title, beginsAt }) => ({
      ...{ id, title, beginsAt },
    })),
    proposals: votableProposals(services, processId).map(({ id, title, language }) => ({
      ...{ id, title, language },
    })),
  };
}
export type ParticularsChoices = ReturnType<typeof particularsChoices>;

/** Reads the form of a vote: what was entered, the proposals that were ticked, and what the schema makes of it. */
export async function readParticulars(request: Request) {
  const form = await request.formData();
  const values = enteredValues(form);
  const proposals = form.getAll("proposals").map(String);
  return { values, proposals, input: voteSchema.safeParse({ ...values, proposals }) };
}

/** The form of a vote as it is filled in for one that is there. */
export function particularsValues({
  definition,
  agendaItemId,
}: StoredVote): Record<string, string> {
  const { nature, electorate, drawId, townHallId, minimumAge, secrecy, takesPaper } = definition;
  const { title, introduction } = definition.texts.original;
  const who = {
    panel: `panel:${drawId}`,
    present: `present:${townHallId}`,
    invited: "invited",
    residents: "residents",
  };
  return {
    ...{ title, introduction, nature, secrecy, electorate: who[electorate] },
    minimumAge: minimumAge === null ? "" : String(minimumAge),
    ...(takesPaper ? { takesPaper: "yes" } : {}),
    ...onClock("opens", definition.opensAt),
    ...onClock("closes", definition.closesAt),
    agendaItemId: agendaItemId ?? "",
  };
}

function onClock(field: "opens" | "closes", moment: number | null): Record<string, string> {
  if (moment === null) return {};
  const at = new Date(moment);
  return { [`${field}On`]: townDay(at), [`${field}Time`]: townTime(at) };
}
