import type { VoteMoment, VoteView } from "#app/services/votes/results/vote-view.server.ts";
import { momentInWords } from "#app/ui/dates.ts";
import { resultWords } from "#app/ui/votes/result-words.ts";
import type { VoteWords } from "#app/ui/votes/vote-words.ts";

const SHOWN_MOMENTS = {
  opensAt: "opens",
  openedAt: "opened",
  closesAt: "closes",
  closedAt: "closed",
  countedAt: "counted",
  finalAt: "final",
  cancelledAt: "cancelled",
} as const satisfies Record<VoteMoment, string>;

/** Who may vote, when, how, whether in secret, and how many did. */
export function factsOf(view: VoteView, words: VoteWords) {
  const { t } = words;
  const { definition, entitled } = view;
  const { electorate, minimumAge, takesPaper } = definition;
  const who =
    electorate !== "residents"
      ? t(`votePage.electorate.${electorate}`)
      : (minimumAge ?? 0) === 0
        ? t("votePage.electorate.everybody")
        : t("votePage.electorate.residents", { age: `${minimumAge}` });
  const fact = (
    term: "who" | "when" | "how" | "secrecy" | "turnout",
    texts: readonly string[],
  ) => ({
    term: t(`votePage.facts.${term}`),
    texts,
  });
  const turnout = turnoutOf(view, words);
  return [
    fact("who", [
      who,
      t("votePage.electorate.fixed"),
      t("votePage.electorate.count", { count: entitled }),
    ]),
    fact("when", momentsOf(view, words)),
    fact("how", [
      t(`votePage.how.${electorate}`),
      ...(takesPaper ? [t("votePage.how.paper")] : []),
    ]),
    fact("secrecy", [t(`votePage.secrecy.${definition.secrecy}`)]),
    ...(turnout.length === 0 ? [] : [fact("turnout", turnout)]),
  ];
}

function momentsOf({ moments, status }: VoteView, { t, language }: VoteWords): readonly string[] {
  // What was planned is said as long as it is still to come.
  const planned = status === "open" ? ([] as VoteMoment[]) : (["opensAt", "closesAt"] as const);
  const said = Object.entries(SHOWN_MOMENTS).flatMap(([name, word]) => {
    const at = moments[name as VoteMoment];
    if (at === null || planned.some((each) => each === name)) return [];
    return [t(`votePage.when.${word}`, { moment: momentInWords(at, language) })];
  });
  const byHand = status === "open" && moments.closesAt === null;
  return byHand ? [...said, t("votePage.when.closesByHand")] : said;
}

function turnoutOf(
  { cast, entitled, result }: VoteView,
  { t, language }: VoteWords,
): readonly string[] {
  if (cast === null) return [];
  const { number, percent } = resultWords({ t, language }, []);
  const sum = cast.online + cast.paper;
  // What was read from papers is compared with what was handed out, and a difference stays visible.
  const [question] = result?.questions ?? [];
  const read = question === undefined ? cast.paper : question.cast - cast.online;
  return [
    t("votePage.turnout.cast", {
      cast: number(sum),
      entitled: number(entitled),
      percent: percent(sum, entitled),
    }),
    t("votePage.turnout.ways", { online: number(cast.online), paper: number(cast.paper) }),
    ...(read === cast.paper
      ? []
      : [t("votePage.turnout.papers", { handed: number(cast.paper), read: number(read) })]),
  ];
}
