import type { TFunction } from "i18next";
import type { Language } from "#app/i18n/languages.ts";
import { LANGUAGE_NAMES } from "#app/i18n/languages.ts";
import type { OwnData } from "#app/services/replies/read-own-data.server.ts";
import type { ReplyForm } from "#app/services/replies/read-reply-form.server.ts";
import { emptyContent } from "#app/services/replies/reply-form.ts";
import { dayInWords, momentInWords } from "#app/ui/dates.ts";
import { figure } from "#app/ui/figures.ts";
import { ownRecordSections } from "./own-record-sections.server.ts";
import type { Reader } from "./own-text-facts.server.ts";
import { ownVoteSection } from "./own-vote-section.server.ts";

/** A fact about a person: what it is called and what is stored. */
export interface OwnFact {
  readonly name: string;
  readonly text: string;
  /** The language of a name or text that need not be in the language of the page. */
  readonly nameLanguage?: Language;
  readonly textLanguage?: Language;
}

export interface OwnSection {
  readonly title: string;
  readonly facts: readonly OwnFact[];
  /** A sentence under the facts, or in their place. */
  readonly note?: string;
}

type Translate = TFunction<"public">;

/** Everything that is stored about someone, in plain words; for the page and for the file. */
export function ownSections(
  own: OwnData,
  form: ReplyForm,
  { t, language, now }: Reader,
): OwnSection[] {
  const sections: OwnSection[] = [
    registerSection(own, t, language),
    {
      title: t("reply.own.invitation"),
      facts: [
        {
          name: t("reply.own.names.process"),
          text: form.title.text,
          textLanguage: form.title.language,
        },
        { name: t("reply.own.names.reference"), text: own.invitation.reference },
        {
          name: t("reply.own.names.invitedOn"),
          text: momentInWords(own.invitation.invitedAt, language),
        },
        ...chance(own, t, language),
      ],
    },
    replySection(own, t, language),
    ...answerSection(own, form, t),
    {
      title: t("reply.own.history"),
      facts: own.events.map(({ kind, answer, channel, at }) => ({
        name: momentInWords(at, language),
        text: `${t(`reply.own.events.${kind}`, {
          answer: answer === null ? "" : t(`reply.form.answers.${answer}`),
        })}, ${t(`reply.own.channels.${channel}`)}`,
      })),
    },
    ...ownRecordSections(own.participation, { t, language, now }),
    ...ownVoteSection(own.votes, { t, language, now }),
    {
      title: t("reply.own.messages"),
      facts: own.messages.map(({ kind, channel, createdAt }) => ({
        name: momentInWords(createdAt, language),
        text: `${t(`reply.own.messageKinds.${kind}`)}, ${t(`reply.form.channels.${channel}`)}`,
      })),
      ...(own.messages.length === 0 ? { note: t("reply.own.noMessages") } : {}),
    },
    {
      title: t("reply.own.access"),
      facts: [
        { name: t("reply.own.names.devices"), text: figure(own.sessions, language) },
        { name: t("reply.own.names.passkeys"), text: figure(own.passkeys.length, language) },
      ],
    },
  ];
  return sections.filter(({ facts, note }) => facts.length > 0 || note !== undefined);
}

/** The same as a text that any program opens. */
export function ownText(title: string, sections: readonly OwnSection[]): string {
  const parts = sections.map(({ title: heading, facts, note }) =>
    [heading, ...facts.map(({ name, text }) => `  ${name}: ${text}`), ...(note ? [note] : [])].join(
      "\n",
    ),
  );
  return `${[title, ...parts].join("\n\n")}\n`;
}

