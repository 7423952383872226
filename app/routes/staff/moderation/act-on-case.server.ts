import { formErrors } from "#app/routes/form-errors.ts";
import type { Visit } from "#app/routes/guard.server.ts";
import { assignCase } from "#app/services/moderation/assign-case.server.ts";
import {
  checkCaseDecision,
  type DecisionInput,
  decideCase,
} from "#app/services/moderation/decide-case.server.ts";
import {
  agreementSchema,
  decisionSchema,
  refusalSchema,
} from "#app/services/moderation/decision-fields.ts";
import { nameConcerned } from "#app/services/moderation/name-concerned.server.ts";
import { agreeToDecision, refuseDecision } from "#app/services/moderation/second-opinion.server.ts";

/** What came of a form on the page of a case: a notice, or what is shown again. */
type Acted =
  | { readonly notice: string }
  | {
      readonly status: 200 | 409 | 422;
      readonly problem: string | null;
      readonly errors: Readonly<Record<string, string>>;
      /** Whether a decision was entered without fault and only has to be confirmed. */
      readonly checked: boolean;
    };

/** Fields beside which a problem is told. */
const FIELD_OF: Readonly<Record<string, string>> = {
  moderation_rule_missing: "ruleId",
  moderation_facts_missing: "facts",
  moderation_reason_missing: "reason",
  moderation_duration_out_of_range: "days",
  moderation_author_missing: "participantId",
  moderation_not_changeable: "measure",
  moderation_hidden_already: "measure",
};

export function actOnCase(
  { services, params }: Visit,
  values: Readonly<Record<string, string>>,
): Acted {
  const caseId = params.caseId ?? "";
  switch (values.intent) {
    case "assign":
      return noticed(assignCase(services, caseId, values.moderator || null), "assigned");
    case "concern":
      return noticed(nameConcerned(services, caseId, values.concerned || null), "concerned");
    case "agree": {
      const { textVersion } = agreementSchema.parse(values);
      return noticed(agreeToDecision(services, values.decision ?? "", textVersion), "agreed");
    }
    case "refuse": {
      const input = refusalSchema.safeParse(values);
      if (!input.success) return refused(422, null, formErrors(input.error));
      const { refusal } = input.data;
      return noticed(refuseDecision(services, values.decision ?? "", refusal), "refused");
    }
    case "check":
    case "decide":
    case "change":
      return decide(services, caseId, values);
    default:
      throw new Response(null, { status: 400 });
  }
}

function decide(
  services: Visit["services"],
  caseId: string,
  values: Readonly<Record<string, string>>,
): Acted {
  if (values.intent === "change") {
    return { status: 200, problem: null, errors: {}, checked: false };
  }
  const input = decisionSchema.safeParse(values);
  if (!input.success) return refused(422, null, formErrors(input.error));
  if (values.intent === "check") {
    const checked = checkCaseDecision(services, caseId, input.data);
    if (!checked.ok) return undecided(checked.problem.code, input.data);
    return { status: 200, problem: null, errors: {}, checked: true };
  }
  const decided = decideCase(services, caseId, input.data);
  if (!decided.ok) return undecided(decided.problem.code, input.data);
  return { notice: decided.value.effective ? "decided" : "proposed" };
}

function undecided(code: string, input: DecisionInput): Acted {
  const field = FIELD_OF[code];
  if (field === undefined) return refused(409, code, {});
  return refused(422, null, { ...missingWords(input), [field]: code });
}

/** Everything that is not said yet, so that it can be said at once. */
function missingWords({ measure, ruleId, facts, reason }: DecisionInput): Record<string, string> {
  const missing = {
    ruleId: measure !== "leave" && ruleId === null ? "moderation_rule_missing" : null,
    facts: measure !== "leave" && facts === "" ? "moderation_facts_missing" : null,
    reason: reason === "" ? "moderation_reason_missing" : null,
  };
  return Object.fromEntries(
    Object.entries(missing).flatMap(([field, code]) => (code === null ? [] : [[field, code]])),
  );
}

function noticed(
  result:
    | { readonly ok: true }
    | { readonly ok: false; readonly problem: { readonly code: string } },
  notice: string,
): Acted {
  return result.ok ? { notice } : refused(409, result.problem.code, {});
}

function refused(
  status: 409 | 422,
  problem: string | null,
  errors: Readonly<Record<string, string>>,
): Acted {
  return { status, problem, errors, checked: false };
}
