import type { ItemRecord, QuestionRecord } from "#app/domain/minutes/record.ts";
import { isLanguage, type Language } from "#app/i18n/languages.ts";
import { clockTime, longDay, minutesInWords, weekdayInWords } from "#app/i18n/moments.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import type { TownText } from "#app/services/texts/town-text.ts";
import { fieldInLanguage, isOutdated } from "#app/services/texts/translations.ts";
import { type MinutesContent, type MinutesPlan, WHOLE_EVENING } from "./minutes-content.ts";
import type {
  DocumentContribution,
  DocumentItem,
  DocumentPassage,
  DocumentQuestion,
  MinutesDocument,
} from "./minutes-document.ts";
import type { MinutesReader } from "./minutes-reader.ts";
import { PASSAGE_FIELDS } from "./passage-fields.ts";
import type { PeopleInRoom } from "./people-in-room.server.ts";
import { type Speaker, speakerOf } from "./speakers.ts";
import { totalsInWords } from "./totals-in-words.server.ts";
import { voteInWords } from "./votes-in-words.server.ts";

/** What became of a question since, where that is known. */
type QuestionNow = Pick<QuestionRecord, "answer" | "owner" | "dueOn"> & {
  readonly status: QuestionRecord["status"] | "received" | "hidden";
};

/** What minutes are read with: what may be shown of people and questions now. */
export interface ReadingNow {
  readonly people: PeopleInRoom;
  readonly questions: ReadonlyMap<string, QuestionNow>;
}

/** Puts minutes into the words of a reader's language. */
export function composeDocument(
  content: MinutesContent,
  now: ReadingNow,
  told: MinutesReader,
): MinutesDocument {
  const { plan, record } = content;
  const { language: reader } = told;
  const items = record.items.map((item) => itemIn(content, item, now, told));
  const stated = new Set(record.items.map(({ itemId }) => itemId));
  const votes = content.votes
    .filter(({ itemId }) => itemId === null || !stated.has(itemId))
    .map((vote) => voteInWords(vote, told));
  const voteTexts = [...votes, ...items.flatMap((item) => item.votes)].flatMap((vote) => [
    vote.title,
    ...vote.questions.map(({ text }) => text),
  ]);
  const passages = passagesOf(content, WHOLE_EVENING, reader);
  const questions = record.questions.flatMap((question) => questionIn(plan, question, now, reader));
  const sanctions = sanctionsIn(content, reader);
  const title = needed(fieldInLanguage(plan.texts, "title", reader));
  const written = [...passages, ...items.flatMap((item) => item.passages)];
  const shown = [
    ...[title, ...written.map(({ text }) => text), ...items.map((item) => item.title)],
    ...voteTexts,
  ];
  return {
    language: reader,
    headings: headingsIn(reader),
    title,
    facts: factsIn(content, reader),
    partlyGerman: shown.some(({ language }) => language !== reader),
    outdated: written.some(({ outdated }) => outdated),
    passages,
    ...{ items, votes, questions },
    hiddenQuestions: hiddenIn(record, questions.length, reader),
    sanctions,
    totals: totalsInWords(record, reader),
  };
}

function headingsIn(reader: Language): MinutesDocument["headings"] {
  const { t } = publicTranslation(reader);
  return {
    glance: t("public:minutes.glance"),
    course: t("public:minutes.course"),
    speakers: t("public:minutes.speakersTitle"),
    vote: t("public:voteLinks.titleOne"),
    votes: t("public:voteLinks.ofEvening"),
    rule: t("public:minutes.votes.rule"),
    outcome: t("public:minutes.votes.outcome"),
    toVote: t("public:minutes.votes.toVote"),
    questions: t("public:minutes.questions.title"),
    noQuestions: t("public:minutes.questions.none"),
    answer: t("public:minutes.questions.answer"),
    sanctions: t("public:minutes.sanctions.title"),
    sanctionsLead: t("public:minutes.sanctions.lead"),
    noSanctions: t("public:minutes.sanctions.none"),
    totals: t("public:minutes.totals.title"),
    group: t("public:minutes.totals.group"),
    value: t("public:minutes.totals.value"),
    outdatedPassage: t("public:minutes.outdatedPassage"),
    outdated: t("public:minutes.outdated"),
    partlyGerman: t("public:minutes.partlyGerman"),
    noNames: t("public:minutes.noNames"),
  };
}

