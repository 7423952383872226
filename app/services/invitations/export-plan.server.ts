import { ok, type Result } from "#app/domain/result.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { writeCsv } from "#app/services/files/write-csv.ts";
import { authorise } from "#app/services/permissions.ts";
import { type PlanChoice, type PlanRefusal, planDraw } from "./plan-draw.server.ts";

/**
 * The planning table as CSV, one row a stratum: totals, nothing about a person. Semicolons and UTF-8 with byte
 * order mark, as office programs want it. Fails with the codes of `planDraw`.
 */
export function exportPlan(
  context: ServiceContext,
  processId: string,
  choice: PlanChoice,
): Result<string, PlanRefusal> {
  authorise(context.actor, "invitations.read");
  const planned = planDraw(context, processId, choice);
  if (!planned.ok) return planned;
  const { features, plan } = planned.value;
  const split = features.filter(({ chosen }) => chosen).map(({ feature }) => feature);
  const rows = plan.strata.map((stratum) => {
    const rate = stratum.ownRate ?? stratum.assumedRate;
    return [
      ...split.map((_, place) => stratum.values[place] ?? ""),
      String(stratum.residents),
      String(stratum.share),
      String(rate),
      String(stratum.letters),
      String(stratum.letters / stratum.residents),
      String(stratum.letters * rate),
    ];
  });
  const figures = [
    "residents",
    "share",
    "expected rate",
    "letters",
    "rate of invitation",
    "expected yes",
  ];
  return ok(writeCsv([...split, ...figures], rows, { delimiter: ";", byteOrderMark: true }));
}
