import { eq } from "drizzle-orm";
import { encode } from "uqr";
import { describe, expect, test } from "vitest";
import { readInvitationCode } from "#app/services/invitations/invitation-code.server.ts";
import { createInvitationRun, createReminderRun } from "#app/services/letters/create-run.server.ts";
import { orderSpecimen, SPECIMEN_CODE } from "#app/services/letters/order-specimen.server.ts";
import { addOutreachPlace, makeOutreachCards } from "#app/services/letters/outreach.server.ts";
import { postRun } from "#app/services/letters/post-run.server.ts";
import type { SheetsOrder } from "#app/services/letters/print-order.ts";
import { orderRun } from "#app/services/letters/print-run.server.ts";
import { typeset } from "#app/services/letters/typeset.server.ts";
import { invitationSettings, municipality, processTexts } from "#db/schema/index.ts";
import { serviceContext } from "#tests/support/database.ts";
import { printedPages } from "#tests/support/letter-pages.ts";
import { HOSTILE_TEXTS, storeLetters } from "#tests/support/letters.ts";
import { expectOk } from "#tests/support/real-draw.ts";
import { syntheticResident } from "#tests/support/register.ts";

const PUBLIC_URL = "https://mitreden.example.org";

function orderLetters(
  context = serviceContext(),
  stored = storeLetters(context),
): { order: SheetsOrder; codes: string[] } {
  const { processId } = stored;
  const { runId } = expectOk(createInvitationRun(context, processId));
  const request = { processId, runId, part: "post" as const, publicUrl: PUBLIC_URL };
  return {
    order: expectOk(orderRun(context, request)),
    codes: stored.invitations.map(({ code }) => code),
  };
}

/** What stands on a page in one piece, spaces and line breaks aside. */
function textOf(order: SheetsOrder, page: number): string {
  return printedPages(order)
    .lines.filter((line) => line.page === page)
    .map(({ text }) => text)
    .join(" ")
    .replace(/\s+/g, " ");
}

test("each letter is one sheet, front and back, in the order of the run", () => {
  const { order, codes } = orderLetters();
  const { pages, lines } = printedPages(order);
  expect(pages).toBe(6);
  expect(
    [0, 2, 4].map((page) => lines.find((l) => l.page === page && codes.includes(l.text))?.text),
  ).toEqual(codes);
});

test("the address stands in the window of a DIN 5008 form B envelope", () => {
  const { order } = orderLetters();
  const { lines } = printedPages(order);
  const address = lines.filter(
    ({ page, text }) =>
      page === 0 && /^(Synthetic1 Person|Musterweg 1|06333 Musterstadt)$/.test(text),
  );
  expect(address.map(({ text }) => text)).toEqual([
    "Synthetic1 Person",
    "Musterweg 1",
    "06333 Musterstadt",
  ]);
  const back = lines.find(({ text }) => text === "Stadt Musterstadt · Markt 1 · 06333 Musterstadt");
  for (const line of [...address, back]) {
    expect(line?.x).toBeGreaterThanOrEqual(20);
    expect(line?.x).toBeLessThan(105);
    expect(line?.y).toBeGreaterThan(45);
    expect(line?.y).toBeLessThan(90);
  }
  const intruders = lines.filter(
    ({ page, x, y, text }) =>
      page === 0 && x < 105 && y > 45 && y < 92 && !address.some((own) => own.text === text),
  );
  expect(intruders.map(({ text }) => text)).toEqual([back?.text]);
});

test("the front says in German what is asked, that it is voluntary, until when and whom to call", () => {
  const { order, codes } = orderLetters();
  const front = textOf(order, 0);
  expect(front).toContain("Die Teilnahme ist freiwillig.");
  expect(front).toContain("Wenn Sie nicht antworten, hat das keine Folgen für Sie.");
  expect(front).toContain("Staatsangehörigkeit und Aufenthaltsstatus");
  expect(front).toContain("31. Januar 2099");
  expect(front).toContain("03476 000000");
  expect(front).toContain("Mo bis Do 9 bis 15 Uhr");
  expect(front).toContain("mitreden.example.org/r");
  expect(front).toContain(codes[0]);
  expect(front).toContain("Vorführung: Alle Personen sind erfunden.");
});

