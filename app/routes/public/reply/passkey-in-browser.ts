import { askDevice, hasOneAlready, type PasskeyOptions, passkeysWork } from "./device-passkey.ts";

// The forms are sent like any other; this script only shows them and fills in what the device says.
for (const part of document.querySelectorAll<HTMLElement>("[data-passkeys]")) {
  const form = part.querySelector<HTMLFormElement>("form[data-options]");
  if (form !== null && passkeysWork(part.dataset.passkeys)) offer(part, form);
}

function offer(part: HTMLElement, form: HTMLFormElement): void {
  part.hidden = false;
  form.hidden = false;
  show(part, "impossible", false);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void answer(part, form);
  });
}

async function answer(part: HTMLElement, form: HTMLFormElement): Promise<void> {
  const button = form.querySelector("button");
  const field = form.elements.namedItem("passkey");
  if (button === null || !(field instanceof HTMLInputElement)) return;
  show(part, "failed", false);
  show(part, "known", false);
  button.disabled = true;
  try {
    field.value = await askDevice(await fetchOptions(form.dataset.options ?? ""));
    form.submit();
  } catch (error) {
    show(part, hasOneAlready(error) ? "known" : "failed", true);
  }
  button.disabled = false;
}

async function fetchOptions(address: string): Promise<PasskeyOptions> {
  const response = await fetch(address, { method: "POST" });
  // Whoever is signed out in between is sent elsewhere.
  if (!response.ok || response.redirected) throw new Error(`No options: ${response.status}`);
  return (await response.json()) as PasskeyOptions;
}

function show(part: HTMLElement, what: string, shown: boolean): void {
  const message = part.querySelector<HTMLElement>(`[data-${what}]`);
  if (message !== null) message.hidden = !shown;
}
