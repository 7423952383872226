import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { drawNumber, formatNumber } from "#app/domain/public-draw/draw-number.ts";
import type { MadePublicLottery } from "#app/domain/public-draw/make-public-lottery.ts";
import {
  type FullRow,
  lotteryText,
  type OpenRow,
  type PublicLottery,
} from "#app/domain/public-draw/public-lottery.ts";
import { LANGUAGES } from "#app/i18n/languages.ts";
import { launchBrowser, VIEWPORTS } from "#tests/support/browser.ts";
import { expectGoodPage, keepPicture } from "#tests/support/good-page.ts";
import { makeDraw, smallSelection } from "#tests/support/public-draw.ts";
import { type ServerProcess, startServer } from "#tests/support/server-process.ts";

let made: MadePublicLottery;
let publicText: string;
let fullText: string;
let row: OpenRow;
let server: ServerProcess;
let browser: Browser;
let folder: string;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  folder = mkdtempSync(join(tmpdir(), "verify-"));
  made = await makeDraw(smallSelection);
  publicText = lotteryText(made.publicLottery);
  fullText = lotteryText(made.fullLottery);
  row = made.fullLottery.rows.find(isOpen) ?? fail("Nobody is in the lottery.");
});

afterAll(async () => {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function withPage(
  options: Parameters<Browser["newContext"]>[0] & { language?: string },
  visit: (page: Page) => Promise<void>,
): Promise<void> {
  const { language = "en", ...others } = options;
  const context = await browser.newContext({ viewport: VIEWPORTS.phone, ...others });
  try {
    await context.addCookies([{ name: "language", value: language, url: server.address }]);
    await visit(await context.newPage());
  } finally {
    await context.close();
  }
}

function isOpen(each: FullRow): each is OpenRow {
  return !each.erased;
}

function fail(reason: string): never {
  throw new Error(reason);
}

function file(text: string, name = "lottery-public.json"): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

async function open(page: Page, ...texts: string[]): Promise<void> {
  await page.goto(`${server.address}/verify`);
  await choose(page, ...texts);
}

async function choose(page: Page, ...texts: string[]): Promise<void> {
  const names = ["lottery-public.json", "lottery-full.json"];
  await page.setInputFiles(
    '[name="file"]',
    texts.map((text, index) => file(text, names[index])),
  );
  await page.waitForFunction(() => document.querySelector("[data-status]")?.textContent !== "");
}

/** Sends the form and gives back the words of the verdict. */
async function verdict(page: Page): Promise<string> {
  await page.click("main form button[type=submit]");
  await page.waitForSelector("[data-result]:not([hidden])");
  return (await page.locator("[data-verdict] .kern-title").textContent()) ?? "";
}

const linesOf = (page: Page, mark: string) =>
  page.locator("[data-checks] > li", { hasText: mark }).allTextContents();

async function fillOwnRow(page: Page, own: OpenRow): Promise<void> {
  await page.locator("main form details > summary").last().click();
  await page.fill('[name="rowId"]', own.id.toLowerCase());
  await page.fill('[name="code"]', own.salt.replaceAll("-", " "));
  for (const [feature, value] of Object.entries(own.attributes.values)) {
    const control = page.locator(`[name="feature:${feature}"]`);
    if ((await control.evaluate((element) => element.tagName)) === "SELECT") {
      await control.selectOption(value);
    } else await control.fill(value);
  }
  await page.fill('[name="household"]', own.attributes.household ?? "");
}

const VIEWS = Object.entries(VIEWPORTS).flatMap(([size, viewport]) =>
  LANGUAGES.map((language) => ({ size, viewport, language })),
);

test.each(VIEWS)(
  "in $language on a $size the page and its result are accessible and fit",
  async ({ size, viewport, language }) => {
    await withPage({ viewport, language }, async (page) => {
      await open(page, publicText);
      await expectGoodPage(page, `verify-${language}-${size}`);
      await page.fill('[name="commitment"]', made.commitment);
      await page.fill('[name="number"]', "417");
      await fillOwnRow(page, row);
      await verdict(page);
      await expect.poll(() => page.locator("[data-checks] .kern-icon--success").count()).toBe(11);
      await expect
        .poll(() => page.locator("[data-panel] li").allTextContents())
        .toEqual(made.publicLottery.panels[417]);
      await expect.poll(() => page.locator("h2:focus").count()).toBe(1);
      await expectGoodPage(page, `verify-result-${language}-${size}`);
    });
  },
);

test("an honest file without a checksum to compare leaves that open, and shows its own", async () => {
  await withPage({}, async (page) => {
    await open(page, publicText);
    expect(await verdict(page)).toBe("Whatever could be checked holds.");
    expect(await linesOf(page, "Not checked")).toHaveLength(1);
    expect(await page.locator("[data-commitment]").textContent()).toContain(
      (made.commitment.match(/.{1,8}/g) ?? []).join(" "),
    );
  });
});

const written = (change: (lottery: PublicLottery) => unknown) => () =>
  lotteryText(change(made.publicLottery) as PublicLottery);

const TAMPERED = [
  ["one character of a row id", () => publicText.replace(row.id, "222222"), "checksum"],
  ["a space at the end", () => `${publicText} `, "written"],
  ["a mark at the beginning", () => `\uFEFF${publicText}`, "place"],
  ["half of it missing", () => publicText.slice(0, publicText.length / 2), "damaged"],
  [
    "something in the place of its quotas",
    () => JSON.stringify({ ...made.publicLottery, quotas: [null], combined: 3 }),
    "damaged",
  ],
  ["something else altogether", () => "name,age\nA,3\n", "damaged"],
  [
    "two panels exchanged and all checksums made anew",
    written((lottery) => {
      const [first = [], second = [], ...others] = lottery.panels;
      return { ...lottery, panels: [second, first, ...others] };
    }),
    "differs from the one you entered",
  ],
  [
    "a person put onto one more panel",
    written((lottery) => {
      const [first = [], ...others] = lottery.panels;
      const outside = lottery.rows.find(({ id }) => !first.includes(id))?.id ?? "";
      return { ...lottery, panels: [[outside, ...first.slice(1)].sort(), ...others] };
    }),
    "is said to be in",
  ],
  [
    "a panel left out",
    written((lottery) => ({ ...lottery, panels: lottery.panels.slice(1) })),
    "There should be 1,000",
  ],
  [
    "a probability raised",
    written((lottery) => ({
      ...lottery,
      rows: lottery.rows.map((each, index) => ({
        ...each,
        probability: index === 0 ? each.probability + 0.01 : each.probability,
      })),
    })),
    "All chances together give",
  ],
] as const;

test.each(TAMPERED)("a file with %s is caught", async (_, text, told) => {
  await withPage({}, async (page) => {
    await open(page, text());
    await page.fill('[name="commitment"]', made.commitment);
    expect(await verdict(page)).toBe("Something does not hold.");
    expect((await linesOf(page, "Does not hold")).join("\n")).toContain(told);
  });
});

test("with both files every panel is checked against the quotas", async () => {
  await withPage({}, async (page) => {
    await open(page, publicText, fullText);
    await page.fill('[name="commitment"]', made.commitment);
    expect(await verdict(page)).toBe("Everything holds.");
    expect(await linesOf(page, "Each of the 1,000 groups keeps each quota")).toHaveLength(1);
    await keepPicture(page, "verify-full-en-phone");
  });
});

test("a full file in which someone's details were changed is caught", async () => {
  await withPage({}, async (page) => {
    const rows = made.fullLottery.rows.map((each) =>
      each.erased || each.id !== row.id
        ? each
        : { ...each, attributes: { ...each.attributes, values: { gender: "male" } } },
    );
    await open(page, publicText, lotteryText({ ...made.fullLottery, rows }));
    expect(await verdict(page)).toBe("Something does not hold.");
    expect((await linesOf(page, "Does not hold")).join("\n")).toContain(
      `The details of row \u2068${row.id}\u2069 do not fit`,
    );
  });
});

test("an own row with a wrong detail is told apart from the right one", async () => {
  await withPage({}, async (page) => {
    await open(page, publicText);
    await fillOwnRow(page, row);
    await page.selectOption(
      '[name="feature:gender"]',
      row.attributes.values.gender === "male" ? "female" : "male",
    );
    expect(await verdict(page)).toBe("Something does not hold.");
    await page.fill('[name="code"]', "2222 2222");
    await page.click("main form button[type=submit]");
    expect(await page.locator("#code-error").textContent()).toContain("At least one character");
    await expect.poll(() => page.locator('[name="code"]:focus').count()).toBe(1);
    await expectGoodPage(page, "verify-mistyped-en-phone");
  });
});

test("without a file the form says so at the field", async () => {
  await withPage({}, async (page) => {
    await page.goto(`${server.address}/verify`);
    await page.click("main form button[type=submit]");
    expect(await page.locator("#file-error").textContent()).toContain("choose the file");
    await expectGoodPage(page, "verify-no-file-en-phone");
  });
});

test("a number follows from lottery numbers, and another number typed beside it is caught", async () => {
  await withPage({}, async (page) => {
    await open(page, publicText);
    const numbers = [3, 7, 12, 22, 31, 45];
    const follows = drawNumber({ source: "lottery-numbers", numbers }, made.commitment);
    const number = follows.ok ? formatNumber(follows.value) : fail("no number");
    await page.locator("main form details > summary").first().click();
    await page.fill('[name="lotteryNumbers"]', numbers.join(", "));
    await verdict(page);
    expect(await linesOf(page, `The number ${number} follows`)).toHaveLength(1);
    await page.fill('[name="number"]', number === "000" ? "1" : "0");
    expect(await verdict(page)).toBe("Something does not hold.");
  });
});

test("a file is dropped onto the form, and the result is copied as text", async () => {
  await withPage({ permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
    await page.goto(`${server.address}/verify`);
    const transfer = await page.evaluateHandle((text) => {
      const items = new DataTransfer();
      items.items.add(new File([text], "lottery-public.json", { type: "application/json" }));
      return items;
    }, publicText);
    await page.dispatchEvent("main form", "drop", { dataTransfer: transfer });
    await page.waitForFunction(() => document.querySelector("[data-status]")?.textContent !== "");
    await page.fill('[name="number"]', "7");
    await verdict(page);
    await page.click("[data-copy]");
    await page.waitForSelector("[data-copied]:not(:empty)");
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(made.commitment);
    expect(copied).toContain((made.publicLottery.panels[7] ?? []).join(" "));
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("main form").isVisible()).toBe(false);
    await expect.poll(() => page.locator("[data-checks]").isVisible()).toBe(true);
  });
});

test("nothing is sent: once loaded the page works without a network", async () => {
  await withPage({}, async (page) => {
    const refused: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") refused.push(message.text());
    });
    await page.goto(`${server.address}/verify`, { waitUntil: "networkidle" });
    await page.context().setOffline(true);
    const asked: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith("blob:")) asked.push(request.url());
    });
    await choose(page, publicText);
    await page.fill('[name="commitment"]', made.commitment);
    expect(await verdict(page)).toBe("Everything holds.");
    expect(asked.filter((url) => !/check-in-browser/.test(url))).toEqual([]);
    expect(refused).toEqual([]);
  });
});

