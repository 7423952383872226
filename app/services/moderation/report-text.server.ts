import { randomUUID } from "node:crypto";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { Language } from "#app/i18n/languages.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { countAttempt } from "#app/services/count-attempt.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { networkOf } from "#app/services/replies/guess-limiter.server.ts";
import { hashCode } from "#db/envelope.server.ts";
import { textReports } from "#db/schema/index.ts";
import { caseOfText } from "./case-of-text.server.ts";
import { rulesInForce } from "./may-write.server.ts";
import { readReadableText } from "./readable-text.server.ts";
import { hashReportCode, newReportCode } from "./report-code.server.ts";
import { sealReport } from "./report-envelope.server.ts";
import { readRules } from "./stored-rules.server.ts";

/** So many reports an hour come from one household or one network. */
const REPORTS_AN_HOUR = { max: 20, windowSeconds: 3600 } as const;
/** So many of one text a day. */
const REPORTS_OF_A_TEXT = { max: 3, windowSeconds: 24 * 3600 } as const;

/** What somebody says about a text. */
export interface TextReport {
  readonly ruleId: string;
  /** Empty without words. */
  readonly words: string;
  /** In which the page was read. */
  readonly language: Language;
}

/**
 * Reports a text that everybody can read, without an account, and returns the code with which the reporter
 * follows it. All reports of a text lie in its one open case. Who reports is stored nowhere.
 *
 * Failure codes: `text_missing` (there is none, or it is a draft or hidden: which, is not told),
 * `rule_missing` (the rule is none of those in force), `too_many_attempts` from this network.
 *
 * @param clientAddress where the request comes from; kept as a keyed hash for a day at most
 */
export function reportText(
  context: ServiceContext,
  place: { readonly kind: string; readonly id: string },
  report: TextReport,
  clientAddress: string,
): Result<
  string,
  | Problem<"text_missing" | "rule_missing", object>
  | Problem<"too_many_attempts", { readonly seconds: number }>
> {
  const { database, keyring, now } = context;
  authorise(context.actor, "public");
  const network = hashCode(keyring, "report", networkOf(clientAddress));
  const counted = countAttempt(context, `report:${network}`, REPORTS_AN_HOUR);
  if (!counted.ok) return counted;
  if (readReadableText(database, place) === null) return problem("text_missing", {});
  const ofText = `report:${place.kind}:${place.id}:${network}`;
  const again = countAttempt(context, ofText, REPORTS_OF_A_TEXT);
  if (!again.ok) return again;
  return database.transaction(
    (transaction) => {
      const text = readReadableText(transaction, place);
      if (text === null) return problem("text_missing", {});
      const rules = readRules(
        transaction,
        text.processId,
        rulesInForce(transaction, text.processId) ?? 0,
      );
      if (!rules.some(({ id }) => id === report.ruleId)) return problem("rule_missing", {});
      // A report is nobody's: staff who read the public page report like everybody else.
      const nobody = { actor: { kind: "system" }, now } as const;
      const caseId = caseOfText(transaction, nobody, text, { by: "report", hints: [] });
      const id = randomUUID();
      const code = newReportCode();
      transaction
        .insert(textReports)
        .values({
          ...{ id, caseId, ruleId: report.ruleId, language: report.language, at: now },
          codeHash: hashReportCode(keyring, code) ?? "",
          envelope: report.words === "" ? null : sealReport(keyring, id, { words: report.words }),
        })
        .run();
      appendAudit(transaction, nobody, {
        action: "text_reported",
        objectKind: "moderation_case",
        objectId: caseId,
      });
      return ok(code);
    },
    { behavior: "immediate" },
  );
}
