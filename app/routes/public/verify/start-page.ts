import { checkAside } from "./checks-aside.ts";
import { type ChosenFiles, readChosenFiles } from "./chosen-files.ts";
import { setFieldError } from "./field-errors.ts";
import { offerOwnRowFields } from "./own-row-fields.ts";
import { readEntered } from "./read-entered.ts";
import { resultLines, resultText } from "./result-lines.ts";
import { sentence, type VerifyMessages } from "./sentence.ts";
import { showResult } from "./show-result.ts";

const FIELDS = ["file", "commitment", "number", "lotteryNumbers", "round", "randomness", "code"];

/** Makes the form of the page work. @param script address of the script itself, for the worker */
export function startPage(script: string): void {
  const form = document.querySelector<HTMLFormElement>("form[data-messages]");
  const section = document.querySelector<HTMLElement>("[data-result]");
  const status = document.querySelector<HTMLElement>("[data-status]");
  const input = form?.elements.namedItem("file");
  if (!form || !section || !status || !(input instanceof HTMLInputElement)) return;
  const messages = JSON.parse(form.dataset.messages ?? "{}") as VerifyMessages;
  const language = document.documentElement.lang;
  let files: ChosenFiles | null = null;

  async function choose(chosen: readonly File[]): Promise<void> {
    files = chosen.length === 0 ? null : await readChosenFiles(chosen);
    const names = files === null ? "" : files.names.join(", ");
    if (status !== null && names !== "") {
      status.textContent = sentence(messages.fileChosen, { names }, language);
    }
    const tooMany = chosen.length > 0 && files === null;
    setFieldError(form as HTMLFormElement, "file", tooMany ? messages.fileTooMany : "");
    if (files !== null) offerOwnRowFields(form as HTMLFormElement, files, messages.choose);
  }

  input.addEventListener("change", () => void choose([...(input.files ?? [])]));
  form.addEventListener("dragover", (event) => event.preventDefault());
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    const dropped = event.dataTransfer?.files;
    if (dropped === undefined || dropped.length === 0) return;
    input.files = dropped;
    void choose([...dropped]);
  });

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    section.hidden = true;
    const { wanted, errors } = readEntered(form, files, messages, language);
    for (const name of FIELDS) setFieldError(form, name, errors.get(name) ?? "");
    if (errors.size > 0 || files === null) {
      form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    const { names } = files;
    status.textContent = messages.working;
    const made = await checkAside(script, wanted);
    const result = resultLines(made, wanted, messages, language);
    const text = resultText(result, made, { names, at: new Date() }, messages, language);
    showResult(section, result, made, text, messages, language);
    status.textContent = "";
    section.querySelector("h2")?.focus();
  });

  section.querySelector("[data-print]")?.addEventListener("click", () => print());
  section.querySelector("[data-copy]")?.addEventListener("click", async () => {
    const text = section.querySelector("textarea");
    const told = section.querySelector("[data-copied]");
    if (text === null || told === null) return;
    told.textContent = (await copyText(text)) ? messages.copied : messages.notCopied;
  });

  form.hidden = false;
}

/** The newer way needs a secure address, the older one does not. */
async function copyText(text: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text.value);
    return true;
  } catch {
    text.closest("details")?.setAttribute("open", "");
    text.select();
    return document.execCommand("copy");
  }
}
