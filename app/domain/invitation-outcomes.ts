/** What can become of a letter apart from its answer. */
export const LETTER_OUTCOMES = [
  "returned",
  "moved",
  "deceased",
  "under_guardianship",
  "consent_pending",
] as const;
export type LetterOutcome = (typeof LETTER_OUTCOMES)[number];

/** Below this age a yes counts only once someone with custody has agreed. In completed years. */
const AGE_OF_CONSENT = 16;

interface OutcomeEffect {
  /** Whether the personal code may still be used. */
  readonly codeLives: boolean;
  readonly reminded: boolean;
  /** False where the statistics count the letter as undeliverable. */
  readonly delivered: boolean;
  readonly yesCounts: "at_once" | "with_consent" | "never";
}

const UNDELIVERABLE = {
  codeLives: false,
  reminded: false,
  delivered: false,
  yesCounts: "never",
} as const;

/** What follows from each outcome; without one a letter is like `under_guardianship`. */
export const OUTCOME_EFFECTS: Readonly<Record<LetterOutcome, OutcomeEffect>> = {
  returned: UNDELIVERABLE,
  moved: UNDELIVERABLE,
  deceased: UNDELIVERABLE,
  // A legal guardian assists; the person stays invited and answers for themselves.
  under_guardianship: { codeLives: true, reminded: true, delivered: true, yesCounts: "at_once" },
  consent_pending: { codeLives: true, reminded: true, delivered: true, yesCounts: "with_consent" },
};

/** What decides whether a yes waits for consent. */
export interface ConsentFacts {
  readonly outcome: LetterOutcome | null;
  /** In completed years; null where nobody knows. */
  readonly ageAtDraw: number | null;
  readonly consentGiven: boolean;
}

/** Whether someone with custody has to agree: known from the register, or told to the town hall. */
export function needsConsent({ outcome, ageAtDraw }: Omit<ConsentFacts, "consentGiven">): boolean {
  const minor = ageAtDraw !== null && ageAtDraw < AGE_OF_CONSENT;
  return minor || outcome === "consent_pending";
}

/** Whether a yes of this person does not count yet: someone with custody has to agree first. */
export function awaitsConsent(facts: ConsentFacts): boolean {
  return !facts.consentGiven && needsConsent(facts);
}

/** To whom a letter is addressed: the person, or whoever has to be reached for them. */
export function addresseeOf(facts: Omit<ConsentFacts, "consentGiven">) {
  if (needsConsent(facts)) return "parents";
  return facts.outcome === "under_guardianship" ? "guardian" : "person";
}
