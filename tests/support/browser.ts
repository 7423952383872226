import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, chromium, type Page } from "playwright-core";
import { settleAfterPresses } from "./settled.ts";

const INSTALLED_BROWSERS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * For a browser that runs as root in a container. The arguments the package suggests are made
 * for serverless functions: with its `--single-process` closing one page ends the browser.
 */
const CONTAINER_ARGUMENTS = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"];

/** How long a page may take to show what is waited for, on a machine that has other work to do. */
const PATIENCE_MILLISECONDS = 90_000;

/**
 * The browser of the tests: `CHROMIUM_PATH`, on Linux the one inside `@sparticuz/chromium`,
 * elsewhere an installed Chrome, Edge or Chromium. Without any the tests fail and say so.
 */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, args } = await findBrowser();
  const browser = await chromium.launch({
    ...{ executablePath, args, headless: true, timeout: PATIENCE_MILLISECONDS },
  });
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext(options);
    context.setDefaultTimeout(PATIENCE_MILLISECONDS);
    return context;
  };
  await settleAfterPresses(browser);
  return browser;
}

async function findBrowser(): Promise<{ executablePath: string; args: string[] }> {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== "") {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names no file: ${named}`);
    return { executablePath: named, args: CONTAINER_ARGUMENTS };
  }
  if (process.platform === "linux") {
    const { default: packaged } = await import("@sparticuz/chromium");
    return { executablePath: await packaged.executablePath(), args: CONTAINER_ARGUMENTS };
  }
  const installed = INSTALLED_BROWSERS.find((path) => existsSync(path));
  if (installed === undefined) {
    throw new Error(
      "No browser found. Install Chrome, Edge or Chromium, or name one in CHROMIUM_PATH.",
    );
  }
  return { executablePath: installed, args: [] };
}

const AXE_SOURCE = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

export interface AxeViolation {
  readonly id: string;
  readonly help: string;
  readonly targets: readonly string[];
}

/** What axe finds against WCAG 2.2 A and AA on the page as it stands. */
export async function axeViolations(page: Page): Promise<AxeViolation[]> {
  await page.evaluate(AXE_SOURCE);
  return page.evaluate(async () => {
    const axe = (window as unknown as { axe: typeof import("axe-core") }).axe;
    const result = await axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return result.violations.map((violation) => ({
      id: violation.id,
      help: violation.help,
      targets: violation.nodes.map((node) => node.target.join(" ")),
    }));
  });
}

export const VIEWPORTS = {
  phone: { width: 360, height: 740 },
  desktop: { width: 1280, height: 900 },
} as const;