test("the back says the same in English, Arabic and Leichte Sprache, each with the code", () => {
  const { order, codes } = orderLetters();
  const back = textOf(order, 1);
  for (const words of [
    "Taking part is voluntary.",
    "31 January 2099",
    // The text of a drawing has Arabic in shaped pieces; this word is one piece.
    "المطروح",
    "Mitmachen ist freiwillig.",
    "31. Januar 2099",
  ]) {
    expect(back).toContain(words);
  }
  expect(back.split(codes[0] ?? "?")).toHaveLength(4);
  expect(back).not.toMatch(/\{\{|printed[:.]/);
});

test("each code stands beside or right below the words that announce it", () => {
  const { order, codes } = orderLetters();
  const { lines } = printedPages(order);
  const [front, ...back] = lines.filter(({ text }) => text === codes[0]);
  expect(front).toMatchObject({ page: 0, size: 22 });
  expect(back.map(({ page }) => page)).toEqual([1, 1, 1]);
  for (const [index, words] of ["Your personal code: ", "رمز", "Ihr Code: "].entries()) {
    const announced = lines.find(({ page, text }) => page === 1 && text === words);
    const code = back[index];
    const below = (code?.y ?? 0) - (announced?.y ?? 0);
    expect(below).toBeGreaterThan(-0.1);
    expect(below).toBeLessThan(7);
    const beside = below < 0.1;
    expect(Math.sign((code?.x ?? 0) - (announced?.x ?? 0))).toBe(words === "رمز" ? -1 : +beside);
  }
});

test("print is large: German 12 points, Leichte Sprache 13, other languages 10", () => {
  const { lines } = printedPages(orderLetters().order);
  const sizeOf = (words: string) => lines.find(({ text }) => text.startsWith(words))?.size;
  expect(sizeOf("Die Teilnahme ist freiwillig.")).toBe(12);
  expect(sizeOf("Im Internet:")).toBe(12);
  expect(sizeOf("Mitmachen ist freiwillig.")).toBe(13);
  expect(sizeOf("Taking part is voluntary.")).toBeGreaterThanOrEqual(10);
  expect(sizeOf("المطروح")).toBeGreaterThanOrEqual(10);
});

test("what letters share stands in the file once, however many there are", () => {
  const { order } = orderLetters();
  expect(printedPages(order).forms).toBe(2);
  const many = Array.from({ length: 20 }, (_, index) => order.sheets[index % 3]);
  expect(printedPages({ ...order, sheets: many } as SheetsOrder).forms).toBe(2);
});

test("a German question without translation keeps its direction in the Arabic letter", () => {
  const { order } = orderLetters();
  if (order.kind !== "letters") throw new Error("These are letters.");
  const [, arabic] = order.backs[0] ?? [];
  expect(arabic?.question).toEqual(["\u2066Wie wollen wir zusammen leben?\u2069"]);
});

test("the QR code holds the address with the code", () => {
  const { order, codes } = orderLetters();
  const expected = codes.map((code) =>
    encode(`${PUBLIC_URL}/r/${code}`, { ecc: "M", border: 0 })
      .data.map((row) => row.map((dark) => (dark ? "#" : ".")).join(""))
      .join("\n"),
  );
  expect(printedPages(order).qrCodes).toEqual(expected);
});

test.each(HOSTILE_TEXTS)("%j stays text wherever it stands", (text) => {
  const context = serviceContext();
  const resident = syntheticResident(1, { familyName: text, street: text, place: text });
  const stored = storeLetters(context, [resident], { signatory: text, officeHours: text });
  context.database.update(municipality).set({ name: text, street: text }).run();
  context.database.update(processTexts).set({ title: text, question: text }).run();
  const { order } = orderLetters(context, stored);
  const { pages } = printedPages(order);
  expect(pages).toBe(2);
  const plain = text.replace(/\s+/g, "");
  expect(textOf(order, 0).replace(/\s+/g, "").split(plain).length).toBeGreaterThan(6);
});

test("marks that turn the direction of writing are taken out of an address", () => {
  const context = serviceContext();
  const name = "Anna\u202e\u2066\u200f Beispiel";
  const stored = storeLetters(context, [syntheticResident(1, { givenName: "", familyName: name })]);
  const { order } = orderLetters(context, stored);
  if (order.kind !== "letters") throw new Error("These are letters.");
  expect(order.sheets[0]?.address[0]).toBe("Anna Beispiel");
});

test("very long names, addresses and questions still give one sheet, with the address in its window", () => {
  const context = serviceContext();
  const long = "Donaudampfschifffahrtsgesellschaft ".repeat(12);
  const stored = storeLetters(context, [
    syntheticResident(1, { givenName: long, familyName: long, street: long, place: long }),
  ]);
  context.database
    .update(processTexts)
    .set({ title: long, question: long.repeat(5) })
    .run();
  const { pages, lines } = printedPages(orderLetters(context, stored).order);
  expect(pages).toBe(2);
  const address = lines.filter(({ page, x, y }) => page === 0 && x < 105 && y > 50 && y < 95);
  expect(Math.max(...address.map(({ y }) => y))).toBeLessThan(90);
  expect(Math.max(...lines.map(({ y }) => y))).toBeLessThan(292);
});

test("a letter to someone with an information block names neither name nor address", () => {
  const context = serviceContext();
  const { processId } = storeLetters(context, [
    syntheticResident(7, { informationBlock: true, familyName: "Verborgen" }),
  ]);
  const { runId } = expectOk(createInvitationRun(context, processId));
  const request = { processId, runId, publicUrl: PUBLIC_URL } as const;
  expect(orderRun(context, { ...request, part: "post" })).toMatchObject({
    problem: { code: "letter_run_empty" },
  });
  const order = expectOk(orderRun(context, { ...request, part: "register_office" }));
  const front = textOf(order, 0);
  expect(front).toContain("Über das Einwohnermeldeamt");
  expect(front).toContain("Kennung im Melderegister: M-7");
  expect(JSON.stringify(order)).not.toMatch(/Verborgen|Musterweg 7/);
});

test("a letter to someone under sixteen goes to those with custody and says what it needs", () => {
  const context = serviceContext();
  const stored = storeLetters(context, [syntheticResident(1, { birthDate: "2012-05-05" })], {
    minimumAge: 12,
  });
  const { order } = orderLetters(context, stored);
  expect(textOf(order, 0)).toContain("An die Sorgeberechtigten von Synthetic1 Person");
  const [front, back] = [textOf(order, 0), textOf(order, 1)];
  expect(front).toContain("Dieser Brief ist für die junge Person, deren Name oben steht.");
  expect(front.indexOf("Dieser Brief ist")).toBeLessThan(front.indexOf("Sie sind ausgelost"));
  expect(front).toContain("Ein Ja zählt erst, wenn auch Sie zustimmen.");
  expect(back).toContain("A yes counts only once you have agreed as well.");
});

test("a reminder is shorter and says that it is one", () => {
  const context = serviceContext();
  const { processId } = storeLetters(context);
  const { runId: first } = expectOk(createInvitationRun(context, processId));
  expectOk(postRun(context, { processId, runId: first }));
  const { runId } = expectOk(createReminderRun(context, processId));
  const request = { processId, runId, part: "post" as const, publicUrl: PUBLIC_URL };
  const front = textOf(expectOk(orderRun(context, request)), 0);
  expect(front).toContain("Bisher haben wir keine Antwort von Ihnen.");
  expect(front).not.toContain("Möchten Sie mitmachen?");
});

describe("a card", () => {
  test("says the essential in four languages, four cards on a sheet", () => {
    const context = serviceContext();
    const { processId } = storeLetters(context);
    const { placeId } = expectOk(addOutreachPlace(context, { processId, label: "Sportverein" }));
    const { runId } = expectOk(makeOutreachCards(context, { processId, placeId, cards: 5 }));
    const request = { processId, runId, part: "post" as const, publicUrl: PUBLIC_URL };
    const order = expectOk(orderRun(context, request));
    const { pages, qrCodes } = printedPages(order);
    expect(pages).toBe(2);
    expect(new Set(qrCodes).size).toBe(5);
    const sheet = textOf(order, 0);
    for (const words of ["Es ist freiwillig.", "Mitmachen ist freiwillig.", "It is voluntary."]) {
      expect(sheet.split(words)).toHaveLength(5);
    }
    if (order.kind !== "cards") throw new Error("These are cards.");
    expect(order.cards.at(-1)?.text.join(" ")).toContain("المشاركة اختيارية.");
    expect(sheet).not.toContain("Sportverein");
  });
});

test("the code of a specimen opens nothing, and the word stands across it", () => {
  const context = serviceContext();
  const { processId } = storeLetters(context);
  expect(readInvitationCode(SPECIMEN_CODE)).toBeNull();
  const request = { processId, kind: "invitation" as const, publicUrl: PUBLIC_URL };
  const front = textOf(expectOk(orderSpecimen(context, request)), 0);
  expect(front).toContain(SPECIMEN_CODE);
  expect(front).toContain("Muster");
});

test("a letter without phone or signatory leaves no empty words behind", () => {
  const context = serviceContext();
  const stored = storeLetters(context);
  context.database.update(municipality).set({ phone: "" }).run();
  context.database
    .update(invitationSettings)
    .set({ phone: "", officeHours: "" })
    .where(eq(invitationSettings.processId, stored.processId))
    .run();
  const { order } = orderLetters(context, stored);
  expect(textOf(order, 0)).not.toContain("Telefon:");
  expect(textOf(order, 1)).not.toMatch(/By phone|Office hours/);
});

test("a ZIP holds numbered parts of two hundred letters in print order", async () => {
  const { order } = orderLetters();
  const sheets = Array.from({ length: 201 }, (_, index) => order.sheets[index % 3]);
  const { unzipSync } = await import("fflate");
  const parts = unzipSync(typeset({ ...order, sheets } as SheetsOrder, "zip"));
  expect(Object.keys(parts)).toEqual(["00001-00200.pdf", "00201-00201.pdf"]);
  for (const part of Object.values(parts)) {
    expect(Buffer.from(part.subarray(0, 5)).toString()).toBe("%PDF-");
  }
});
