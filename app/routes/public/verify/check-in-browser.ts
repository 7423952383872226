import { type ChecksWanted, runChecks } from "./run-checks.ts";
import { startPage } from "./start-page.ts";

// This file is the script of the page and of its worker: so the page needs one file alone, also
// where it was saved.
if (typeof document === "undefined") {
  addEventListener("message", ({ data }: MessageEvent<ChecksWanted>) => {
    postMessage(runChecks(data));
  });
} else {
  startPage(document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : "");
}
