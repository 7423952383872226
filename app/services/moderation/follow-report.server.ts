import { eq } from "drizzle-orm";
import type { Measure } from "#app/domain/moderation/measures.ts";
import { ok, problem, type Result } from "#app/domain/result.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { countAttempt } from "#app/services/count-attempt.server.ts";
import { authorise } from "#app/services/permissions.ts";
import type { CodeProblem } from "#app/services/replies/admit-code.server.ts";
import { networkOf } from "#app/services/replies/guess-limiter.server.ts";
import type { TownText } from "#app/services/texts/town-text.ts";
import type { Queryable } from "#db/connection.server.ts";
import { hashCode } from "#db/envelope.server.ts";
import { textReports } from "#db/schema/index.ts";
import { decisionsOfCase, readStoredCase } from "./moderation-case.server.ts";
import { hashReportCode } from "./report-code.server.ts";
import { readRulesById, ruleText } from "./stored-rules.server.ts";

/** So many codes are looked up an hour from one household or one network. */
const LOOKS_AN_HOUR = { max: 60, windowSeconds: 3600 } as const;

/** What became of a report. Nothing in it tells who wrote the text, who reported it or who decided. */
export interface FollowedReport {
  readonly at: Date;
  /** The rule that it names. */
  readonly rule: TownText;
  /** `received`: nobody took the case. `looking`: somebody did, or decided and waits for a second person. */
  readonly state: "received" | "looking" | "decided";
  readonly decision: {
    readonly at: Date;
    /** Measures on an author are between them and the moderators: they are one. */
    readonly measure: Exclude<Measure, "pause_author" | "exclude_author"> | "author";
    readonly rule: TownText | null;
    /** Whether it was taken back after an objection. */
    readonly lifted: boolean;
  } | null;
}

/**
 * What became of a report, for whoever has its code.
 *
 * Failure codes: `code_mistyped`, `code_unknown`, `too_many_codes` (seconds to wait) from this network.
 *
 * @param clientAddress where the request comes from; kept as a keyed hash for a day at most
 */
export function followReport(
  context: ServiceContext,
  typed: string,
  language: Language,
  clientAddress: string,
): Result<FollowedReport, CodeProblem> {
  const { database, keyring } = context;
  authorise(context.actor, "public");
  const codeHash = hashReportCode(keyring, typed);
  if (codeHash === null) return problem("code_mistyped", {});
  const network = hashCode(keyring, "follow-report", networkOf(clientAddress));
  const counted = countAttempt(context, `follow-report:${network}`, LOOKS_AN_HOUR);
  if (!counted.ok) return problem("too_many_codes", counted.problem.params);
  const report = database
    .select()
    .from(textReports)
    .where(eq(textReports.codeHash, codeHash))
    .get();
  const stored = report === undefined ? null : readStoredCase(database, report.caseId);
  if (report === undefined || stored === null) return problem("code_unknown", {});
  const decisions = decisionsOfCase(database, stored.id);
  const effective = decisions.find(
    ({ effectiveAt }) => effectiveAt !== null && effectiveAt >= report.at,
  );
  const rule = (id: string) => ruleOf(database, id, language);
  const looking = stored.assignedTo !== null || decisions.length > 0;
  return ok({
    at: report.at,
    rule: rule(report.ruleId) ?? { text: "", language: "de" },
    state: effective !== undefined ? "decided" : looking ? "looking" : "received",
    decision:
      effective?.effectiveAt == null
        ? null
        : {
            at: effective.effectiveAt,
            measure: told(effective.measure),
            rule: effective.ruleId === null ? null : rule(effective.ruleId),
            lifted: effective.liftedAt !== null,
          },
  });
}

function told(measure: Measure): NonNullable<FollowedReport["decision"]>["measure"] {
  return measure === "pause_author" || measure === "exclude_author" ? "author" : measure;
}

function ruleOf(database: Queryable, id: string, language: Language): TownText | null {
  const rule = readRulesById(database, [id]).get(id);
  return rule === undefined ? null : ruleText(rule, language);
}
