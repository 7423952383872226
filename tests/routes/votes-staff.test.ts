import { beforeAll, expect, test } from "vitest";
import { readVote } from "#app/services/votes/setup/read-vote.server.ts";
import { usualRule } from "#app/services/votes/setup/rule-fields.ts";
import { serviceContext, staffActor } from "#tests/support/database.ts";
import { proposalTown, storePublished } from "#tests/support/proposals.ts";
import { type RouteHouse, type RouteVisitor, routeHouse } from "#tests/support/route-visitor.ts";
import { storeVoteDraft } from "#tests/support/vote-drafts.ts";

let house: RouteHouse;
let town: ReturnType<typeof proposalTown>;
let organiser: RouteVisitor;
let list: string;

beforeAll(async () => {
  house = await routeHouse();
  const { database, keyring } = house.app;
  const actor = staffActor(database, "organiser");
  town = proposalTown({ context: { ...serviceContext({ database, actor }), keyring } });
  list = `/staff/processes/${town.processId}/votes`;
  organiser = await house.staff("organiser");
});

const PARTICULARS = {
  ...{ title: "Bänke?", introduction: "Kurz.", nature: "advisory", secrecy: "secret" },
  ...{ electorate: "invited", minimumAge: "16", agendaItemId: "" },
};

function draft(voteId: string) {
  const vote = readVote(town.staff, voteId);
  if (vote === null) throw new Error("There is no such vote.");
  return vote;
}

const bodyOf = async (response: Promise<Response>) => (await response).text();

/** Where a form that was taken leads; throws where it was refused. */
async function taken(path: string, fields: Parameters<RouteVisitor["post"]>[1]): Promise<string> {
  const answer = await organiser.post(path, fields);
  if (answer.status !== 303) throw new Error(`${path} answered ${answer.status}.`);
  return answer.headers.get("location") ?? "";
}

test("a vote is begun, given questions and options, and translated, step by step", async () => {
  expect(await bodyOf(organiser.get(list))).toContain("There is no vote yet");
  expect((await organiser.post(`${list}/new`, { ...PARTICULARS, title: "" })).status).toBe(422);
  const begun = await taken(`${list}/new`, PARTICULARS);
  const [address = "", search] = begun.split("?");
  expect([address.startsWith(`${list}/`), search]).toEqual([true, "notice=begun"]);
  const voteId = address.split("/").at(-1) ?? "";
  const overview = await bodyOf(organiser.get(address));
  expect(overview).toContain("The vote has no question yet.");
  expect(await bodyOf(organiser.get(`${address}/questions/new`))).toContain("Under which rule?");
  const form = await bodyOf(organiser.get(`${address}/questions/new?rule=equal-shares`));
  expect(form).toContain("How much money is shared out");
  const rule = {
    ...{
      kind: "equal-shares",
      text: "Wofür?",
      budget: "50.000",
      utility: "cost",
      order: "shuffled",
    },
    ...{ completion: "add1u", stopAtExhaustive: "yes", tie: "lot", most: "", presence: "1/4" },
  };
  const faulty = await organiser.post(`${address}/questions/new?rule=equal-shares`, {
    ...rule,
    budget: "12,500",
  });
  expect([faulty.status, await faulty.text()]).toEqual([
    422,
    expect.stringContaining("That is no amount in euros."),
  ]);
  const added = await taken(`${address}/questions/new?rule=equal-shares`, rule);
  const options = added.split("?")[0] ?? "";
  expect(draft(voteId).definition.questions).toMatchObject([
    {
      shuffled: true,
      rule: { ...usualRule("equal-shares"), budget: 5_000_000, presence: { num: 1, den: 4 } },
    },
  ]);
  const many = { intent: "addMany", lines: "Bänke; 12.500\nBäume; 60.000,50\nKiosk" };
  await taken(options, many);
  const again = await organiser.post(options, { ...many, lines: "Bus; 10.00.0" });
  expect([again.status, await again.text()]).toEqual([
    422,
    expect.stringContaining("Line 1: That is no amount in euros."),
  ]);
  const checks = await bodyOf(organiser.get(address));
  expect(checks).toContain("Option 3: the cost is missing.");
  expect(checks).toContain("Option 2 costs €60,000.50, more than all the money (€50,000).");
  expect(checks).toContain(`href="${options}"`);
  const kiosk = draft(voteId).definition.questions[0]?.options[2]?.id ?? "";
  await taken(options, { intent: "change", option: kiosk, text: "Kiosk am Markt", cost: "9.000" });
  expect(await taken(options, { intent: "up", option: kiosk })).toContain(`#${kiosk}`);
  await taken(options, { intent: "add", text: "Bus", cost: "" });
  const last = draft(voteId).definition.questions[0]?.options.at(-1)?.id ?? "";
  await taken(options, { intent: "remove", option: last });
  expect(
    draft(voteId).definition.questions[0]?.options.map(({ cost, texts }) => [
      texts.original.text,
      cost,
    ]),
  ).toEqual([
    ["Bänke", 1_250_000],
    ["Kiosk am Markt", 900_000],
    ["Bäume", 6_000_050],
  ]);
  const page = await bodyOf(organiser.get(`${address}/texts/en`));
  expect(page).toContain("0 of 5 texts are current.");
  const hidden = Object.fromEntries(
    [...page.matchAll(/name="([^"]+\.(?:basedOn|seen))" value="(\d+)"/g)].map((match) => [
      match[1] ?? "",
      match[2] ?? "",
    ]),
  );
  await taken(`${address}/texts/en`, {
    ...hidden,
    ...{ "vote:vote.title": "Benches?", "vote:vote.introduction": "Short.", keepNames: "yes" },
    [`option:${kiosk}.text`]: "Kiosk at the market",
    ...Object.fromEntries(
      draft(voteId).definition.questions.flatMap(({ id, options: own }) => [
        [`question:${id}.text`, "What for?"],
        ...own.filter((each) => each.id !== kiosk).map((each) => [`option:${each.id}.text`, ""]),
      ]),
    ),
  });
  expect(draft(voteId).definition.questions[0]?.options[0]?.texts.translations.en?.text).toBe(
    "Bänke",
  );
  expect(await bodyOf(organiser.get(`${address}/texts/en`))).toContain("5 of 5 texts are current.");
});

