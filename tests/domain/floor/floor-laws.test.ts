import fc from "fast-check";
import { expect, test } from "vitest";
import type { FloorCommand } from "#app/domain/floor/floor-command.ts";
import { CONTRIBUTION_KINDS, type Standing } from "#app/domain/floor/floor-events.ts";
import { barFor } from "#app/domain/floor/may-speak.ts";
import { HETTSTEDT_RULES, SANCTION_STEPS } from "#app/domain/floor/rule-set.ts";
import { speakersInOrder } from "#app/domain/floor/speakers-list.ts";
import { Evening, SETTINGS } from "#tests/support/written-evening.ts";

test("whatever people press, in whatever order: the rules hold", () => {
  const who = fc.constantFrom("a", "b", "c", "d");
  const rule = fc.constantFrom(...HETTSTEDT_RULES);
  const id = fc.constantFrom(...Array.from({ length: 40 }, (_unused, index) => `id ${index}`));
  const flag = fc.boolean();
  const command: fc.Arbitrary<FloorCommand> = fc.oneof(
    fc.record({
      kind: fc.constant("check_in" as const),
      attendee: fc.record({
        id: who,
        standing: fc.constantFrom<Standing>("resident", "invited_guest", "guest"),
        hasName: flag,
        hasDistrict: flag,
      }),
    }),
    fc.record({ kind: fc.constant("continue_speech" as const), entryId: id }),
    fc.record({ kind: fc.constant("leave" as const), attendeeId: who }),
    fc.record({ kind: fc.constant("invite_guest" as const), attendeeId: who }),
    fc.record({
      kind: fc.constant("begin_item" as const),
      itemId: fc.constantFrom("x", "y"),
      settings: fc.constant({ ...SETTINGS, alternate: true, firstTimeSpeakersFirst: true }),
    }),
    fc.constantFrom<FloorCommand>(
      { kind: "end_item" },
      { kind: "interrupt" },
      { kind: "resume" },
      { kind: "end_speech" },
      { kind: "return_floor" },
      { kind: "set_speaking_time", seconds: null },
      { kind: "extend_time", seconds: 30, why: "agreed", reasonGiven: false },
      { kind: "set_list", open: true },
      { kind: "set_list", open: false },
      { kind: "give_floor", entryId: null, reasonGiven: true },
      { kind: "give_floor", entryId: null, reasonGiven: true, endsSpeech: true },
    ),
    fc.record({
      kind: fc.constant("join" as const),
      entryId: id,
      attendeeId: who,
      as: fc.constantFrom(...CONTRIBUTION_KINDS),
      by: fc.constant("phone" as const),
    }),
    fc.record({
      kind: fc.constant("sanction" as const),
      sanctionId: id,
      imposedBy: fc.constant("chair" as const),
      attendeeId: who,
      rule,
      step: fc.constantFrom(...SANCTION_STEPS),
      offices: fc.constant(["chair", "house_right_holder"] as const),
      reasonGiven: flag,
    }),
    fc.record({
      kind: fc.constant("enter_sanction" as const),
      sanctionId: id,
      imposedBy: fc.constant("chair" as const),
      attendeeId: who,
      rule,
      step: fc.constantFrom(...SANCTION_STEPS),
      offices: fc.constant(["chair", "house_right_holder"] as const),
      reasonGiven: flag,
      itemId: fc.constantFrom("x", "y"),
      imposedAt: fc.integer({ min: 0, max: 2_000_000 }),
    }),
  );
  fc.assert(
    fc.property(fc.array(command, { maxLength: 120 }), (commands) => {
      const evening = new Evening().do({ kind: "open" });
      for (const each of commands) {
        const before = evening.state;
        evening.try(each);
        const { state } = evening;
        const given = evening.events
          .slice(before.sequence)
          .filter(({ kind }) => kind === "floor_given");
        if (given.length > 0) expect(barFor(before, state.speech?.attendeeId ?? "")).toBeNull();
        const speaker = state.speech?.attendeeId;
        if (speaker !== undefined) {
          expect(["floor_withdrawn", "house_right", "left"]).not.toContain(barFor(state, speaker));
          expect(state.item).not.toBeNull();
        }
        const entries = speakersInOrder(state).map((entry) => entry.id);
        expect([...entries].sort()).toEqual(state.waiting.map((entry) => entry.id).sort());
      }
      expect(evening.events.map(({ sequence }) => sequence)).toEqual(
        evening.events.map((_event, index) => index + 1),
      );
    }),
    { numRuns: 300, seed: 1 },
  );
});
