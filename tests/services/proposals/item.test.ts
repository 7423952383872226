import { beforeEach, expect, test } from "vitest";
import { moveOwnProposal } from "#app/services/proposals/move-proposal.server.ts";
import {
  itemsToChoose,
  readAnnouncedItem,
  readItemProposals,
  setProposalItem,
} from "#app/services/proposals/proposal-item.server.ts";
import { proposalTown, storePublished } from "#tests/support/proposals.ts";
import { storePublishedTownHall } from "#tests/support/publication.ts";
import { storeTownHall } from "#tests/support/town-hall.ts";

let town: ReturnType<typeof proposalTown>;
beforeEach(() => {
  town = proposalTown();
});

test("a proposal stands at the item from which it comes, and the item at the proposal", () => {
  const hall = storePublishedTownHall(town.staff, { processId: town.processId });
  const id = storePublished(town);
  expect(setProposalItem(town.staff, id, hall.itemIds.discussion).ok).toBe(true);
  expect(readAnnouncedItem(town.staff, id, "en")).toMatchObject({
    townHallId: hall.id,
    number: "3",
    title: { text: "Discussion" },
  });
  const named = readItemProposals(town.staff, hall.id)[hall.itemIds.discussion];
  expect(named).toEqual([{ id, title: "Zehn Bänke am Weg zum Bahnhof", language: "de" }]);
  moveOwnProposal(town.anna, id, { kind: "withdraw" });
  expect(readItemProposals(town.staff, hall.id)).toEqual({});
  setProposalItem(town.staff, id, null);
  expect(readAnnouncedItem(town.staff, id, "en")).toBeNull();
});

test("nobody outside reads of an item that is not announced", () => {
  const hall = storeTownHall(town.staff, { processId: town.processId });
  const id = storePublished(town);
  setProposalItem(town.staff, id, hall.itemIds.data);
  expect(readAnnouncedItem(town.staff, id, "de")).toBeNull();
});

test("only items of this process and of town halls without one can be chosen", () => {
  const other = proposalTown({ context: town.staff });
  const elsewhere = storeTownHall(town.staff, { processId: other.processId });
  const general = storeTownHall(town.staff);
  const id = storePublished(town);
  const ids = itemsToChoose(town.staff, town.processId).map((item) => item.id);
  expect(ids.toSorted()).toEqual(Object.values(general.itemIds).toSorted());
  const chosen = setProposalItem(town.staff, id, elsewhere.itemIds.data);
  expect(chosen).toMatchObject({ problem: { code: "item_missing" } });
  expect(() => setProposalItem(town.anna, id, null)).toThrow("Not permitted");
});
