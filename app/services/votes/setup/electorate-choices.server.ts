import { and, desc, eq, isNull, or } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { standingDraw } from "#app/services/draws/standing-draw.server.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { draws, townHalls, townHallTexts } from "#db/schema/index.ts";
import type { VoteInput } from "./vote-fields.ts";

/** The draw whose panel can vote in a process. */
interface ChoosablePanel {
  readonly drawId: string;
  /** Its place among the real draws of the process, from 1. */
  readonly number: number;
  readonly panelSize: number;
}

/** A town hall of which those who are checked in can vote. */
interface ChoosableTownHall {
  readonly id: string;
  /** In German. */
  readonly title: string;
  /** Null while no date is set. */
  readonly beginsAt: Date | null;
}

export interface ElectorateChoices {
  /** Null before a panel is drawn. */
  readonly panel: ChoosablePanel | null;
  /** The latest first. */
  readonly townHalls: readonly ChoosableTownHall[];
}

/** Which panel and which evenings a vote of a process can choose as its electorate. */
export function electorateChoices(context: ServiceContext, processId: string): ElectorateChoices {
  authorise(context.actor, "votes.read");
  return choicesOf(context.database, processId);
}

function choicesOf(database: Queryable, processId: string): ElectorateChoices {
  const standing = standingDraw(database, processId);
  const size =
    standing === null
      ? undefined
      : database
          .select({ panelSize: draws.panelSize })
          .from(draws)
          .where(eq(draws.id, standing.drawId))
          .get();
  return {
    panel:
      standing === null || !standing.drawn || size === undefined
        ? null
        : { drawId: standing.drawId, number: standing.number, panelSize: size.panelSize },
    townHalls: database
      .select({ id: townHalls.id, title: townHallTexts.title, beginsAt: townHalls.beginsAt })
      .from(townHalls)
      .innerJoin(
        townHallTexts,
        and(eq(townHallTexts.townHallId, townHalls.id), eq(townHallTexts.language, "de")),
      )
      .where(
        and(
          isNull(townHalls.cancelledAt),
          or(eq(townHalls.processId, processId), isNull(townHalls.processId)),
        ),
      )
      .orderBy(desc(townHalls.beginsAt), desc(townHalls.createdAt))
      .all(),
  };
}

/** Whether an electorate can be chosen in this process. */
export function isChoosable(
  database: Queryable,
  processId: string,
  { electorate, drawId, townHallId }: Pick<VoteInput, "electorate" | "drawId" | "townHallId">,
): boolean {
  const choices = choicesOf(database, processId);
  if (electorate === "panel") return choices.panel?.drawId === drawId;
  return electorate !== "present" || choices.townHalls.some(({ id }) => id === townHallId);
}
