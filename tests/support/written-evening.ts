import { decide, stamp } from "#app/domain/floor/decide.ts";
import type { FloorCommand } from "#app/domain/floor/floor-command.ts";
import type {
  CONTRIBUTION_KINDS,
  FloorEvent,
  FloorEventBody,
  ItemSettings,
  Standing,
} from "#app/domain/floor/floor-events.ts";
import { type FloorState, floorAfter } from "#app/domain/floor/floor-state.ts";
import { HETTSTEDT_RULES, type SANCTION_STEPS } from "#app/domain/floor/rule-set.ts";

/** How the floor is managed, unless a test says otherwise. */
export const SETTINGS: ItemSettings = {
  speakingSeconds: 120,
  pointOfOrderSeconds: 60,
  firstTimeSpeakersFirst: false,
  alternate: false,
};

/** An evening that is written down as it goes on: a second for each command. */
export class Evening {
  readonly events: FloorEvent[] = [];
  now = 1_000_000;

  get state(): FloorState {
    return floorAfter(this.events);
  }

  /** What `decide` answers; what happens is added. */
  try(command: FloorCommand, seen = this.state.sequence) {
    this.now += 1000;
    const decision = decide(this.state, command, seen);
    if (decision.ok) this.add(decision.value);
    return decision;
  }

  do(command: FloorCommand): this {
    const decision = this.try(command);
    if (!decision.ok) throw new Error(decision.problem.code);
    return this;
  }

  add(bodies: readonly FloorEventBody[]) {
    this.events.push(...stamp(this.state, bodies, this.now));
  }

  checkIn(id: string, standing: Standing = "resident"): this {
    return this.do({
      kind: "check_in",
      attendee: { id, standing, hasName: true, hasDistrict: standing === "resident" },
    });
  }

  join(attendeeId: string, as: (typeof CONTRIBUTION_KINDS)[number] = "speech"): this {
    return this.do({ kind: "join", entryId: `${attendeeId}/${as}`, attendeeId, as, by: "phone" });
  }

  /** Calls whoever is next; a speech that still goes on is over. */
  next(): this {
    return this.do({ kind: "give_floor", entryId: null, reasonGiven: false, endsSpeech: true });
  }

  sanction(attendeeId: string, step: (typeof SANCTION_STEPS)[number], ruleIndex = 3) {
    const rule = HETTSTEDT_RULES[ruleIndex];
    if (rule === undefined) throw new Error("no such rule");
    return this.try({
      kind: "sanction",
      sanctionId: `${attendeeId} ${step}`,
      imposedBy: "chair",
      ...{ attendeeId, rule, step, offices: ["chair", "house_right_holder"], reasonGiven: false },
    });
  }
}

/** An evening in its discussion, with nobody there yet. */
export function discussion(settings: Partial<ItemSettings> = {}): Evening {
  const evening = new Evening().do({ kind: "open" });
  return evening.do({
    kind: "begin_item",
    itemId: "discussion",
    settings: { ...SETTINGS, ...settings },
  });
}

/** What `decide` answers when it refuses. */
export const refused = (code: string, params: object = {}) => ({
  ok: false,
  problem: { code, params },
});
