import { describe, expect, test } from "vitest";
import { defaultInputs } from "#app/services/scenarios/default-inputs.ts";
import { readInput, readMovedInputs, stepOf } from "#app/services/scenarios/moved-inputs.ts";

import { INPUT_KEYS } from "#app/services/scenarios/scenario-inputs.ts";

const document = defaultInputs();

function read(query: string) {
  return readMovedInputs(new URLSearchParams(query), document);
}

describe("a number as people type it", () => {
  test.each([
    ["14.571", 0, 14571],
    ["14,571", 0, 14571],
    ["14 571", 0, 14571],
    ["−300", 0, -300],
    ["١٤٥٧١", 0, 14571],
    ["1,4", 2, 1.4],
    ["1.4", 2, 1.4],
    ["١٫٤", 2, 1.4],
    ["82,46", 1, 82.5],
  ])("%s with %d places is %d", (text, places, number) => {
    expect(readInput(text, places)).toBe(number);
  });

  test.each([
    ["viele", 0, "input_not_a_number"],
    ["1e9", 0, "input_not_a_number"],
    ["1,5", 0, "input_not_whole"],
    ["1,4,5", 2, "input_not_a_number"],
    ["NaN", 2, "input_not_a_number"],
    ["9".repeat(400), 2, "input_not_a_number"],
  ])("%s with %d places is none: %s", (text, places, fault) => {
    expect(readInput(text, places)).toBe(fault);
  });
});

describe("the address", () => {
  test("holds only what differs from the town's figures, in their order, however it was typed", () => {
    const moved = read("growthLow=100&lifeMen=80,0&childrenPerWoman=1,60&residents=14.571&other=1");
    expect(moved.query).toBe("childrenPerWoman=1.6&lifeMen=80");
    expect(moved.values).toMatchObject({ childrenPerWoman: 1.6, lifeMen: 80, growthLow: 100 });
    expect(moved.faults).toEqual({});
  });

  test("that was cleaned up says the same again", () => {
    const once = read("pupils=400&migrants=%2B50");
    expect(read(once.query)).toEqual({ ...once, entered: { pupils: "400", migrants: "50" } });
  });

  test("leaves an empty field where the town has it", () => {
    expect(read("pupils=&members=").query).toBe("");
  });

  test("keeps what is faulty, says what is wrong with it and does not compute with it", () => {
    const moved = read("pupils=12&members=viele&doctors=1,23&growthHigh=1,5&lifeMen=80");
    expect(moved.faults).toEqual({
      pupils: "input_out_of_bounds",
      members: "input_not_a_number",
      growthHigh: "input_not_whole",
    });
    expect(moved.entered).toMatchObject({ pupils: "12", members: "viele" });
    expect(moved.values).toMatchObject({ pupils: 380, members: 80, growthHigh: 200, lifeMen: 80 });
  });
});

describe("a step", () => {
  test.each([
    ["more=childrenPerWoman", "childrenPerWoman=1.5"],
    ["less=residents", "residents=14371"],
    ["childrenPerWoman=1.5&less=childrenPerWoman", ""],
    ["pupils=599&more=pupils", "pupils=600"],
    ["pupils=200&less=pupils", "pupils=200"],
    ["lifeMen=80&more=lifeWomen", "lifeWomen=83.5&lifeMen=80"],
    ["more=nothing", ""],
  ])("by %s leads to the address %s", (sent, address) => {
    expect(read(sent).query).toBe(address);
  });

  test("of a field with nonsense leaves it as it is", () => {
    const moved = read("pupils=many&more=pupils");
    expect(moved).toMatchObject({ faults: { pupils: "input_not_a_number" }, stepped: "pupils" });
    expect(moved.values.pupils).toBe(380);
  });

  test.each(INPUT_KEYS)(
    "of %s is round, and ten to thirty of them go from bound to bound",
    (key) => {
      const { min, max } = document.inputs[key];
      const step = stepOf(key, { min, max });
      expect(String(step).replace(/[0.]/g, "")).toMatch(/^[125]$/);
      expect((max - min) / step).toBeGreaterThanOrEqual(9);
      expect((max - min) / step).toBeLessThanOrEqual(30);
    },
  );

  test("is the smallest there is where bounds are close or the same", () => {
    expect(stepOf("pupils", { min: 5, max: 5 })).toBe(1);
    expect(stepOf("childrenPerWoman", { min: 1, max: 1.02 })).toBe(0.01);
  });
});
