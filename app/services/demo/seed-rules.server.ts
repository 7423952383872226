import type { ServiceContext } from "#app/services/context.ts";
import { beginRules } from "#app/services/moderation/begin-rules.server.ts";
import { confirmRules } from "#app/services/moderation/confirm-rules.server.ts";
import { addListedWord } from "#app/services/moderation/listed-words.server.ts";
import { publishRules } from "#app/services/moderation/publish-rules.server.ts";
import { readPublicRules } from "#app/services/moderation/read-public-rules.server.ts";
import { must } from "./demo-result.ts";
import { LISTED_WORDS } from "./moderation-texts.ts";

/** The rules that the software brings, in four languages, in force. */
export function seedRules(moderating: ServiceContext, processId: string): void {
  must(beginRules(moderating, processId));
  must(publishRules(moderating, processId));
}

/** The words at which the moderators want to look. */
export function seedListedWords(moderating: ServiceContext): void {
  for (const word of LISTED_WORDS) must(addListedWord(moderating, word));
}

/** An invited person reads the rules and keeps to them, as whoever writes with a code has to; they act from then on. */
export function confirmAs(
  anybody: ServiceContext,
  processId: string,
  invitationId: string,
): ServiceContext {
  const resident = { ...anybody, actor: { kind: "resident", id: invitationId } } as const;
  const number = readPublicRules(anybody, processId, null, "de")?.shown?.number ?? 0;
  must(confirmRules(resident, processId, number));
  return resident;
}
