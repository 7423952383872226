import {
  type MadePublicLottery,
  makePublicLottery,
} from "#app/domain/public-draw/make-public-lottery.ts";
import type { Announcement } from "#app/domain/public-draw/public-lottery.ts";
import { seededRandom } from "#app/domain/random.ts";
import type { SelectionInput } from "#app/domain/sortition/check-input.ts";
import { computeLottery } from "#app/domain/sortition/compute-lottery.ts";
import { roundLottery } from "#app/domain/sortition/rounding/uniform-lottery.ts";
import { loadHighsSolver } from "#app/services/solver/highs-solver.server.ts";

export const announcement: Announcement = {
  source: "stage",
  details: "Three ten-sided dice in the town hall",
  at: "2027-03-01T18:00:00+01:00",
};

/** 24 synthetic people for 6 seats, with a combined quota and two households of several people. */
export const smallSelection: SelectionInput = {
  people: Array.from({ length: 24 }, (_, index) => ({
    id: `person-${index}`,
    values: {
      gender: index % 2 === 0 ? "female" : "male",
      migration: index % 3 === 0 ? "yes" : "no",
      age: ["16–29", "30–59", "60+"][(index % 5) % 3] ?? "",
      name: `Synthetic Person ${index}`,
    },
    ...(index < 4 ? { household: `street ${index % 2}` } : {}),
    ...(index === 10 ? { household: "street 10" } : {}),
  })),
  quotas: [
    { feature: "gender", value: "female", min: 3, max: 3 },
    { feature: "gender", value: "male", min: 3, max: 3 },
    { feature: "age", value: "16–29", min: 1, max: 3, minFlex: 0 },
    { feature: "age", value: "30–59", min: 1, max: 3 },
    { feature: "age", value: "60+", min: 1, max: 3 },
    { feature: "women with a migration history", value: "yes", min: 1, max: 1 },
  ],
  size: 6,
  combined: [
    {
      name: "women with a migration history",
      conditions: [
        { feature: "gender", values: ["female"] },
        { feature: "migration", values: ["yes"] },
      ],
    },
  ],
};

/** The two files of a draw from a selection; the same seed gives the same files. */
export async function makeDraw(
  input: SelectionInput,
  seed = "synthetic",
): Promise<MadePublicLottery> {
  const solver = await loadHighsSolver();
  const lottery = computeLottery(input, "leximin", { solver });
  if (!lottery.ok) throw new Error(lottery.problem.code);
  const uniform = roundLottery(lottery.value, { solver, seed });
  const source = { input, lottery: lottery.value, uniform, announcement, testDraw: false };
  return makePublicLottery(source, seededRandom(seed).integer);
}