test("the page works when it was saved to a folder and is opened from there", async () => {
  await withPage({}, async (page) => {
    await page.goto(`${server.address}/verify`);
    const source = await page.locator("main script[src]").getAttribute("src");
    const script = await page.request.get(`${server.address}${source}`);
    file(await script.text(), "check.js");
    const html = await (await page.request.get(`${server.address}/verify`)).text();
    const saved = file(html.replace(source ?? "", "check.js"), "saved.html");
    await page.goto(`file://${saved}`);
    await choose(page, publicText);
    await page.fill('[name="commitment"]', made.commitment);
    expect(await verdict(page)).toBe("Everything holds.");
  });
});

test.each(LANGUAGES)("without JavaScript the page in %s tells the command", async (language) => {
  await withPage({ javaScriptEnabled: false, language }, async (page) => {
    await page.goto(`${server.address}/verify`);
    expect(await page.locator("main form").isVisible()).toBe(false);
    expect(await page.locator("main noscript").innerHTML()).toContain("npm run verify-draw");
    await keepPicture(page, `verify-no-script-${language}-phone`);
  });
});

test("the page transfers at most 100 kB without fonts, its script included", async () => {
  await withPage({}, async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    const fonts = new Set<string>();
    let bytes = 0;
    let script = 0;
    const scripts = new Set<string>();
    session.on("Network.responseReceived", ({ requestId, type }) => {
      if (type === "Font") fonts.add(requestId);
      if (type === "Script") scripts.add(requestId);
    });
    session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      if (!fonts.has(requestId)) bytes += encodedDataLength;
      if (scripts.has(requestId)) script += encodedDataLength;
    });
    await page.goto(`${server.address}/verify`, { waitUntil: "networkidle" });
    expect(script).toBeGreaterThan(1000);
    expect(bytes).toBeLessThanOrEqual(100_000);
  });
});
