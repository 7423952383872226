import { beforeEach, expect, test } from "vitest";
import type { ServiceContext } from "#app/services/context.ts";
import { editProposal } from "#app/services/proposals/edit-proposal.server.ts";
import { readProposalForStaff } from "#app/services/proposals/read-proposal.server.ts";
import {
  readTranslation,
  translationsOf,
} from "#app/services/proposals/read-translations.server.ts";
import {
  removeTranslation,
  translateProposal,
  translationSchema,
} from "#app/services/proposals/translate-proposal.server.ts";
import { auditLog } from "#db/schema/index.ts";
import { proposalForm, proposalTown, storePublished } from "#tests/support/proposals.ts";

let town: ReturnType<typeof proposalTown>;
let proposalId: string;
beforeEach(() => {
  town = proposalTown();
  proposalId = storePublished(town);
});

const ENGLISH = {
  title: "Ten benches on the way to the station",
  text: "The town sets up ten benches.\n\nEach stands in the shade of a tree.",
  reasons: "The way is too long for many.",
  effect: "Older people walk to the train.",
  costBasis: "Offer of the building yard",
};

function proposal() {
  const found = readProposalForStaff(town.staff, proposalId);
  if (found === null) throw new Error("It is gone.");
  return found;
}

function inEnglish() {
  const found = translationsOf(town.staff, proposal()).find(({ language }) => language === "en");
  if (found === undefined) throw new Error("Nobody translates into English.");
  return found;
}

function save(changes: Partial<typeof ENGLISH> = {}, mark = inEnglish().mark) {
  const input = translationSchema.parse({ ...ENGLISH, ...changes });
  const shown = { basedOn: proposal().current.number, mark };
  return translateProposal(town.staff, proposalId, "en", input, shown);
}

test("a translation is missing, current, and outdated once the proposal changed", () => {
  expect(translationsOf(town.staff, proposal()).map(({ language }) => language)).toEqual([
    "de-simple",
    "en",
    "ar",
  ]);
  expect(inEnglish().state).toBe("missing");
  expect(save()).toEqual({ ok: true, value: null });
  expect(inEnglish().state).toBe("current");
  const place = { proposalId, basedOn: 1 };
  editProposal(town.anna, place, proposalForm({ title: "Acht Bänke" }));
  expect(inEnglish().state).toBe("outdated");
  expect(save({ title: "Eight benches" }).ok).toBe(true);
  expect(inEnglish().state).toBe("current");
});

test("a reader gets the translation into their language, and no other", () => {
  save();
  const visitor: ServiceContext = { ...town.staff, actor: { kind: "visitor" } };
  expect(readTranslation(visitor, proposal(), "en")).toMatchObject({
    texts: ENGLISH,
    outdated: false,
  });
  expect(readTranslation(visitor, proposal(), "ar")).toBeNull();
  expect(readTranslation(visitor, proposal(), "de")).toBeNull();
});

test("a translation leaves out nothing that the original says", () => {
  expect(save({ effect: "", reasons: "" })).toEqual({
    ok: false,
    problem: { code: "translation_incomplete", params: { fields: ["reasons", "effect"] } },
  });
  expect(inEnglish().state).toBe("missing");
});

test("of two who translate at once, the second is told and nothing is lost", () => {
  const { mark } = inEnglish();
  expect(save({}, mark).ok).toBe(true);
  expect(save({ title: "Benches" }, mark)).toMatchObject({
    problem: { code: "translation_changed_meanwhile" },
  });
  expect(inEnglish().stored?.title).toBe(ENGLISH.title);
});

test("nobody translates into the language of the original, and residents translate nothing", () => {
  const input = translationSchema.parse(ENGLISH);
  const shown = { basedOn: 1, mark: "" };
  expect(translateProposal(town.staff, proposalId, "de", input, shown)).toMatchObject({
    problem: { code: "translation_of_original" },
  });
  expect(() => translateProposal(town.anna, proposalId, "en", input, shown)).toThrow(
    "Not permitted",
  );
});

test("a translation is taken away, and the log says so without its words", () => {
  save();
  removeTranslation(town.staff, proposalId, "en");
  removeTranslation(town.staff, proposalId, "en");
  expect(inEnglish().state).toBe("missing");
  const entries = town.staff.database.select().from(auditLog).all();
  const actions = entries.map(({ action }) => action);
  expect(actions.filter((action) => action === "proposal_translation_removed")).toHaveLength(1);
  expect(JSON.stringify(entries)).not.toContain("benches");
});
