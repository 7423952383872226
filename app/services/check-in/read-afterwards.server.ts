import type { ContributionKind } from "#app/domain/floor/floor-events.ts";
import type { FloorState } from "#app/domain/floor/floor-state.ts";
import type { FloorOffice, SanctionStep } from "#app/domain/floor/rule-set.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { readFloorEvents, readFloorState } from "#app/services/floor/floor-store.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { loadTownHall } from "#app/services/town-halls/load-town-hall.server.ts";

/** A speech that was noted on paper. */
export interface EnteredSpeech {
  readonly id: string;
  readonly attendeeId: string;
  /** German title of the item; empty where it is gone. */
  readonly item: string;
  readonly as: ContributionKind;
  readonly startedAt: Date;
  /** In whole seconds. */
  readonly seconds: number;
}

/** A measure that was noted on paper. */
export interface EnteredSanction {
  readonly id: string;
  readonly attendeeId: string;
  /** German text of the rule. */
  readonly rule: string;
  readonly step: SanctionStep;
  readonly imposedBy: FloorOffice;
  readonly at: Date;
  readonly lifted: boolean;
}

export interface Afterwards {
  readonly phase: FloorState["phase"];
  readonly beginsAt: Date | null;
  readonly items: readonly { readonly id: string; readonly title: string }[];
  /** In German, in the order in which they are read out. */
  readonly rules: readonly { readonly id: string; readonly text: string }[];
  readonly speeches: readonly EnteredSpeech[];
  readonly sanctions: readonly EnteredSanction[];
}

/** What is needed to enter what was noted on paper, and what was entered; null where there is no such evening. */
export function readAfterwards(context: ServiceContext, townHallId: string): Afterwards | null {
  authorise(context.actor, "floor.assist");
  const { database } = context;
  const townHall = loadTownHall(database, townHallId);
  if (townHall === null) return null;
  const all = [...townHall.items, ...townHall.removedItems];
  const titleOf = (itemId: string) =>
    all.find(({ id }) => id === itemId)?.texts.original.title ?? "";
  const speeches = readFloorEvents(database, townHallId).flatMap((event): EnteredSpeech[] =>
    event.kind === "speech_entered"
      ? [
          {
            id: event.entryId,
            attendeeId: event.attendeeId,
            item: titleOf(event.itemId),
            as: event.as,
            startedAt: new Date(event.startedAt),
            seconds: Math.round(event.spoken / 1000),
          },
        ]
      : [],
  );
  const state = readFloorState(database, townHallId);
  const rules = townHall.rules.map(({ id, texts }) => ({ id, text: texts.original.text }));
  return {
    phase: state.phase,
    beginsAt: townHall.beginsAt,
    items: townHall.items.map(({ id, number, texts }) => ({
      id,
      title: `${number} ${texts.original.title}`,
    })),
    rules,
    speeches,
    sanctions: state.sanctions
      .filter(({ onPaper }) => onPaper)
      .map(({ id, attendeeId, ruleId, step, imposedBy, at, lifted }) => ({
        ...{ id, attendeeId, step, imposedBy, lifted },
        rule: rules.find((rule) => rule.id === ruleId)?.text ?? "",
        at: new Date(at),
      })),
  };
}
