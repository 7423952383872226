import {
  newTrackingHalf,
  spelledTrackingCode,
  trackingCode,
} from "#app/domain/votes/tracking-code.ts";
import { CHOSEN_BY, OTHER_HALF, SERVER_HALF } from "#app/services/votes/voting/tracking-fields.ts";

// Without this script the server chooses the whole code, and the page says so.
const form = document.querySelector<HTMLFormElement>("form[data-tracking]");
if (form !== null && "crypto" in window) chooseHalf(form);

/** Puts a half that this browser chose in place of the server's second one, before anything is cast. */
function chooseHalf(sent: HTMLFormElement): void {
  const other = newTrackingHalf(randomInteger);
  const code = trackingCode(fieldOf(sent, SERVER_HALF).value, other);
  fieldOf(sent, OTHER_HALF).value = other;
  fieldOf(sent, CHOSEN_BY).value = "both";
  for (const shown of sent.querySelectorAll("[data-code]")) shown.textContent = code;
  for (const spoken of sent.querySelectorAll("[data-spelled]")) {
    spoken.textContent = spelledTrackingCode(code);
  }
  for (const sentence of sent.querySelectorAll<HTMLElement>("[data-chosen]")) {
    sentence.hidden = sentence.dataset.chosen !== "both";
  }
}

function fieldOf(sent: HTMLFormElement, name: string): HTMLInputElement {
  const field = sent.elements.namedItem(name);
  if (!(field instanceof HTMLInputElement)) throw new Error(`There is no field ${name}.`);
  return field;
}

/** An unbiased whole number in 0..n-1. */
function randomInteger(n: number): number {
  const limit = 2 ** 32 - (2 ** 32 % n);
  const [drawn = limit] = crypto.getRandomValues(new Uint32Array(1));
  return drawn < limit ? drawn % n : randomInteger(n);
}
