import type { Measure } from "#app/domain/moderation/measures.ts";
import type { Language } from "#app/i18n/languages.ts";

/** One of the two moderators of the demo town, in the order of their accounts. */
export type DemoModerator = 0 | 1;

/** A decision of the demo town. Days are counted from today; rules by their place among those that the software brings. */
export interface DemoDecision {
  readonly on: number;
  readonly by: DemoModerator;
  readonly measure: Measure;
  readonly rule?: number;
  readonly facts?: string;
  readonly reason: string;
  readonly language: Language;
  /** Days that the author has. */
  readonly days?: number;
  /** The moderator who agrees to what needs two; nobody has so far without. */
  readonly agreed?: { readonly on: number; readonly by: DemoModerator };
  readonly appeal?: {
    readonly on: number;
    readonly text: string;
    readonly language: Language;
    readonly decided?: {
      readonly on: number;
      readonly by: DemoModerator;
      readonly result: "upheld" | "overturned";
      readonly reason: string;
    };
  };
}

/** A text at which the moderators of the demo town look, and what happens to it. Made up. */
export interface DemoCase {
  /** One that is there, by its beginning, or one that is written for it. */
  readonly text:
    | { readonly begins: string }
    | {
        readonly on: number;
        /** Place of the proposal that it is about. */
        readonly about: number;
        readonly kind: "for" | "against" | "question";
        readonly by: string;
        readonly language: Language;
        readonly text: string;
      };
  readonly reports?: readonly {
    readonly on: number;
    readonly rule: number;
    readonly language: Language;
    /** None: they only named a rule. */
    readonly words?: string;
  }[];
  readonly assigned?: { readonly on: number; readonly to: DemoModerator };
  readonly decisions?: readonly DemoDecision[];
  /** What the author makes of the text later. */
  readonly changed?: { readonly on: number; readonly text: string };
}
