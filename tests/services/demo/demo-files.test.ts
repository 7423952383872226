import { expect, test } from "vitest";
import { checkSelectionInput } from "#app/domain/sortition/check-input.ts";
import { computeLottery } from "#app/domain/sortition/compute-lottery.ts";
import { demoFilesToImport } from "#app/services/demo/demo-files.ts";
import { FIRE_BRIGADE_GROUP_SIZE } from "#app/services/demo/demo-quotas.ts";
import { inventRegister } from "#app/services/demo/synthetic-register.ts";
import { readTable } from "#app/services/files/delimited-text.ts";
import { readPeople } from "#app/services/files/read-people.ts";
import { readQuotas } from "#app/services/files/read-quotas.ts";
import { loadHighsSolver } from "#app/services/solver/highs-solver.server.ts";

const files = new Map(
  demoFilesToImport(inventRegister()).map(({ name, content }) => [name, content]),
);

function tableOf(name: string) {
  const table = readTable(Buffer.from(files.get(name) ?? ""));
  if (!table.ok) throw new Error(table.problem.code);
  return table.value;
}

test("the files to import hold 64 people, two faults, and quotas that these people can meet", async () => {
  const { quotas, faults } = readQuotas(tableOf("feuerwehr-quoten.csv"));
  expect(faults).toEqual([]);
  const features = ["Alter", "Geschlecht", "Ortsteil"];
  const list = readPeople(
    tableOf("feuerwehr-rueckmeldungen.csv"),
    {
      idColumn: "Nummer",
      featureColumns: Object.fromEntries(features.map((feature) => [feature, feature])),
      carriedColumns: [],
    },
    quotas,
  );
  expect(list.faults.map(({ code, params }) => [code, params.line])).toEqual([
    ["duplicate_id", 22],
    ["value_missing", 67],
  ]);
  expect(list.people).toHaveLength(64);
  const input = { people: list.people, quotas, size: FIRE_BRIGADE_GROUP_SIZE };
  expect(checkSelectionInput(input)).toEqual([]);
  const lottery = computeLottery(input, "leximin", { solver: await loadHighsSolver() });
  expect(lottery.ok).toBe(true);
});
