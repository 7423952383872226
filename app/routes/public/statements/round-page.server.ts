import type { TFunction } from "i18next";
import type { Language } from "#app/i18n/languages.ts";
import { LOCALES } from "#app/i18n/locales.ts";
import { reinstatedInWords } from "#app/routes/public/appeals/reinstated-words.ts";
import type {
  PublicFinding,
  PublicFindings,
  PublicShares,
} from "#app/services/statements/public-findings.ts";
import type { PublicRound } from "#app/services/statements/read-public-round.server.ts";
import { dayOfMoment } from "#app/ui/dates.ts";
import { figure } from "#app/ui/figures.ts";

interface Reader {
  readonly t: TFunction<"public">;
  readonly language: Language;
}

/** A round with its figures and days in the reader's words. */
export function roundPage(round: PublicRound, reader: Reader) {
  const { t, language } = reader;
  const { openedAt, closedAt, findings, statements, ...rest } = round;
  return {
    ...rest,
    standing:
      closedAt === null
        ? t("statements.openSince", { date: dayOfMoment(openedAt, language) })
        : t("statements.closedOn", { date: dayOfMoment(closedAt, language) }),
    count: t("statements.count", { count: statements.length }),
    statements: statements.map((statement) => ({
      ...statement,
      shownNumber: figure(statement.number, language),
      reinstated: reinstatedInWords(statement.reinstated, t, language),
    })),
    ...(typeof findings === "string"
      ? { empty: findings, results: null }
      : { empty: null, results: resultsInWords(findings, round, reader) }),
  };
}
export type RoundPage = ReturnType<typeof roundPage>;
export type RoundResults = NonNullable<RoundPage["results"]>;
export type FindingInWords = RoundResults["findings"][number];

function resultsInWords(results: PublicFindings, round: PublicRound, reader: Reader) {
  const { t, language } = reader;
  const { participants, illustration, groups, uniting, rejected, dividing } = results;
  const names = groups.map((_, group) =>
    t("statements.results.group", { number: figure(group + 1, language) }),
  );
  const findings = results.findings.map((finding) => findingInWords(finding, names, reader));
  const listed = (ids: readonly string[]) =>
    ids.flatMap((id) => findings.find(({ statementId }) => statementId === id) ?? []);
  const statementOf = (id: string) => round.statements.find((statement) => statement.id === id);
  return {
    participants: t("statements.results.participants", { count: participants ?? 0 }),
    illustration,
    divided: groups.length > 1,
    groups: groups.map(({ size, typical }, group) => ({
      name: names[group] ?? "",
      size:
        size === null
          ? t("statements.results.groupFew")
          : t("statements.results.groupSize", { count: size }),
      typical: typical.flatMap(({ statementId, stance }) => {
        const statement = statementOf(statementId);
        return statement === undefined ? [] : [{ stance, statement }];
      }),
    })),
    findings,
    uniting: listed(uniting),
    rejected: listed(rejected),
    dividing: listed(dividing),
  };
}

function findingInWords(finding: PublicFinding, names: readonly string[], reader: Reader) {
  const { t, language } = reader;
  const percent = (value: number) =>
    new Intl.NumberFormat(LOCALES[language], { style: "percent" }).format(value / 100);
  const told = (name: string, shares: PublicShares | null) => ({
    name,
    shares,
    words:
      shares === null
        ? t("statements.results.tooFew")
        : t("statements.results.shares", {
            agree: percent(shares.agree),
            disagree: percent(shares.disagree),
            pass: percent(shares.pass),
          }),
  });
  return {
    statementId: finding.statementId,
    consensus: t("statements.results.consensus", { percent: percent(finding.agreement) }),
    agreement: percent(finding.agreement),
    distance: t("statements.results.distance", { percent: percent(finding.distance) }),
    all: told(t("statements.results.everybody"), finding.all),
    groups: finding.groups.map((shares, group) => told(names[group] ?? "", shares)),
  };
}