type Words = ReturnType<typeof publicTranslation>["t"];

function factsIn({ plan, record }: MinutesContent, reader: Language): MinutesDocument["facts"] {
  const { t } = publicTranslation(reader);
  const fact = (label: string, text: string) => ({ label, value: { text, language: reader } });
  const { began, ended } = record;
  const place = fieldInLanguage(plan.texts, "place", reader);
  const day = began ?? plan.begins;
  const person = (official: MinutesPlan["host"]) =>
    [official?.name, official?.description].filter((part) => part).join(", ");
  return [
    ...(day === null ? [] : [fact(t("public:minutes.day"), weekdayInWords(day, reader))]),
    ...(began === null
      ? []
      : [fact(t("public:minutes.times"), timesInWords(t, began, ended, reader))]),
    ...(plan.begins === null || plan.ends === null
      ? []
      : [fact(t("public:minutes.planned"), timesInWords(t, plan.begins, plan.ends, reader))]),
    ...(place === null ? [] : [{ label: t("public:minutes.place"), value: place }]),
    ...(plan.host === null ? [] : [fact(t("public:minutes.host"), person(plan.host))]),
    ...(plan.chair === null ? [] : [fact(t("public:minutes.chair"), person(plan.chair))]),
  ];
}

function timesInWords(t: Words, begins: number, ends: number | null, reader: Language): string {
  const from = clockTime(begins, reader);
  if (ends === null) return t("public:minutes.since", { from });
  return t("public:townHall.times", { from, to: clockTime(ends, reader) });
}

function itemIn(
  content: MinutesContent,
  record: ItemRecord,
  { people }: ReadingNow,
  told: MinutesReader,
): DocumentItem {
  const { language: reader } = told;
  const { t } = publicTranslation(reader);
  const item = content.plan.items.find(({ id }) => id === record.itemId);
  const { begins = null, ends = null, number = null } = item ?? {};
  const planned = begins === null || ends === null ? null : timesInWords(t, begins, ends, reader);
  const actual = record.periods.map((each) => timesInWords(t, each.begins, each.ends, reader));
  const presenter = item?.presenter ?? "";
  return {
    id: record.itemId,
    number: number === null ? null : t("public:townHall.fields.item", { number }),
    depth: item?.depth ?? 0,
    title: needed(item === undefined ? null : fieldInLanguage(item.texts, "title", reader)),
    status: record.status === "held" ? null : t(`public:minutes.status.${record.status}`),
    times: actual.length === 0 ? null : actual.join(", "),
    details: [
      ...(item === undefined ? [] : [t(`public:townHall.kinds.${item.kind}`)]),
      ...(presenter === "" ? [] : [t("public:townHall.presenter", { name: presenter })]),
      ...(planned === null ? [] : [t("public:minutes.asPlanned", { times: planned })]),
    ],
    passages: passagesOf(content, record.itemId, reader),
    votes: content.votes
      .filter(({ itemId }) => itemId === record.itemId)
      .map((vote) => voteInWords(vote, told)),
    contributions: record.contributions.map((contribution): DocumentContribution => {
      const { entryId: id, as, extended } = contribution;
      const speaker = speakerOf(contribution, people, content.record.districts);
      const time = minutesInWords(extended, reader);
      return {
        id,
        speaker: speakerInWords(t, speaker),
        words: [
          t(`public:minutes.contributions.${as}`),
          ...(extended > 0 ? [t("public:minutes.extended", { time })] : []),
        ].join(", "),
      };
    }),
    notes: record.onPaper.map(({ from, until }) =>
      t("public:minutes.onPaper", {
        from: clockTime(from, reader),
        to: clockTime(until, reader),
      }),
    ),
  };
}

