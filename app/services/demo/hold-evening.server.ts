import { randomUUID } from "node:crypto";
import type { ContributionKind } from "#app/domain/floor/floor-events.ts";
import { checkInPerson } from "#app/services/check-in/check-in-person.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { actOnFloor } from "#app/services/floor/act-on-floor.server.ts";
import type { FloorAct } from "#app/services/floor/floor-act.ts";
import type { FloorNote } from "#app/services/floor/floor-note.server.ts";
import { readFloorState } from "#app/services/floor/floor-store.server.ts";
import { answerQuestion } from "#app/services/floor-questions/answer-question.server.ts";
import { enterQuestion } from "#app/services/floor-questions/ask-question.server.ts";
import { promiseAnswer } from "#app/services/floor-questions/promise-answer.server.ts";
import { publishQuestion } from "#app/services/floor-questions/publish-question.server.ts";
import type { Actor } from "#app/services/permissions.ts";
import { readTownHall } from "#app/services/town-halls/load-town-hall.server.ts";
import { must } from "./demo-result.ts";

/** A speech of the evening: who, how, and for how many seconds. */
type Speech = readonly [speaker: string, as: ContributionKind, seconds: number];

interface Person {
  readonly name: string;
  /** Empty for people from elsewhere. */
  readonly district: string;
  readonly gender: "female" | "male" | "diverse" | null;
  readonly mayBeNamed: boolean;
}

const CENTRE = "Kernstadt";

/** Everyone is made up. */
const PEOPLE: readonly Person[] = [
  person("Kira Birkenborn", CENTRE, "female", true),
  person("Hanna Uhlenkamm", CENTRE, "female", true),
  person("Olaf Kupferrose", CENTRE, "male", false),
  person("Tarek Baburan", CENTRE, "male", true),
  person("Renate Nebelfeder", CENTRE, "female", false),
  person("Gerd Schachtwald", CENTRE, "male", true),
  person("Mina Sadaran", CENTRE, "female", false),
  person("Uwe Zeisighalm", CENTRE, "male", false),
  person("Elke Moorrose", CENTRE, "female", true),
  person("Jens Haselpfad", CENTRE, "male", false),
  person("Paula Ginsterlicht", "Walbeck", "female", true),
  person("Dirk Erlenried", "Walbeck", "male", false),
  person("Ines Amselsaum", "Walbeck", null, false),
  person("Bernd Haldenstern", "Walbeck", "male", true),
  person("Karin Morgenklee", "Walbeck", "female", false),
  person("Lutz Silbergarten", "Ritterode", "male", true),
  person("Anke Mohnranke", "Ritterode", "female", false),
  person("Nadia Lemoshi", "Meisberg", "female", true),
  person("Frank Quelllaub", "Meisberg", "male", false),
  person("Silke Auenglanz", "Burgörner-Altdorf", "female", false),
  person("Yara Kanemak", "Burgörner-Altdorf", "female", true),
  person("Peter Dohlendorn", "Burgörner-Altdorf", "male", false),
  person("Rolf Abendweide", "", "male", false),
  person("Sven Heideanger", "", "male", false),
];

const DISCUSSION: readonly Speech[] = [
  ["Hanna Uhlenkamm", "speech", 118],
  ["Gerd Schachtwald", "speech", 95],
  ["Tarek Baburan", "question", 40],
  ["Paula Ginsterlicht", "speech", 131],
  ["Nadia Lemoshi", "for", 76],
  ["Lutz Silbergarten", "against", 104],
  ["Renate Nebelfeder", "speech", 62],
  ["Gerd Schachtwald", "speech", 88],
  ["Yara Kanemak", "question", 35],
  ["Dirk Erlenried", "speech", 110],
  ["Elke Moorrose", "point_of_order", 20],
  ["Kira Birkenborn", "speech", 57],
];

const QUESTIONS = [
  {
    text: "Warum beginnt die Stadt nicht mit dem Gehweg vor dem Ärztehaus?",
    answer:
      "Dort liegen die Leitungen der Stadtwerke. Sie werden im Frühjahr erneuert, danach kommt der Gehweg (erfundene Antwort).",
  },
  {
    text: "Werden die Bordsteine an den Bushaltestellen abgesenkt?",
    answer: "Ja, an allen vier Haltestellen, die die Losgruppe genannt hat (erfundene Antwort).",
  },
  { text: "Was kostet ein Meter Gehweg, und wer hat das berechnet?", answer: null },
] as const;

const MINUTE = 60_000;

/** How long a vote in the room takes, from its setting up to its result. */
const VOTE_MINUTES = 6;

/** Lets time pass between acts; everyone acts when it is their turn. */
class Evening {
  readonly #town: Pick<ServiceContext, "database" | "keyring">;
  readonly #chair: Actor;
  readonly #id: string;
  #now: number;