function registerSection({ register }: OwnData, t: Translate, language: Language): OwnSection {
  const title = t("reply.own.register");
  if (register === null) return { title, facts: [], note: t("reply.own.noRegister") };
  const { birthDate, household } = register;
  const known = household.institution
    ? t("reply.own.householdInstitution")
    : t("reply.own.householdKnown");
  const facts = [
    { name: "name", text: `${register.givenName} ${register.familyName}`, textLanguage: "de" },
    { name: "address", text: `${register.street}, ${register.place}`, textLanguage: "de" },
    { name: "birthDate", text: birthDate === null ? "" : dayInWords(birthDate, language) },
    { name: "age", text: register.ageAtDraw === null ? "" : figure(register.ageAtDraw, language) },
    { name: "gender", text: t(`reply.own.genders.${register.gender}`) },
    { name: "nationality", text: t(`reply.own.nationalities.${register.nationalityGroup}`) },
    { name: "district", text: register.district, textLanguage: "de" },
    { name: "household", text: household.id === "" ? "" : known },
    { name: "block", text: t(register.informationBlock ? "reply.own.yes" : "reply.own.no") },
    { name: "synthetic", text: register.synthetic ? t("reply.own.yes") : "" },
  ] as const;
  return {
    title,
    facts: facts
      .filter(({ text }) => text !== "")
      .map((fact) => ({ ...fact, name: t(`reply.own.names.${fact.name}`) })),
    note: t("reply.own.registerNote"),
  };
}

function chance({ invitation }: OwnData, t: Translate, language: Language): OwnFact[] {
  if (invitation.chance === null) return [];
  const { numerator, denominator } = invitation.chance;
  const share = (Number(numerator) / Number(denominator)) * 100;
  return [{ name: t("reply.own.names.chance"), text: `${figure(share, language, 1)} %` }];
}

function replySection({ reply, pool }: OwnData, t: Translate, language: Language): OwnSection {
  const title = t("reply.own.reply");
  if (reply === null) return { title, facts: [], note: t("reply.own.noReply") };
  const inPool = pool !== null && pool.withdrawnAt === null;
  const facts = [
    { name: "answer", text: t(`reply.form.answers.${reply.answer}`) },
    { name: "channel", text: t(`reply.own.channels.${reply.channel}`) },
    { name: "language", text: LANGUAGE_NAMES[reply.language] },
    { name: "changedOn", text: momentInWords(reply.changedAt, language) },
    { name: "counts", text: t(inPool ? "reply.own.yes" : "reply.own.no") },
  ] as const;
  return {
    title,
    facts: facts.map((fact) => ({ ...fact, name: t(`reply.own.names.${fact.name}`) })),
    ...(reply.withdrawnAt === null ? {} : { note: `${t("reply.done.withdrawnTitle")}.` }),
  };
}

/** What someone said beside their answer, and what the pool makes of it. */
function answerSection({ reply, pool }: OwnData, form: ReplyForm, t: Translate): OwnSection[] {
  // Whoever withdrew after a lottery was published is still in it, until they delete everything.
  if (reply?.content == null && pool === null) return [];
  const content = reply?.content ?? emptyContent();
  const said = Object.entries(content.values).map(([feature, value]) => {
    const question = form.questions.find((each) => each.feature === feature);
    const answer = question?.answers.find((each) => each.value === value);
    return {
      name: question?.question.text ?? feature,
      nameLanguage: question?.question.language ?? "de",
      text: value === null ? t("reply.own.notSaid") : (answer?.text.text ?? value),
      ...(value === null ? {} : { textLanguage: answer?.text.language ?? "de" }),
    } as const;
  });
  const registered = Object.entries(pool?.values ?? {})
    .filter(([feature]) => !Object.hasOwn(content.values, feature))
    .map(([name, text]) => ({ name, nameLanguage: "de", text, textLanguage: "de" }) as const);
  const { support, contact } = content;
  const needs = support.needs.map((need) => t(`reply.form.needs.${need}`));
  const own = [
    { name: "name", text: content.name, textLanguage: "de" },
    { name: "support", text: [...needs, support.language].filter(Boolean).join(", ") },
    {
      name: "availability",
      text: support.availability.map((time) => t(`reply.form.availabilities.${time}`)).join(", "),
    },
    { name: "note", text: support.note, textLanguage: "de" },
    {
      name: "contact",
      text:
        reply?.content != null && reply.answer === "yes"
          ? t(`reply.form.channels.${contact.channel}`)
          : "",
    },
    { name: "phone", text: contact.phone },
    { name: "email", text: contact.email },
    { name: "address", text: contact.address, textLanguage: "de" },
    { name: "reason", text: content.reason, textLanguage: "de" },
  ] as const;
  const named = own
    .filter(({ text }) => text !== "")
    .map((fact) => ({ ...fact, name: t(`reply.own.names.${fact.name}`) }));
  return [{ title: t("reply.own.answers"), facts: [...said, ...registered, ...named] }];
}
