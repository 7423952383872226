import type { ParticularsChoices } from "./particulars-form.server.ts";

interface Shown<Choice> {
  readonly beginsAt: Choice extends { beginsAt: Date | null } ? string | Date | null : never;
}
type AsShown<Choice> = Omit<Choice, "beginsAt"> & Shown<Choice>;

interface ShownChoices extends Omit<ParticularsChoices, "townHalls" | "items"> {
  readonly townHalls: readonly AsShown<ParticularsChoices["townHalls"][number]>[];
  readonly items: readonly AsShown<ParticularsChoices["items"][number]>[];
}

/** The form of a vote as it is shown: what was entered, what is wrong with it, and what can be chosen. */
export interface ParticularsFormState {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
  readonly choices: ShownChoices;
}