  constructor(
    town: Pick<ServiceContext, "database" | "keyring">,
    chair: Actor,
    id: string,
    begins: Date,
  ) {
    this.#town = town;
    this.#chair = chair;
    this.#id = id;
    this.#now = begins.getTime();
  }

  get context(): ServiceContext {
    return { ...this.#town, actor: this.#chair, now: new Date(this.#now) };
  }

  pass(milliseconds: number): void {
    this.#now += milliseconds;
  }

  act(act: FloorAct, note: Partial<FloorNote> = {}) {
    const seenSequence = readFloorState(this.#town.database, this.#id).sequence;
    return must(actOnFloor(this.context, this.#id, act, { seenSequence, note }));
  }
}

/**
 * Holds an evening that was announced: people come, speak, ask, one is reminded of a rule, those in the room vote, and
 * the chair closes. Begins when it was announced to begin. Everyone and everything in it is made up.
 *
 * @param vote has the room vote under an item, from this moment on, in `VOTE_MINUTES`
 */
export async function holdEvening(
  town: Pick<ServiceContext, "database" | "keyring">,
  chair: Actor,
  townHallId: string,
  vote: (begins: ServiceContext, itemId: string) => Promise<void>,
): Promise<void> {
  const reader = { ...town, actor: chair, now: new Date(0) };
  const hall = readTownHall(reader, townHallId);
  if (hall === null || hall.beginsAt === null) throw new Error("The evening has no beginning.");
  const evening = new Evening(
    town,
    chair,
    townHallId,
    new Date(hall.beginsAt.getTime() - 20 * MINUTE),
  );
  const ids = new Map<string, string>();
  for (const { name, district, gender, mayBeNamed } of PEOPLE) {
    const attendeeId = randomUUID();
    const standing = district === "" ? "guest" : "resident";
    const content = { standing, name, district, gender, mayBeNamed, description: "" } as const;
    const entrance = { townHallId, attendeeId, content, guestId: null, slip: null };
    must(checkInPerson(evening.context, entrance));
    ids.set(name, attendeeId);
    evening.pass(MINUTE / 2);
  }
  const idOf = (name: string) => ids.get(name) ?? "";

  evening.pass(9 * MINUTE);
  evening.act({ kind: "open" });
  for (const item of hall.items) {
    evening.act({ kind: "begin_item", itemId: item.id });
    if (item.kind !== "discussion" && item.kind !== "question_time") {
      evening.pass((item.minutes + 1) * MINUTE);
      continue;
    }
    for (const [speaker, as, seconds] of DISCUSSION) {
      evening.act({ kind: "join", attendeeId: idOf(speaker), as, by: "volunteer" });
      evening.pass(MINUTE / 4);
      evening.act({ kind: "give_floor", entryId: null });
      evening.pass(seconds * 1000);
      evening.act({ kind: "end_speech" });
      if (speaker === "Lutz Silbergarten") remind(evening, hall.rules, idOf("Olaf Kupferrose"));
    }
    for (const { text, answer } of QUESTIONS) ask(evening, townHallId, item.id, { text, answer });
    evening.pass(3 * MINUTE);
    await vote(evening.context, item.id);
    evening.pass(VOTE_MINUTES * MINUTE);
  }
  evening.act({ kind: "end_item" });
  evening.act({ kind: "close" });
}

function remind(
  evening: Evening,
  rules: readonly { readonly id: string }[],
  attendeeId: string,
): void {
  const finish = rules.at(-1);
  if (finish === undefined) throw new Error("The evening has no rules.");
  evening.act(
    { kind: "sanction", attendeeId, ruleId: finish.id, step: "reminder", imposedBy: "chair" },
    { happened: "Zwischenruf während einer Rede (erfunden)" },
  );
}

function ask(
  evening: Evening,
  townHallId: string,
  itemId: string,
  { text, answer }: { readonly text: string; readonly answer: string | null },
): void {
  const asked = { townHallId, itemId, language: "de", text } as const;
  const from = { channel: "room", attendeeId: null } as const;
  const questionId = must(enterQuestion(evening.context, { ...asked, ...from }));
  const place = { townHallId, questionId };
  must(publishQuestion(evening.context, place));
  evening.pass(2 * MINUTE);
  if (answer !== null) {
    must(answerQuestion(evening.context, place, { answer, answeredBy: "Bauamt" }));
    return;
  }
  const due = new Date(evening.context.now.getTime() + 150 * 24 * 60 * MINUTE);
  const dueOn = due.toISOString().slice(0, 10);
  must(promiseAnswer(evening.context, place, { owner: "Bauamt", dueOn }));
}

function person(
  name: string,
  district: string,
  gender: Person["gender"],
  mayBeNamed: boolean,
): Person {
  return { name, district, gender, mayBeNamed };
}
