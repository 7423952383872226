import { canonicalJson } from "#app/domain/canonical-json.ts";
import { type RecordChange, recordChanges } from "#app/domain/minutes/changes.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import {
  TRANSLATIONS,
  type TranslationLanguage,
  type TranslationState,
  translationState,
} from "#app/services/texts/translations.ts";
import { loadTownHall } from "#app/services/town-halls/load-town-hall.server.ts";
import { composeDocument } from "./compose-document.server.ts";
import { type DocumentDifference, documentDifferences } from "./document-differences.ts";
import { type MinutesContent, type MinutesPassage, WHOLE_EVENING } from "./minutes-content.ts";
import type { MinutesDocument } from "./minutes-document.ts";
import type { MinutesReader } from "./minutes-reader.ts";
import { assembleFrom } from "./minutes-sources.server.ts";
import { namesInTexts } from "./names-in-texts.ts";
import { PASSAGE_FIELDS } from "./passage-fields.ts";
import { peopleInRoom } from "./people-in-room.server.ts";
import { readingNow } from "./reading-now.server.ts";
import { speakerOf } from "./speakers.ts";
import { loadMinutes, publishedMinutes } from "./stored-minutes.server.ts";

/** A text of the minutes as its author finds it. */
export interface PassageState {
  readonly key: string;
  /** "2.1"; null for the evening as a whole and for items that were not announced. */
  readonly number: string | null;
  /** In German; null for the evening as a whole. */
  readonly title: string | null;
  readonly status: MinutesContent["record"]["items"][number]["status"] | null;
  readonly contributions: number;
  readonly passage: MinutesPassage | null;
  readonly translations: readonly {
    readonly language: TranslationLanguage;
    readonly state: TranslationState;
  }[];
}

/** The minutes of a town hall while they are written. */
export interface MinutesDesk {
  /** Whether the evening has begun. */
  readonly begun: boolean;
  /** Null before they were assembled. */
  readonly draft: {
    readonly revision: number;
    readonly ended: boolean;
    readonly approvedAt: Date | null;
    readonly passages: readonly PassageState[];
    /** What happened or was entered since it was assembled. */
    readonly changes: readonly RecordChange[];
    /** Whether votes were opened, counted, confirmed or cancelled since. */
    readonly votesChanged: boolean;
    /** Whether something else is new, such as a title on the agenda. */
    readonly agendaChanged: boolean;
    /** Keys of texts in which somebody who was in the room may be named. */
    readonly named: readonly string[];
    /** Whether it says something that is not published. */
    readonly unpublished: boolean;
  } | null;
  /** Newest first. */
  readonly revisions: readonly {
    readonly number: number;
    readonly publishedAt: Date;
    readonly correctionNote: string;
    readonly erased: boolean;
  }[];
  /** People whom the minutes name, and who may withdraw that. */
  readonly namedPeople: readonly { readonly attendeeId: string; readonly name: string }[];
  /** Whether the town hall names an account that chairs, and it is another one than the reader's. */
  readonly otherChair: boolean;
}

/** The minutes with all that is to be done about them; null when there is no such town hall. */
export function readMinutes(context: ServiceContext, townHallId: string): MinutesDesk | null {
  authorise(context.actor, "floor.assist");
  const { database, keyring, actor } = context;
  const townHall = loadTownHall(database, townHallId);
  if (townHall === null) return null;
  const published = publishedMinutes(database, townHallId);
  const last = published.at(-1)?.content ?? null;
  const assembled = assembleFrom(database, keyring, townHallId, last);
  const stored = loadMinutes(database, townHallId);
  const people = peopleInRoom(database, keyring, townHallId);
  const { chairAccountId } = townHall;
  return {
    begun: assembled !== null && assembled.record.began !== null,
    draft:
      stored === null || assembled === null
        ? null
        : {
            revision: stored.revision,
            ended: stored.content.record.ended !== null,
            approvedAt: stored.approved?.at ?? null,
            passages: passageStates(stored.content),
            changes: recordChanges(stored.content.record, assembled.record),
            votesChanged: !same(stored.content.votes, assembled.votes),
            agendaChanged: !same(stored.content.plan, assembled.plan),
            named: namesInTexts(stored.content, people),
            unpublished: last === null || !same(last, stored.content),
          },
    revisions: published
      .map(({ number, publishedAt, correctionNote, content }) => ({
        ...{ number, publishedAt, correctionNote },
        erased: content === null,
      }))
      .reverse(),
    namedPeople: [last, stored?.content ?? null]
      .flatMap((content) => content?.record.items ?? [])
      .flatMap(({ contributions }) => contributions)
      .filter(({ attendeeId }, at, all) => all.findIndex((c) => c.attendeeId === attendeeId) === at)
      .flatMap((contribution) => {
        const speaker = speakerOf(contribution, people, []);
        const { attendeeId } = contribution;
        return speaker.kind === "named" ? [{ attendeeId, name: speaker.name }] : [];
      }),
    otherChair: chairAccountId !== null && (actor.kind !== "staff" || actor.id !== chairAccountId),
  };
}

/** The draft as a reader of a language would get it; null while there is none. */
export function previewMinutes(
  context: ServiceContext,
  townHallId: string,
  reader: MinutesReader,
): { readonly revision: number; readonly document: MinutesDocument } | null {
  authorise(context.actor, "floor.assist");
  const stored = loadMinutes(context.database, townHallId);
  if (stored === null) return null;
  const now = readingNow(context.database, context.keyring, townHallId);
  return {
    revision: stored.revision,
    document: composeDocument(stored.content, now, reader),
  };
}

/** What publishing the draft would change for a reader; null while there is no draft. */
export function previewCorrection(
  context: ServiceContext,
  townHallId: string,
  reader: MinutesReader,
): {
  readonly revision: number;
  /** Of the revision that would be corrected; null before the first publication. */
  readonly corrects: number | null;
  readonly differences: readonly DocumentDifference[];
} | null {
  authorise(context.actor, "townHall.write");
  const { database, keyring } = context;
  const stored = loadMinutes(database, townHallId);
  if (stored === null) return null;
  const newest = publishedMinutes(database, townHallId).at(-1);
  const now = readingNow(database, keyring, townHallId);
  const before = newest?.content ? composeDocument(newest.content, now, reader) : null;
  const after = composeDocument(stored.content, now, reader);
  return {
    revision: stored.revision,
    corrects: newest?.number ?? null,
    differences: before === null ? [] : documentDifferences(before, after),
  };
}

function passageStates(content: MinutesContent): PassageState[] {
  const { plan, record, texts } = content;
  const known = new Set([WHOLE_EVENING, ...record.items.map(({ itemId }) => itemId)]);
  const state = (key: string): PassageState => {
    const item = plan.items.find(({ id }) => id === key);
    const happened = record.items.find(({ itemId }) => itemId === key);
    const passage = texts[key] ?? null;
    return {
      key,
      number: item?.number ?? null,
      title: item?.texts.original.title ?? null,
      status: happened?.status ?? null,
      contributions: happened?.contributions.length ?? 0,
      passage,
      translations: TRANSLATIONS.map((language) => ({
        language,
        state:
          passage === null
            ? "missing"
            : translationState(passage.translations[language], passage.original, PASSAGE_FIELDS),
      })),
    };
  };
  const orphans = Object.keys(texts).filter((key) => !known.has(key));
  return [...known, ...orphans].map(state);
}

function same(left: unknown, right: unknown): boolean {
  return canonicalJson(left) === canonicalJson(right);
}
