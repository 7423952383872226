import { eq } from "drizzle-orm";
import { needsConsent } from "#app/domain/invitation-outcomes.ts";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { LANGUAGES } from "#app/i18n/languages.ts";
import { printedTranslation } from "#app/i18n/printed-translation.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { invitationCode } from "#app/services/invitations/invitation-code.server.ts";
import { readMunicipality } from "#app/services/municipality/read-municipality.server.ts";
import { loadProcess } from "#app/services/processes/read-process.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import { invitationSettings, type LetterKind } from "#db/schema/index.ts";
import { addressLines } from "./address-lines.ts";
import { letterFrame } from "./letter-frame.ts";
import type { RunLetter } from "./letter-run.server.ts";
import { cardText, type LetterSubject, letterBody } from "./letter-texts.ts";
import type { SheetsOrder } from "./print-order.ts";

export type ComposeRefusal =
  | Problem<"town_unnamed", object>
  | Problem<"invitation_settings_missing", object>;

/** What a letter is made of beside the person: everything that a run shares. */
export interface LetterFrame {
  readonly processId: string;
  readonly kind: LetterKind;
  /** The day on the letter. */
  readonly date: Date;
  /** Where this Losrunde answers, such as `https://mitreden.example.org`. */
  readonly publicUrl: string;
}

/** A letter to set, with its code: a real one, or a specimen that opens nothing. */
export type LetterToSet = Pick<RunLetter, "person" | "outcome" | "placeLabel"> & {
  readonly code: string;
  readonly specimen: boolean;
};

/** Someone's letter with the code that is derived for it. */
export function withCode({ keyring }: Pick<ServiceContext, "keyring">, letter: RunLetter) {
  const code = invitationCode(keyring, letter.invitationId, letter.generation);
  return { ...letter, code, specimen: false };
}

/**
 * Puts together what is to be printed. Refuses with `town_unnamed` and
 * `invitation_settings_missing` (deadline and phone). For services that have authorised their caller.
 */
export function composeOrder(
  database: Queryable & Parameters<typeof readMunicipality>[0]["database"],
  frame: LetterFrame,
  letters: readonly LetterToSet[],
): Result<SheetsOrder, ComposeRefusal> {
  const town = readMunicipality({ database });
  if (town === null) return problem("town_unnamed", {});
  const settings = database
    .select()
    .from(invitationSettings)
    .where(eq(invitationSettings.processId, frame.processId))
    .get();
  const process = loadProcess(database, frame.processId);
  if (settings === undefined || process === null) return problem("invitation_settings_missing", {});
  const german = printedTranslation("de");
  const answerAddress = `${frame.publicUrl.replace(/\/+$/, "")}/r`;
  const subject: LetterSubject = {
    process,
    town: town.name,
    replyBy: settings.replyBy,
    phone: settings.phone === "" ? town.phone : settings.phone,
    officeHours: settings.officeHours === "" ? town.officeHours : settings.officeHours,
    address: answerAddress.replace(/^https?:\/\//, ""),
  };
  const contact = [
    ...(subject.phone === "" ? [] : [german.t("printed:answer.phone", { phone: subject.phone })]),
    ...subject.officeHours.split("\n").filter((line) => line.trim() !== ""),
  ];
  const { town: head, synthetic, ...frameOfLetter } = letterFrame(town, frame.date);
  const shared = { title: process.original.title, town: head, contact, synthetic };
  const link = (code: string) => `${answerAddress}/${code}`;
  const { kind } = frame;
  if (kind === "outreach_card") {
    return ok({
      ...shared,
      kind: "cards",
      address: subject.address,
      cards: LANGUAGES.map((language) => cardText(subject, language)),
      sheets: letters.map(({ code }) => ({ code, link: link(code) })),
    });
  }
  return ok({
    ...shared,
    ...frameOfLetter,
    kind: "letters",
    signatory: settings.signatory,
    bodies: [false, true].map((parents) => letterBody(subject, "de", kind, parents)),
    backs: [false, true].map((parents) => [
      letterBody(subject, "en", kind, parents),
      letterBody(subject, "ar", kind, parents),
      letterBody(subject, "de-simple", kind, parents),
    ]),
    sheets: letters.map((letter) => ({
      code: letter.code,
      link: link(letter.code),
      address: addressLines(letter),
      body: needsConsent({ outcome: letter.outcome, ageAtDraw: letter.person?.ageAtDraw ?? null })
        ? 1
        : 0,
      specimen: letter.specimen ? german.t("printed:specimen") : null,
    })),
  });
}
