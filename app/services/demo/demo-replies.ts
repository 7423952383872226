import { ageOn } from "#app/domain/age.ts";
import { type Random, seededRandom } from "#app/domain/random.ts";
import type { Availability, SupportNeed } from "#app/services/replies/reply-choices.ts";
import type { ReplyContent } from "#app/services/replies/reply-envelope.server.ts";
import type { CONTENT_LANGUAGES, ReplyAnswer, ReplyChannel } from "#db/schema/index.ts";
import {
  choose,
  describeResident,
  readinessToAnswer,
  type SelfDescription,
  YOUNGEST,
} from "./synthetic-answers.ts";
import { REGISTER_DATE, type SyntheticResident } from "./synthetic-register.ts";

type Language = (typeof CONTENT_LANGUAGES)[number];

/** A resident of the demo town who got a letter. */
export interface InvitedResident {
  readonly invitationId: string;
  readonly resident: SyntheticResident;
}

export interface InventedReply {
  readonly invitationId: string;
  /** Days after the letters were posted. */
  readonly day: number;
  readonly answer: ReplyAnswer;
  readonly channel: Extract<ReplyChannel, "online" | "phone" | "paper">;
  readonly language: Language;
  readonly content: ReplyContent;
}

/** Shares of those who answer at all; assumed, see docs/demo-town.md. */
const ANSWERS = [
  ["yes", 76],
  ["no", 17],
  ["not_now", 7],
] as const;

/** The last day of a reply after the posting; most come in the first two weeks. */
const LAST_DAY = 27;
const PREFERS_NOT_TO_SAY = 0.02;
const MAY_BE_KEPT_BACK = ["Bildung", "Erwerbslage", "Migrationsgeschichte"] as const;

/**
 * Invents who answers an invitation, how, when and what. People answer independently of each other,
 * each with a chance in proportion to their readiness, so that `expectedYes` people are expected to
 * say yes. The same seed and invitations give the same replies.
 */
export function inventReplies(
  invited: readonly InvitedResident[],
  order: { readonly seed: string; readonly expectedYes: number },
): InventedReply[] {
  const random = seededRandom(order.seed);
  const described = invited
    .filter(({ resident }) => ageOf(resident) >= YOUNGEST)
    .map((one) => ({ ...one, values: describeResident(random, one.resident) }));
  const factor = chanceFactor(
    described.map(({ values }) => readinessToAnswer(values)),
    (order.expectedYes * 100) / ANSWERS[0][1],
  );
  return described
    .filter(({ values }) => random.next() < chance(factor, readinessToAnswer(values)))
    .map(({ invitationId, resident, values }) =>
      inventReply(random, invitationId, resident, values),
    )
    .sort((a, b) => a.day - b.day);
}

function inventReply(
  random: Random,
  invitationId: string,
  resident: SyntheticResident,
  values: SelfDescription,
): InventedReply {
  const answer = choose(random, ANSWERS);
  const channel = choose(random, channelWeights(ageOf(resident)));
  const language = channel === "online" ? chooseLanguage(random, resident) : "de";
  // The square puts more days at the beginning than at the end.
  const day = 2 + Math.floor(random.next() ** 2 * (LAST_DAY - 1));
  const content = answer === "yes" ? acceptance(random, resident, values, channel) : REFUSAL;
  return { invitationId, day, answer, channel, language, content };
}

const REFUSAL: ReplyContent = {
  values: {},
  name: "",
  support: { needs: [], language: "", availability: [], note: "" },
  contact: { channel: "letter", phone: "", email: "", address: "" },
  reason: "",
};

function acceptance(
  random: Random,
  resident: SyntheticResident,
  values: SelfDescription,
  channel: InventedReply["channel"],
): ReplyContent {
  const kept = random.next() < PREFERS_NOT_TO_SAY ? random.integer(MAY_BE_KEPT_BACK.length) : -1;
  const contact = choose(random, CONTACTS[channel]);
  const number = String(random.integer(900) + 100);
  return {
    values: Object.fromEntries(
      Object.entries(values).map(([feature, value]) => [
        feature,
        feature === MAY_BE_KEPT_BACK[kept] ? null : value,
      ]),
    ),
    name: `${resident.givenName} ${resident.familyName}`,
    support: supportOf(random, resident),
    contact: {
      channel: contact,
      // Numbers that the Federal Network Agency keeps free for films and books.
      phone: contact === "phone" || contact === "text" ? `0152 28817${number}` : "",
      email: contact === "email" ? `person-${number}-${random.integer(1e6)}@example.org` : "",
      address: "",
    },
    reason: "",
  };
}

const CONTACTS = {
  online: [
    ["email", 65],
    ["text", 15],
    ["phone", 10],
    ["letter", 10],
  ],
  phone: [
    ["phone", 70],
    ["letter", 30],
  ],
  paper: [
    ["letter", 70],
    ["phone", 30],
  ],
} as const;

function channelWeights(age: number) {
  const [online, paper, phone] = age < 65 ? [78, 12, 10] : age < 75 ? [45, 30, 25] : [20, 45, 35];
  return [
    ["online", online],
    ["paper", paper],
    ["phone", phone],
  ] as const;
}

function chooseLanguage(random: Random, resident: SyntheticResident): Language {
  if (resident.nationalityGroup === "german") return random.next() < 0.04 ? "de-simple" : "de";
  const arabic = resident.nationalityGroup === "outside_europe" ? 40 : 0;
  return choose(random, [
    ["de", 30],
    ["de-simple", 15],
    ["en", 30],
    ["ar", arabic],
  ] as const);
}

const SPOKEN: Record<SyntheticResident["nationalityGroup"], string> = {
  german: "",
  eu: "Polnisch",
  europe_outside_eu: "Ukrainisch",
  outside_europe: "Arabisch",
};

function supportOf(random: Random, resident: SyntheticResident): ReplyContent["support"] {
  const age = ageOf(resident);
  const foreign = resident.nationalityGroup !== "german";
  const remote = resident.district !== "Kernstadt";
  const likely: readonly (readonly [SupportNeed, number])[] = [
    ["interpreter", foreign ? 0.35 : 0],
    ["sign_language", 0.003],
    ["childcare", age >= 22 && age < 48 ? 0.18 : 0],
    ["travel", remote ? 0.4 : age >= 75 ? 0.25 : 0.05],
    ["wheelchair", age >= 75 ? 0.12 : 0.01],
    ["companion", age >= 75 ? 0.15 : 0.03],
  ];
  const needs = likely.filter(([, share]) => random.next() < share).map(([need]) => need);
  const times: readonly (readonly [Availability, number])[] = [
    ["daytime", age >= 65 ? 0.9 : 0.35],
    ["evening", age >= 75 ? 0.35 : 0.75],
    ["weekend", 0.5],
  ];
  return {
    needs,
    language: needs.includes("interpreter") ? SPOKEN[resident.nationalityGroup] : "",
    availability: times.filter(([, share]) => random.next() < share).map(([time]) => time),
    note: "",
  };
}

function chance(factor: number, readiness: number): number {
  return Math.min(0.95, factor * readiness);
}

/** The factor with which the chances add up to the expected number of replies; by bisection. */
function chanceFactor(readiness: readonly number[], expected: number): number {
  let [low, high] = [0, 1];
  for (let round = 0; round < 60; round++) {
    const middle = (low + high) / 2;
    const sum = readiness.reduce((total, each) => total + chance(middle, each), 0);
    if (sum < expected) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function ageOf(resident: SyntheticResident): number {
  return ageOn(resident.birthDate, REGISTER_DATE);
}