function speakerInWords(t: Words, speaker: Speaker): string {
  switch (speaker.kind) {
    case "named":
      return [speaker.name, speaker.district].filter((part) => part !== "").join(", ");
    case "resident_of":
      return t("public:minutes.speakers.residentOf", { district: speaker.district });
    case "resident":
      return t("public:minutes.speakers.resident");
    case "guest":
      return t("public:minutes.speakers.guest");
  }
}

function passagesOf({ texts }: MinutesContent, key: string, reader: Language): DocumentPassage[] {
  const { t } = publicTranslation(reader);
  const passage = texts[key];
  if (passage === undefined) return [];
  return PASSAGE_FIELDS.flatMap((field) => {
    const text = fieldInLanguage(passage, field, reader);
    if (text === null) return [];
    const label =
      key === WHOLE_EVENING ? t(`public:minutes.evening.${field}`) : t(`public:minutes.${field}`);
    return [{ id: `${key}-${field}`, label, text, outdated: isOutdated(passage, reader) }];
  });
}

/** A question that was hidden since is shown in no revision; an answer that came since is. */
function questionIn(
  plan: MinutesPlan,
  question: QuestionRecord,
  { questions }: ReadingNow,
  reader: Language,
): DocumentQuestion[] {
  const { t } = publicTranslation(reader);
  const { id, text, asked, itemId } = question;
  const now = questions.get(id);
  if (now === undefined || now.status === "hidden" || now.status === "received") return [];
  const later = question.status !== "answered" && now.status === "answered";
  const { status, answer, owner, dueOn } = later ? now : question;
  const item = plan.items.find((each) => each.id === itemId);
  const title = item === undefined ? null : fieldInLanguage(item.texts, "title", reader);
  const language = isLanguage(question.language) ? question.language : "de";
  const state = () => {
    if (later) return t("public:minutes.questions.answeredSince");
    if (status === "answered") return t("public:minutes.questions.answered");
    if (status !== "promised" || dueOn === null) return t("public:minutes.questions.open");
    const date = longDay(Date.parse(`${dueOn}T12:00:00Z`), reader);
    return t("public:minutes.questions.promised", { owner, date });
  };
  return [
    {
      id,
      text: { text, language },
      details: [
        ...(title === null ? [] : [t("public:minutes.questions.item", { title: title.text })]),
        ...(asked > 1 ? [t("public:minutes.questions.asked", { count: asked })] : []),
      ],
      answer: answer === "" ? null : { text: answer, language: "de" },
      state: state(),
    },
  ];
}

function hiddenIn(
  { questions, hiddenQuestions }: MinutesContent["record"],
  shown: number,
  reader: Language,
): string | null {
  const count = hiddenQuestions + questions.length - shown;
  const { t } = publicTranslation(reader);
  return count === 0 ? null : t("public:minutes.questions.hidden", { count });
}

function sanctionsIn(
  { plan, record }: MinutesContent,
  reader: Language,
): MinutesDocument["sanctions"] {
  const { t } = publicTranslation(reader);
  return plan.rules.flatMap(({ id, texts }) => {
    const counts = record.sanctions.filter(({ ruleId }) => ruleId === id);
    if (counts.length === 0) return [];
    return [
      {
        rule: needed(fieldInLanguage(texts, "text", reader)),
        counts: counts.map(({ step, imposed, lifted }) =>
          [
            t("public:minutes.sanctions.count", {
              count: imposed,
              step: t(`public:townHall.steps.${step}`),
            }),
            ...(lifted > 0 ? [t("public:minutes.sanctions.lifted", { count: lifted })] : []),
          ].join(", "),
        ),
      },
    ];
  });
}

/** Titles and rules are never stored empty. */
function needed(text: TownText | null): TownText {
  return text ?? { text: "–", language: "de" };
}
