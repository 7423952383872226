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
  const field = form.elements.namedItem("passkey");
  // A button that was disabled in between would lose the focus.
  if (!(field instanceof HTMLInputElement) || form.dataset.busy !== undefined) return;
  form.dataset.busy = "";
  show(part, "failed", false);
  show(part, "known", false);
  try {
    const options = await fetchOptions(form.dataset.options ?? "");
    if (options !== null) {
      field.value = await askDevice(options);
      form.submit();
    }
  } catch (error) {
    show(part, hasOneAlready(error) ? "known" : "failed", true);
  }
  delete form.dataset.busy;
}

/** Null for whoever was signed out in between: they are led to where they can sign in. */
async function fetchOptions(address: string): Promise<PasskeyOptions | null> {
  const response = await fetch(address, { method: "POST" });
  if (response.redirected) {
    location.assign(response.url);
    return null;
  }
  if (!response.ok) throw new Error(`No options: ${response.status}`);
  return (await response.json()) as PasskeyOptions;
}

function show(part: HTMLElement, what: "failed" | "known" | "impossible", shown: boolean): void {
  const message = part.querySelector<HTMLElement>(`[data-${what}]`);
  if (message !== null) message.hidden = !shown;
}
