import type { TFunction } from "i18next";
import { direction, type Language, languageTag } from "#app/i18n/languages.ts";
import { formErrors } from "#app/routes/form-errors.ts";
import type { Visit } from "#app/routes/guard.server.ts";
import { amendmentDecisionSchema } from "#app/services/amendments/amendment-fields.ts";
import { decideAmendment } from "#app/services/amendments/decide-amendment.server.ts";
import type {
  AmendmentsOfProposal,
  OwnAmendment,
} from "#app/services/amendments/read-amendments.server.ts";
import { withdrawAmendment } from "#app/services/amendments/withdraw-amendment.server.ts";
import { amendmentInWords, amendmentSentence, cardWords } from "./amendment-words.server.ts";

/** An amendment with the forms of those who decide on it or take it back, in the reader's words. */
export function ownAmendmentPage(
  { amendment, paragraph, language: written, title, version, ...own }: OwnAmendment,
  others: AmendmentsOfProposal["amendments"],
  reader: { readonly t: TFunction<"public">; readonly language: Language },
) {
  const { t } = reader;
  const { kind, standing } = amendment;
  const insertion = kind === "insert";
  return {
    ...{ title, version },
    mayDecide: own.mayDecide,
    mayWithdraw: own.mayWithdraw,
    acceptable: standing === "applies",
    mergeable: standing === "applies" || standing === "text_changed",
    own: { lang: languageTag(written), dir: direction(written) },
    // What is inserted stands in the difference already.
    beside: !insertion,
    now: paragraph?.text ?? null,
    wanted: amendment.text,
    amendment: amendmentInWords(amendment, { language: written, amendments: others }, reader),
    card: cardWords(reader),
    words: {
      now: t("amendments.own.now"),
      wanted: t(insertion ? "amendments.own.inserted" : "amendments.own.wanted"),
      goes: t("amendments.own.goes"),
      decide: t("amendments.own.decide"),
      accept: t("amendments.own.accept"),
      acceptExplain: t("amendments.own.acceptExplain"),
      acceptReason: t("amendments.own.acceptReason"),
      merge: t("amendments.own.merge"),
      merged: t("amendments.own.merged"),
      mergeReason: t("amendments.own.mergeReason"),
      reject: t("amendments.own.reject"),
      rejectReason: t("amendments.own.rejectReason"),
      reasonHint: t("amendments.own.reasonHint"),
      withdraw: t("amendments.own.withdraw"),
      withdrawConsequence: t("amendments.own.withdrawConsequence"),
      changedTitle: t("amendments.own.changedTitle"),
      changed: t("amendments.own.changed"),
      check: t("amendments.errors.title"),
    },
  };
}
export type OwnAmendmentPage = ReturnType<typeof ownAmendmentPage>;

export const OWN_NOTICES = ["done", "accepted", "rejected", "withdrawn"] as const;
type Notice = (typeof OWN_NOTICES)[number];

/** What came of a form on the page of an amendment: what happened, or what to show again. */
export type AmendmentAnswer =
  | { readonly done: Notice }
  | {
      readonly done: null;
      readonly status: 409 | 422;
      /** Sentences, by the name of their field. */
      readonly errors: Readonly<Record<string, string>>;
      readonly problem: string | null;
      /** The paragraph became another since it was shown. */
      readonly changed: boolean;
    };

/** Decides on an amendment or takes it back, as its form says. */
export function answerAmendment(
  { services }: Pick<Visit, "services">,
  place: { readonly proposalId: string; readonly amendmentId: string },
  values: Readonly<Record<string, string>>,
  t: TFunction<"public">,
): AmendmentAnswer {
  const refused = (code: string): AmendmentAnswer => ({
    ...{ done: null, status: 409, errors: {}, problem: amendmentSentence(code, t) },
    changed: code === "proposal_changed_meanwhile" || code === "amendment_text_changed",
  });
  if (values.intent === "withdraw") {
    const withdrawn = withdrawAmendment(services, place.amendmentId);
    return withdrawn.ok ? { done: "withdrawn" } : refused(withdrawn.problem.code);
  }
  const decision = amendmentDecisionSchema.safeParse(values);
  if (!decision.success) {
    const errors = Object.entries(formErrors(decision.error)).map(
      ([field, code]) => [field, amendmentSentence(code, t)] as const,
    );
    const answer = { done: null, status: 422, problem: null, changed: false } as const;
    return { ...answer, errors: Object.fromEntries(errors) };
  }
  const basedOn = Number(values.version) || 0;
  const decided = decideAmendment(services, { ...place, basedOn }, decision.data);
  if (!decided.ok) return refused(decided.problem.code);
  return { done: decided.value === null ? "rejected" : "accepted" };
}