test("another rule is chosen for a question, which says what is lost", async () => {
  const { voteId, questionId } = storeVoteDraft(town.staff, town.processId);
  const address = `${list}/${voteId}/questions/${questionId}`;
  expect(await bodyOf(organiser.get(`${address}?rule=`))).toContain("Under which rule?");
  const page = await bodyOf(organiser.get(`${address}?rule=yes-no`));
  expect(page).toContain("the 3 options of this question are lost");
  const seen = /name="seen" value="([^"]+)"/.exec(page)?.[1] ?? "";
  const fields = {
    ...{ seen, kind: "yes-no", text: "Sollen Bänke kommen?", majority: "qualified-majority" },
    ...{ share: "2/3", base: "yes-no", presence: "25 %", approval: "20 %", abstention: "yes" },
  };
  expect(await taken(`${address}?rule=yes-no`, fields)).toBe(`${list}/${voteId}?notice=saved`);
  expect(draft(voteId).definition.questions).toMatchObject([
    {
      options: [],
      rule: {
        majority: { share: { num: 2, den: 3 }, base: "yes-no" },
        quorums: { presence: { num: 1, den: 4 }, approval: { num: 1, den: 5 } },
      },
    },
  ]);
  expect((await organiser.post(`${address}?rule=yes-no`, fields)).status).toBe(409);
  expect((await organiser.get(`${address}/options`)).status).toBe(302);
});

test("proposals become options, and a vote says on its page which proposals it is about", async () => {
  const proposalId = storePublished(town);
  const { voteId, questionId } = storeVoteDraft(town.staff, town.processId);
  const options = `${list}/${voteId}/questions/${questionId}/options`;
  expect(await bodyOf(organiser.get(options))).toContain("Zehn Bänke am Weg zum Bahnhof");
  expect((await organiser.post(options, { intent: "addProposals" })).status).toBe(422);
  await taken(options, { intent: "addProposals", proposals: proposalId });
  expect(draft(voteId).definition.questions[0]?.options.at(-1)?.proposalId).toBe(proposalId);
  const page = await bodyOf(organiser.get(`${list}/${voteId}/edit`));
  const seen = /name="seen" value="([^"]+)"/.exec(page)?.[1] ?? "";
  await taken(`${list}/${voteId}/edit`, { ...PARTICULARS, seen, proposals: [proposalId] });
  expect(draft(voteId).proposals).toEqual([proposalId]);
  expect(await bodyOf(organiser.get(`${list}/${voteId}`))).toContain(
    `/staff/processes/${town.processId}/proposals/${proposalId}`,
  );
  expect((await organiser.post(`${list}/${voteId}/edit`, { ...PARTICULARS, seen })).status).toBe(
    409,
  );
});

test("a template is chosen, fills in the form, and gives the vote its question", async () => {
  const cards = await bodyOf(organiser.get(`${list}/new`));
  expect(cards).toContain('href="?template=election_of_spokespersons"');
  const form = await bodyOf(organiser.get(`${list}/new?template=yes_no_with_quorum`));
  expect(form).toContain("Yes or no with a quorum");
  expect(form).toMatch(/name="electorate"[^>]* checked=""[^>]* value="residents"/);
  const fields = { ...PARTICULARS, template: "ranking_of_measures" };
  const begun = await taken(`${list}/new?template=ranking_of_measures`, fields);
  const voteId = begun.split("?")[0]?.split("/").at(-1) ?? "";
  expect(draft(voteId).definition.questions).toMatchObject([{ rule: { kind: "schulze" } }]);
  const overview = await bodyOf(organiser.get(`${list}/${voteId}`));
  expect(overview).toContain("Words of the template are still there: [Maßnahme 1].");
});

