import type { NumberEvidence } from "#app/domain/public-draw/draw-number.ts";
import { readSalt } from "#app/domain/public-draw/salt.ts";
import { typedCharacters } from "#app/domain/public-draw/typed-characters.ts";
import type { ChosenFiles } from "./chosen-files.ts";
import { enteredOwnRow } from "./own-row-fields.ts";
import type { ChecksWanted } from "./run-checks.ts";
import { sentence, type VerifyMessages } from "./sentence.ts";

const HASH_CHARACTERS = 64;

/** What the visitor entered beside the files, or a sentence for each field that cannot be used. */
export function readEntered(
  form: HTMLFormElement,
  files: ChosenFiles | null,
  messages: VerifyMessages,
  language: string,
): { readonly wanted: ChecksWanted; readonly errors: ReadonlyMap<string, string> } {
  const errors = new Map<string, string>();
  const entered = new FormData(form);
  const text = (name: string) => String(entered.get(name) ?? "").trim();
  const compact = (name: string) => text(name).replace(/\s/g, "").toLowerCase();

  if (files === null) errors.set("file", messages.fileMissing);

  const commitment = compact("commitment");
  if (commitment !== "" && !/^[0-9a-f]{64}$/.test(commitment)) {
    const { length } = commitment;
    errors.set("commitment", sentence(messages.commitmentTyped, { length }, language));
  }

  const number = compact("number");
  if (number !== "" && !/^[0-9]{1,3}$/.test(number)) errors.set("number", messages.numberTyped);

  const own = enteredOwnRow(form);
  const code = typedCharacters(own?.code ?? "");
  if (own !== null && readSalt(code) === null) errors.set("code", messages.codeTyped);

  return {
    errors,
    wanted: {
      publicText: files?.publicText ?? null,
      fullText: files?.fullText ?? null,
      commitment: commitment.length === HASH_CHARACTERS ? commitment : null,
      number: number === "" ? null : Number(number),
      evidence: enteredEvidence(),
      own:
        own === null
          ? null
          : {
              rowId: typedCharacters(own.rowId),
              code,
              attributes: { values: own.values, household: own.household },
            },
    },
  };

  function enteredEvidence(): NumberEvidence | null {
    const numbers = text("lotteryNumbers")
      .split(/[\s,;]+/)
      .filter((part) => part !== "");
    if (numbers.length > 0) {
      if (!numbers.every(isWhole)) errors.set("lotteryNumbers", messages.numbersTyped);
      return { source: "lottery-numbers", numbers: numbers.map(Number) };
    }
    const round = compact("round");
    const randomness = compact("randomness");
    if (round === "" && randomness === "") return null;
    if (!isWhole(round)) errors.set("round", messages.roundTyped);
    if (!/^(?:[0-9a-f]{2}){16,}$/.test(randomness)) {
      errors.set("randomness", messages.randomnessTyped);
    }
    return { source: "beacon", round: Number(round), randomness };
  }
}

function isWhole(text: string): boolean {
  return /^[0-9]{1,15}$/.test(text);
}
