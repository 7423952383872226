import { describe, expect, test } from "vitest";
import { listMap } from "#app/routes/public/proposals/list-map.server.ts";
import { placeOnMap } from "#app/routes/public/proposals/place-on-map.server.ts";
import { editProposal } from "#app/services/proposals/edit-proposal.server.ts";
import { listPublicProposals } from "#app/services/proposals/list-proposals.server.ts";
import { moveOwnProposal } from "#app/services/proposals/move-proposal.server.ts";
import { proposalSchema } from "#app/services/proposals/proposal-fields.ts";
import { readPublicProposal } from "#app/services/proposals/read-proposal.server.ts";
import { readVersions } from "#app/services/proposals/stored-proposal.server.ts";
import { versionDifferences } from "#app/services/proposals/version-differences.ts";
import { figure } from "#app/ui/figures.ts";
import { proposalForm, proposalTown, storePublished } from "#tests/support/proposals.ts";

test("a place is part of a version, and a changed one is a difference", () => {
  const town = proposalTown();
  const id = storePublished(town, { coordinates: "51.6447, 11.5128" });
  const moved = proposalForm({ coordinates: "https://www.openstreetmap.org/#map=17/51.65/11.5" });
  expect(editProposal(town.anna, { proposalId: id, basedOn: 1 }, moved).ok).toBe(true);
  const [before, after] = readVersions(town.staff.database, id);
  expect(before).toMatchObject({ latitude: 51.6447, longitude: 11.5128 });
  expect(after).toMatchObject({ latitude: 51.65, longitude: 11.5 });
  if (before === undefined || after === undefined) throw new Error("No two versions.");
  const differences = versionDifferences(before, after, "de");
  expect(differences.map(({ field, kind }) => [field, kind])).toEqual([["coordinates", "changed"]]);
});

test("a place that cannot be read is refused, and none is allowed", () => {
  const form = { language: "de", title: "Bänke", text: "Zehn.", reasons: "", effect: "" };
  const filled = { ...form, costBasis: "", placeName: "" };
  const wrong = proposalSchema.safeParse({ ...filled, coordinates: "am Bahnhof" });
  expect(wrong.error?.issues.map(({ message }) => message)).toEqual(["coordinates_invalid"]);
  expect(proposalSchema.parse(filled)).toMatchObject({ latitude: null, longitude: null });
});

test("the sketch shows the open proposals of the process, this one marked", () => {
  const town = proposalTown();
  const id = storePublished(town, { coordinates: "51.64, 11.51" });
  const other = storePublished(town, { title: "Ein Zaun", coordinates: "51.65, 11.52" });
  const gone = storePublished(town, { coordinates: "51.66, 11.53" });
  moveOwnProposal(town.anna, gone, { kind: "withdraw" });
  storePublished(town);
  const proposal = readPublicProposal(town.staff, id);
  if (proposal === null) throw new Error("No proposal.");
  const place = placeOnMap(town.staff, proposal, "de");
  expect(place?.points.map((point) => [point.id, point.own])).toEqual([
    [other, false],
    [id, true],
  ]);
  expect(place?.others.map(({ title }) => title)).toEqual(["Ein Zaun"]);
  expect(place?.address).toContain("mlat=51.64&mlon=11.51");
});

describe("the sketch of a list", () => {
  test("numbers what has a place, in the order of the list", () => {
    const town = proposalTown();
    const first = storePublished(town, { coordinates: "51.64, 11.51" });
    storePublished(town);
    const second = storePublished(town, { coordinates: "51.65, 11.52", placeName: "" });
    const { proposals } = listPublicProposals(town.staff, { page: 1 });
    const shown = new Set(proposals.map(({ id }) => id));
    const order = proposals.flatMap(({ id }) => (id === first || id === second ? [id] : []));
    const map = listMap(proposals, shown, "ar");
    expect(map?.points.map(({ id }) => id)).toEqual(order);
    expect(map?.points.map(({ shownNumber }) => shownNumber)).toEqual(
      [1, 2].map((number) => figure(number, "ar")),
    );
    const places = new Map(map?.points.map(({ id, placeName }) => [id, placeName]));
    expect([places.get(first), places.get(second)]).toEqual(["Bahnhofstraße", ""]);
  });

  test("leaves out what is hidden, and is not there where nothing has a place", () => {
    const town = proposalTown();
    storePublished(town, { coordinates: "51.64, 11.51" });
    const { proposals } = listPublicProposals(town.staff, { page: 1 });
    expect(listMap(proposals, new Set(), "de")).toBeNull();
    expect(listMap([], new Set(), "de")).toBeNull();
  });
});