test("the preview shows the rule, what samples decide, and the ballot in four languages", async () => {
  const rule = usualRule("yes-no");
  const { voteId } = storeVoteDraft(town.staff, town.processId, { rule, options: [] });
  const preview = await bodyOf(organiser.get(`${list}/${voteId}/preview?entitled=200`));
  expect(preview).toContain("Only just accepted");
  expect(preview).toContain('value="200"');
  const incomplete = storeVoteDraft(town.staff, town.processId, { options: ["Markt"] });
  expect(await bodyOf(organiser.get(`${list}/${incomplete.voteId}/preview`))).toContain(
    "Something is missing for that",
  );
  for (const [language, notice] of [
    ["de", "Das ist eine Vorschau."],
    ["de-simple", "Sie können den Stimm-Zettel nur anschauen."],
    ["en", "This is a preview."],
    ["ar", "هذه معاينة فقط"],
  ]) {
    const ballot = await organiser.get(`/votes/${voteId}/preview?language=${language}`);
    expect([ballot.status, await ballot.text()]).toEqual([
      200,
      expect.stringContaining(notice ?? ""),
    ]);
  }
  const sent = await organiser.post(`/votes/${voteId}/preview/review?language=en`, {});
  expect(sent.headers.get("location")).toBe(`/votes/${voteId}/preview?language=en&ended`);
  const visitor = await house.visitor().get(`/votes/${voteId}/preview`);
  expect([visitor.status, visitor.headers.get("location")]).toEqual([
    302,
    expect.stringContaining("/staff/sign-in"),
  ]);
});

test("the list is a file, too", async () => {
  const answer = await organiser.get(`${list}.csv`);
  expect(answer.headers.get("content-type")).toContain("text/csv");
  expect(await answer.text()).toContain("vote;title;status;");
});

test.each([
  ["organiser", 200, 200],
  ["moderator", 200, 403],
  ["auditor", 200, 403],
  ["administrator", 403, 403],
] as const)("a %s is answered %i to read and %i to write", async (role, reads, writes) => {
  const { voteId, questionId } = storeVoteDraft(town.staff, town.processId);
  const visitor = await house.staff(role);
  const address = `${list}/${voteId}`;
  const status = async (path: string) => (await visitor.get(path)).status;
  for (const path of [list, `${list}.csv`, address]) {
    expect([path, await status(path)]).toEqual([path, reads]);
  }
  for (const path of [
    ...[`${list}/new`, `${address}/edit`, `${address}/questions/new`, `${address}/texts/ar`],
    ...[`${address}/questions/${questionId}`, `${address}/questions/${questionId}/options`],
  ]) {
    expect([path, await status(path)]).toEqual([path, writes]);
  }
  const deleted = await visitor.post(address, { intent: "delete" });
  expect(deleted.status).toBe(writes === 200 ? 303 : 403);
});

test("who may not open or close votes reads who can, in the list and beside a draft", async () => {
  const { voteId } = storeVoteDraft(town.staff, town.processId);
  const moderator = await house.staff("moderator");
  const told = [
    [list, "Here you prepare votes", "Only organisers can prepare, open and close one."],
    [`${list}/${voteId}`, "You open the vote.", "Only organisers can open and close it."],
  ] as const;
  for (const [path, ofOrganiser, ofReader] of told) {
    const [own, others] = [await organiser.get(path), await moderator.get(path)];
    const [organisers, readers] = [await own.text(), await others.text()];
    expect([organisers.includes(ofOrganiser), organisers.includes(ofReader)]).toEqual([
      true,
      false,
    ]);
    expect([readers.includes(ofOrganiser), readers.includes(ofReader)]).toEqual([false, true]);
  }
});

test("votes, questions and options are found in their own process, vote and question only", async () => {
  const other = proposalTown({ context: town.staff });
  const own = storeVoteDraft(town.staff, town.processId);
  const foreign = storeVoteDraft(town.staff, other.processId);
  const status = async (path: string) => (await organiser.get(list + path)).status;
  expect(await status(`/${foreign.voteId}`)).toBe(404);
  expect(await status(`/${own.voteId}/questions/${foreign.questionId}`)).toBe(404);
  expect(await status(`/${own.voteId}/texts/de`)).toBe(404);
  const option = draft(foreign.voteId).definition.questions[0]?.options[0]?.id ?? "";
  const options = `${list}/${own.voteId}/questions/${own.questionId}/options`;
  for (const [path, fields] of [
    [options, { intent: "remove", option }],
    [`${list}/${own.voteId}`, { intent: "remove", question: foreign.questionId }],
  ] as const) {
    expect((await organiser.post(path, fields)).status).toBe(404);
  }
  for (const fields of [{ intent: "explode", question: own.questionId }]) {
    expect((await organiser.post(`${list}/${own.voteId}`, fields)).status).toBe(400);
  }
  expect((await organiser.post(`${list}/${own.voteId}/questions/new`, { kind: "x" })).status).toBe(
    400,
  );
});
