import { isBudget } from "#app/domain/votes/vote-rule.ts";
import { enteredValues } from "#app/routes/form-errors.ts";
import type { Visit } from "#app/routes/guard.server.ts";
import {
  addOptions,
  addProposalOptions,
  changeOption,
  moveOption,
  removeOption,
} from "#app/services/votes/setup/change-options.server.ts";
import {
  type LineFault,
  readOption,
  readOptionLines,
} from "#app/services/votes/setup/vote-fields.ts";
import type { VoteQuestion } from "#app/services/votes/vote-definition.ts";
import type { VoteProblem } from "./vote-sentence.ts";

interface Refused {
  readonly done: false;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
  readonly problem: VoteProblem | null;
  /** Lines of a list that cannot be read. */
  readonly faults: readonly LineFault[];
}

/** `next` is what follows the address of the page. */
type Acted = { readonly done: true; readonly next: string } | Refused;

/** Carries out what staff asked for on the page of the options of a question, by the `intent` of the form. */
export function actOnOptions(visit: Visit, question: VoteQuestion, form: FormData): Acted {
  const values = enteredValues(form);
  const { services } = visit;
  const paid = isBudget(question.rule.kind);
  const refused = (errors: Readonly<Record<string, string>>, faults: readonly LineFault[] = []) =>
    ({ done: false, values, errors, problem: null, faults }) as const;
  const answered = (
    result: { readonly ok: true } | { readonly ok: false; readonly problem: VoteProblem },
    next: string,
  ): Acted =>
    result.ok
      ? { done: true, next }
      : { done: false, values, errors: {}, problem: result.problem, faults: [] };
  const { intent = "", option: optionId = "" } = values;
  switch (intent) {
    case "add": {
      const read = readOption(values, paid);
      if (!read.ok) return refused(read.errors);
      return answered(addOptions(services, question.id, [read.option]), "?notice=added#add");
    }
    case "addMany": {
      const { options, faults } = readOptionLines(values.lines ?? "", paid);
      if (faults.length > 0) return refused({}, faults);
      if (options.length === 0) return refused({ lines: "lines_missing" });
      return answered(addOptions(services, question.id, options), "?notice=added");
    }
    case "addProposals": {
      const ids = form.getAll("proposals").map(String);
      if (ids.length === 0) return refused({ proposals: "proposals_missing" });
      return answered(addProposalOptions(services, question.id, ids), "?notice=added");
    }
  }
  if (!question.options.some(({ id }) => id === optionId))
    throw new Response(null, { status: 404 });
  switch (intent) {
    case "change": {
      const read = readOption(values, paid);
      if (!read.ok) return refused(read.errors);
      return answered(changeOption(services, optionId, read.option), "?notice=saved");
    }
    case "up":
    case "down":
      return answered(
        moveOption(services, optionId, intent),
        `?moved=${optionId}&step=${intent}#${optionId}`,
      );
    case "remove":
      return answered(removeOption(services, optionId), "?notice=removed");
    default:
      throw new Response(null, { status: 400 });
  }
}
