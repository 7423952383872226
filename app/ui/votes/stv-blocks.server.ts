import { type ScottishStvResult, VOTE } from "#app/domain/tally/scottish-stv.ts";
import { ballotsTable } from "./ballots-table.ts";
import { resultBars } from "./result-bars.server.ts";
import type { ResultBlock } from "./result-blocks.ts";
import type { ResultWords } from "./result-words.ts";
import { columnRuns } from "./table-columns.ts";
import { tieSentences } from "./tie-sentences.ts";

type Stage = ScottishStvResult["stages"][number];

/** The course of a Scottish STV count: quota, chart, votes after each stage, and every transfer. */
export function stvBlocks(result: ScottishStvResult, words: ResultWords): readonly ResultBlock[] {
  const { t, number } = words;
  const { stages, quota, seats, ballots } = result;
  const candidates = stages[0]?.standings.map(({ candidate }) => candidate) ?? [];
  const tables = columnRuns(stages.length).map(({ from, to }) => {
    const run = stages.slice(from, to);
    return {
      title:
        from === 0 && to === stages.length
          ? t("voteCourse.stv.table")
          : t("voteCourse.stv.tableOf", { from: number(from + 1), to: number(to) }),
      table: {
        headers: [
          t("voteCourse.columns.option"),
          ...run.map((_, index) =>
            t("voteCourse.columns.stage", { number: number(from + index + 1) }),
          ),
        ],
        rows: [
          ...candidates.map((candidate, place) => [
            words.name(candidate),
            ...run.map((stage) => votes(stage.standings[place]?.votes ?? 0, words)),
          ]),
          [
            t("voteCourse.stv.nonTransferable"),
            ...run.map(({ totals }) => votes(totals.nonTransferable, words)),
          ],
          [t("voteCourse.stv.lost"), ...run.map(({ totals }) => votes(totals.lost, words))],
        ],
      },
    };
  });
  const [first, ...others] = tables;
  return [
    {
      kind: "sentences",
      texts: [
        t("voteCourse.stv.quota", {
          quota: number(quota),
          valid: number(ballots.valid),
          seatsAndOne: number(seats + 1),
        }),
      ],
    },
    ...(first === undefined
      ? []
      : [{ kind: "figure" as const, ...chartOf(result, words), table: first.table }]),
    ...others.map((table) => ({ kind: "table" as const, ...table })),
    ...(stages.length === 0
      ? [{ kind: "sentences" as const, texts: [t("voteCourse.runoff.nobody")] }]
      : stepBlocks(result, words)),
    ballotsTable(ballots, words),
  ];
}

function stepBlocks(
  { stages, refused }: ScottishStvResult,
  words: ResultWords,
): readonly ResultBlock[] {
  const { t } = words;
  return [
    { kind: "heading", text: t("voteCourse.stv.stages") },
    {
      kind: "steps",
      items: [
        ...stages.map((stage, index) => stageInWords(stage, index, words)),
        ...(refused === null
          ? []
          : [[...tieSentences(refused, "for", words), t("voteCourse.runoff.stopped")]]),
      ],
    },
  ];
}

/** Hundred-thousandths of a vote: whole votes without decimals, others with all five. */
function votes(hundredThousandths: number, { number, exactly }: ResultWords): string {
  const whole = hundredThousandths % VOTE === 0;
  return whole ? number(hundredThousandths / VOTE) : exactly(hundredThousandths / VOTE, 5);
}

function chartOf({ stages, quota, elected }: ScottishStvResult, words: ResultWords) {
  const { t, number, said } = words;
  const shown = stages
    .map((stage, index) => ({ stage, index }))
    .filter(({ index }) => index === 0 || index === stages.length - 1);
  const chart = resultBars(
    {
      unit: t("voteCourse.columns.votes"),
      groups: shown.map(({ stage, index }) => ({
        title: t("voteCourse.columns.stage", { number: number(index + 1) }),
        bars: stage.standings.map((standing) => ({
          name: words.name(standing.candidate),
          value: standing.votes / VOTE,
          text: votes(standing.votes, words),
          tone: TONES[standing.state],
        })),
        needed: quota,
      })),
      tones: {
        first: t("voteCourse.states.elected"),
        second: t("voteCourse.states.continuing"),
        third: t("voteCourse.states.excluded"),
      },
      neededName: t("voteCourse.chart.needed"),
    },
    words.language,
  );
  const [most] = [...(stages[0]?.standings ?? [])].sort((a, b) => b.votes - a.votes);
  const first = said(most?.candidate ?? "");
  return {
    title: t("voteCourse.stv.chartTitle"),
    sentence:
      chart === null
        ? t("voteCourse.chart.nothing")
        : elected.length === 0
          ? t("voteCourse.stv.chartSentenceNobody", { first })
          : t("voteCourse.stv.chartSentence", { first, elected: words.list(elected) }),
    chart,
  };
}

const TONES = { elected: "first", continuing: "second", excluded: "third" } as const;

function stageInWords(stage: Stage, index: number, words: ResultWords): readonly string[] {
  const { t, number } = words;
  const { nonTransferable, lost, elected } = stage;
  const electedBy = (by: "quota" | "last-vacancies") =>
    elected.filter((each) => each.by === by).map(({ candidate }) => candidate);
  const [byQuota, byVacancy] = [electedBy("quota"), electedBy("last-vacancies")];
  return [
    ...tieSentences(stage.tie, stage.kind === "surplus" ? "for" : "against", words),
    movementInWords(stage, number(index + 1), words),
    ...(nonTransferable.votes === 0 || stage.kind === "first-preferences"
      ? []
      : [
          t("voteCourse.stv.nonTransferableNow", {
            votes: votes(nonTransferable.votes, words),
            papers: number(nonTransferable.papers),
          }),
        ]),
    ...(lost === 0 ? [] : [t("voteCourse.stv.lostNow", { votes: votes(lost, words) })]),
    ...(byQuota.length === 0
      ? []
      : [t("voteCourse.stv.electedQuota", { names: words.list(byQuota) })]),
    ...(byVacancy.length === 0
      ? []
      : [t("voteCourse.stv.electedLast", { names: words.list(byVacancy) })]),
  ];
}

function movementInWords(
  { kind, candidate, transfers }: Stage,
  number: string,
  words: ResultWords,
): string {
  const { t, said } = words;
  if (kind === "first-preferences" || candidate === null) {
    return t("voteCourse.stv.firstPreferences", { number });
  }
  const name = said(candidate);
  if (transfers.length === 0) return t(`voteCourse.stv.${kind}Nowhere`, { number, name });
  return t(`voteCourse.stv.${kind}`, {
    number,
    name,
    transfers: words.joined(
      transfers.map((transfer) =>
        t("voteCourse.stv.transfer", {
          name: said(transfer.to),
          votes: votes(transfer.votes, words),
          papers: words.number(transfer.papers),
        }),
      ),
    ),
  });
}
