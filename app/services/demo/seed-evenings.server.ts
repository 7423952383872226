import { townDay } from "#app/domain/town-clock.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { announceEvening } from "./announce-evening.server.ts";
import type { VotingTown } from "./conduct-vote.server.ts";
import { seedDemoFacts } from "./demo-facts.ts";
import { seedDemoScenarios } from "./demo-scenarios.ts";
import { FUTURE_EVENING, PAVEMENT_EVENING } from "./evening-texts.ts";
import { holdEvening } from "./hold-evening.server.ts";
import { minuteEvening } from "./minute-evening.server.ts";
import { holdRoomVote } from "./seed-votes.server.ts";
import { demoActor } from "./store-demo-town.server.ts";

const DAY = 24 * 60 * 60 * 1000;
const THURSDAY = 4;

/** Days from today. */
const HELD = { announced: -80, held: -62 } as const;
const MINUTED = -55;

/** What the expert presents. */
const PRESENTED = [
  "population",
  "agePyramid",
  "primaryPupils",
  "fireReadiness",
  "waterPrice",
] as const;
const COMING = { announced: -10.5, held: 10 } as const;

type OnDay = (days: number, actor: ServiceContext["actor"]) => ServiceContext;

/** The evening that was held, on what a panel proposed, and about which the room voted. */
export async function seedHeldEvening(
  onDay: OnDay,
  { processId, proposalId }: { readonly processId: string; readonly proposalId: string },
  voting: VotingTown,
): Promise<void> {
  const { context, moderator, ...dates } = staffOn(onDay, HELD);
  const townHallId = announceEvening(context, moderator.id, {
    template: "information_evening",
    texts: PAVEMENT_EVENING,
    figures: {},
    presenters: {},
    processId,
    ...dates,
  });
  await holdEvening(context, moderator, townHallId, (begins, itemId) =>
    holdRoomVote(begins, { processId, townHallId, itemId, proposalId }, voting),
  );
  minuteEvening(onDay(MINUTED, context.actor), onDay(MINUTED, moderator), townHallId);
}

/** The evening that is announced. */
export function seedComingEvening(onDay: OnDay, processId: string): void {
  const { context, moderator, ...dates } = staffOn(onDay, COMING);
  const facts = seedDemoFacts(context);
  const datasetIds = PRESENTED.map((key) => facts[key]);
  const scenarioIds = [seedDemoScenarios(context)];
  announceEvening(context, moderator.id, {
    template: "hettstedt_evening",
    texts: FUTURE_EVENING,
    figures: { presentation: { datasetIds, scenarioIds } },
    presenters: {
      welcome: "Jutta Lindner, Bürgermeisterin (erfunden)",
      presentation: "Dr. Selin Aydın, Hochschule (erfunden)",
    },
    processId,
    ...dates,
  });
}

function staffOn(onDay: OnDay, { announced, held }: typeof HELD | typeof COMING) {
  const organiser = demoActor(onDay(announced, { kind: "system" }), "organiser");
  const moderator = demoActor(onDay(announced, { kind: "system" }), "moderator");
  const context = onDay(announced, organiser);
  const date = thursdayFrom(onDay(held, organiser).now);
  return { context, moderator, date, time: "18:00", delegatedOn: townDay(context.now) };
}

/** The first Thursday from a day on, as ISO 8601 date. */
function thursdayFrom(moment: Date): string {
  const ahead = (THURSDAY - moment.getUTCDay() + 7) % 7;
  return townDay(new Date(moment.getTime() + ahead * DAY));
}
