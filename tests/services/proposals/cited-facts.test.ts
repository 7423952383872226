import { beforeEach, expect, test } from "vitest";
import { citedFactsInWords } from "#app/routes/public/proposals/cited-facts-in-words.server.ts";
import { citeFact, dropFact, MOST_FACTS } from "#app/services/proposals/cite-fact.server.ts";
import { moveProposal } from "#app/services/proposals/move-proposal.server.ts";
import { readOwnFacts, readPublicFacts } from "#app/services/proposals/read-cited-facts.server.ts";
import { proposalTown, storeDraft, storePublished } from "#tests/support/proposals.ts";
import { correctStored, storeFigures } from "#tests/support/published-figures.ts";

let town: ReturnType<typeof proposalTown>;
beforeEach(() => {
  town = proposalTown();
});

test("a proposal shows the figure that it cites, and when it was corrected what it said before", () => {
  const { datasetId, second } = storeFigures(town.staff);
  const id = storePublished(town);
  const figure = { datasetId, observationId: second.id };
  expect(citeFact(town.anna, id, figure)).toEqual({ ok: true, value: null });
  const visitor = { ...town.staff, actor: { kind: "visitor" } as const };
  const shown = () => citedFactsInWords(readPublicFacts(visitor, id, "de"), "de").facts;
  expect(shown()).toMatchObject([
    { datasetId, name: "Stadt, 2017", figure: "14.941 Personen", corrected: null },
  ]);
  expect(shown()[0]?.source).toContain("Amt, Bericht 1");
  const later = { ...town.staff, now: new Date("2026-12-24T10:00:00Z") };
  correctStored(later, datasetId, second.id, [14941, 14491]);
  expect(shown()).toMatchObject([{ figure: "14.941 Personen" }]);
  const corrected = shown()[0]?.corrected?.replace(/[\u2068\u2069]/g, "");
  expect(corrected).toBe(
    "Am 24. Dezember 2026 berichtigt: vorher 14.941 Personen, jetzt 14.491 Personen",
  );
});

test("a figure that is cited after its correction stands as it is", () => {
  const { datasetId, second } = storeFigures(town.staff);
  correctStored(town.staff, datasetId, second.id, [14941, 14491]);
  const id = storePublished(town);
  citeFact(town.anna, id, { datasetId, observationId: second.id });
  expect(readPublicFacts(town.staff, id, "de")).toMatchObject([
    { cited: { value: 14491 }, corrected: null },
  ]);
});

test("only published figures are cited, each once, and of the dataset that was chosen", () => {
  const { datasetId, first, second } = storeFigures(town.staff);
  const unpublished = storeFigures(town.staff, { published: false });
  const id = storeDraft(town.anna, town.processId);
  const cite = (dataset: string, observationId: string) =>
    citeFact(town.anna, id, { datasetId: dataset, observationId });
  expect(cite(datasetId, first.id).ok).toBe(true);
  expect(cite(datasetId, first.id)).toMatchObject({ problem: { code: "figure_cited_already" } });
  for (const refused of [
    cite(unpublished.datasetId, unpublished.first.id),
    cite(unpublished.datasetId, second.id),
    cite(datasetId, "guessed"),
  ]) {
    expect(refused).toMatchObject({ problem: { code: "figure_missing" } });
  }
  expect(readOwnFacts(town.anna, id, "en")).toHaveLength(1);
});

test("a proposal cites so many figures and no more", () => {
  const id = storeDraft(town.anna, town.processId);
  const results = Array.from({ length: MOST_FACTS + 1 }, () => {
    const { datasetId, first } = storeFigures(town.staff);
    return citeFact(town.anna, id, { datasetId, observationId: first.id });
  });
  expect(results.filter(({ ok }) => ok)).toHaveLength(MOST_FACTS);
  expect(results.at(-1)).toMatchObject({ problem: { code: "too_many_figures" } });
});

test("nobody chooses figures for the proposal of somebody else, or reads those of a draft", () => {
  const { datasetId, first } = storeFigures(town.staff);
  const id = storeDraft(town.anna, town.processId);
  const figure = { datasetId, observationId: first.id };
  expect(() => citeFact(town.bert, id, figure)).toThrow("Not permitted");
  expect(citeFact(town.staff, id, figure).ok).toBe(true);
  const [fact] = readOwnFacts(town.anna, id, "de");
  expect(() => dropFact(town.bert, id, fact?.id ?? "")).toThrow("Not permitted");
  expect(readOwnFacts(town.bert, id, "de")).toEqual([]);
  expect(readPublicFacts(town.staff, id, "de")).toEqual([]);
  expect(dropFact(town.anna, id, fact?.id ?? "").ok).toBe(true);
  expect(readOwnFacts(town.anna, id, "de")).toEqual([]);
});

test("what waits for an answer keeps its figures", () => {
  const { datasetId, first } = storeFigures(town.staff);
  const id = storePublished(town);
  moveProposal(town.staff, id, { kind: "put", to: "town", answerDueOn: "2027-01-01" }, {});
  const cited = citeFact(town.staff, id, { datasetId, observationId: first.id });
  expect(cited).toMatchObject({ problem: { code: "proposal_not_there" } });
});
