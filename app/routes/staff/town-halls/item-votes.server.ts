import { staffLanguage } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import type { Visit } from "#app/routes/guard.server.ts";
import { namedVoteInWords } from "#app/routes/public/vote-links/named-vote-in-words.server.ts";
import { staffVoteLink } from "#app/routes/staff/staff-vote-link.ts";
import { listProcesses } from "#app/services/processes/list-processes.server.ts";
import type { TownHall } from "#app/services/town-halls/load-town-hall.server.ts";
import { readItemVotes } from "#app/services/votes/votes-of-evening.server.ts";

/** The votes under an item, and the processes in which one can be begun there. */
export function itemVotes({ services, language }: Visit, townHall: TownHall, itemId: string) {
  const own = staffLanguage(language);
  const words = { t: publicTranslation(own).getFixedT(null, "public"), language: own };
  return {
    votes: readItemVotes(services, itemId).map((vote) =>
      staffVoteLink(namedVoteInWords(vote, words)),
    ),
    processes: listProcesses(services, own)
      .filter(({ status }) => status !== "closed")
      .filter(({ id }) => townHall.processId === null || id === townHall.processId)
      .map(({ id, title }) => ({ id, title })),
  };
}
