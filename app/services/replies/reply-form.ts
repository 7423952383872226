import { z } from "zod";
import { NOT_SAID } from "#app/domain/not-said.ts";
import type { ReplyAnswer } from "#db/schema/index.ts";
import { ANSWER_CHOICES, AVAILABILITIES, CONTACT_CHOICES, SUPPORT_NEEDS } from "./reply-choices.ts";
import type { ReplyContent } from "./reply-envelope.server.ts";

/** Stands in the form for *prefer not to say*; never offered as a value that someone has. */
export const PREFER_NOT_TO_SAY = NOT_SAID;

/** What a form has to know to judge what was entered. */
export interface FormBasis {
  readonly questions: readonly {
    readonly feature: string;
    readonly answers: readonly { readonly value: string }[];
  }[];
  /** Whether name and address have to be given: the register does not say them. */
  readonly unknownPerson: boolean;
}

export type FieldFault =
  | "choose"
  | "missing"
  | "too_long"
  | "phone_invalid"
  | "email_invalid"
  | "language_missing";

/** Faults by the name of the field. */
export type ReplyFaults = Readonly<Record<string, FieldFault>>;

/** What was entered, as it came, to be shown again. */
export type EnteredReply = Readonly<Record<string, readonly string[]>>;

/** Name of the field in which a question is answered. @param position of the question, from 0 */
export function questionField(position: number): string {
  return `question-${position}`;
}

const text = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, { error: "too_long" satisfies FieldFault })
    .default("");

const fieldsSchema = z.object({
  answer: z.enum(ANSWER_CHOICES, { error: "choose" satisfies FieldFault }),
  seenRevision: z.coerce.number().int().min(0).catch(0),
  name: text(200),
  needs: z.array(z.enum(SUPPORT_NEEDS)),
  interpreterLanguage: text(100),
  availability: z.array(z.enum(AVAILABILITIES)),
  note: text(500),
  contactChannel: z.enum(CONTACT_CHOICES).catch("letter"),
  phone: text(50),
  email: text(200),
  address: text(300),
  reason: text(1000),
  confirmation: z.stringbool().catch(false),
});

export interface ReadReply {
  readonly answer: ReplyAnswer;
  readonly content: ReplyContent;
  readonly seenRevision: number;
  /** A confirmation is wanted beside what was said or shown when the answer was given. */
  readonly confirmation: boolean;
}

/** What is entered in a form, field by field. */
export function enteredReply(form: FormData): EnteredReply {
  return Object.fromEntries(
    [...new Set(form.keys())].map((name) => [
      name,
      form.getAll(name).filter((value) => typeof value === "string"),
    ]),
  );
}

/**
 * The one reading of a reply form, whoever fills it in. A no or not now keeps nothing but the
 * voluntary reason. Faults: `choose` (an answer or *prefer not to say*), `missing` (name, address,
 * telephone or e-mail, where they are needed), `too_long`, `phone_invalid`, `email_invalid`,
 * `language_missing` (which language an interpreter has to speak).
 */
export function readReplyFields(
  entered: EnteredReply,
  basis: FormBasis,
): { readonly ok: true; readonly value: ReadReply } | { readonly ok: false; faults: ReplyFaults } {
  const one = (name: string) => entered[name]?.[0];
  const parsed = fieldsSchema.safeParse({
    ...Object.fromEntries(Object.keys(fieldsSchema.shape).map((name) => [name, one(name)])),
    needs: entered.needs ?? [],
    availability: entered.availability ?? [],
  });
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => [String(path[0]), message]);
    return { ok: false, faults: Object.fromEntries(faults) };
  }
  const { answer, seenRevision, reason, confirmation, ...given } = parsed.data;
  if (answer !== "yes") {
    const content = emptyContent(reason);
    return { ok: true, value: { answer, seenRevision, content, confirmation: false } };
  }
  const answers = basis.questions.map(({ feature, answers }, position) => {
    const chosen = one(questionField(position));
    const value = answers.find((candidate) => candidate.value === chosen)?.value;
    return { feature, position, chosen: chosen === PREFER_NOT_TO_SAY ? null : value };
  });
  const faults: Record<string, FieldFault> = {};
  for (const { position, chosen } of answers) {
    if (chosen === undefined) faults[questionField(position)] = "choose";
  }
  Object.assign(faults, contactFaults(given, basis));
  if (given.needs.includes("interpreter") && given.interpreterLanguage === "") {
    faults.interpreterLanguage = "language_missing";
  }
  if (Object.keys(faults).length > 0) return { ok: false, faults };
  const { name, needs, interpreterLanguage, availability, note, phone, email, address } = given;
  const content: ReplyContent = {
    values: Object.fromEntries(answers.map(({ feature, chosen }) => [feature, chosen ?? null])),
    name,
    support: {
      needs,
      language: needs.includes("interpreter") ? interpreterLanguage : "",
      availability,
      note,
    },
    contact: { channel: given.contactChannel, phone, email, address },
    reason: "",
  };
  return { ok: true, value: { answer, seenRevision, content, confirmation } };
}

/** The fields of a form that show a reply as it stands. */
export function enteredFromContent(
  answer: ReplyAnswer | null,
  content: ReplyContent | null,
  questions: FormBasis["questions"],
): EnteredReply {
  if (content === null) return answer === null ? {} : { answer: [answer] };
  const asked = questions.flatMap(({ feature }, position) => {
    const value = Object.hasOwn(content.values, feature) ? content.values[feature] : undefined;
    return value === undefined ? [] : [[questionField(position), [value ?? PREFER_NOT_TO_SAY]]];
  });
  return {
    ...(answer === null ? {} : { answer: [answer] }),
    ...Object.fromEntries(asked),
    name: [content.name],
    needs: content.support.needs,
    interpreterLanguage: [content.support.language],
    availability: content.support.availability,
    note: [content.support.note],
    contactChannel: [content.contact.channel],
    phone: [content.contact.phone],
    email: [content.contact.email],
    address: [content.contact.address],
    reason: [content.reason],
  };
}

function contactFaults(
  given: Pick<
    z.infer<typeof fieldsSchema>,
    "contactChannel" | "phone" | "email" | "address" | "name"
  >,
  { unknownPerson }: FormBasis,
): ReplyFaults {
  const { contactChannel, phone, email, address, name } = given;
  const faults: Record<string, FieldFault> = {};
  if (unknownPerson && name === "") faults.name = "missing";
  if (unknownPerson && contactChannel === "letter" && address === "") faults.address = "missing";
  if (phone !== "" && !/^\+?[\d\s()/.-]{5,}$/.test(phone)) faults.phone = "phone_invalid";
  if ((contactChannel === "phone" || contactChannel === "text") && phone === "") {
    faults.phone = "missing";
  }
  if (email !== "" && !z.email().safeParse(email).success) faults.email = "email_invalid";
  if (contactChannel === "email" && email === "") faults.email = "missing";
  return faults;
}

/** What is kept beside an answer other than yes: a reason, if one was given. */
export function emptyContent(reason = ""): ReplyContent {
  return {
    values: {},
    name: "",
    support: { needs: [], language: "", availability: [], note: "" },
    contact: { channel: "letter", phone: "", email: "", address: "" },
    reason,
  };
}
