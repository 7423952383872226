import type {
  Availability,
  ContactChannel,
  SupportNeed,
} from "#app/services/replies/reply-choices.ts";
import type { EnteredReply, FieldFault, ReplyFaults } from "#app/services/replies/reply-form.ts";

/** Every text of the form. Residents and staff read different words for the same fields. */
export type FieldWord =
  | "questions"
  | "questionsLead"
  | "why"
  | "preferNotToSay"
  | "contact"
  | `channels.${ContactChannel}`
  | "phone"
  | "phoneHint"
  | "email"
  | "emailHint"
  | "name"
  | "address"
  | "addressHint"
  | "correct"
  | "confirmation"
  | "confirmationHint"
  | "availability"
  | `availabilities.${Availability}`
  | "support"
  | "supportHint"
  | `needs.${SupportNeed}`
  | "interpreterLanguage"
  | "interpreterLanguageHint"
  | "note"
  | "reason"
  | "reasonHint"
  | `faults.${FieldFault}`;

/** What is entered, what is wrong with it, and whose form it is. */
export interface FormDress {
  readonly entered: EnteredReply;
  readonly faults: ReplyFaults;
  readonly word: (key: FieldWord) => string;
  /** Staff fill in for someone: choices stand in rows, and their own data is not offered. */
  readonly forSomeone: boolean;
}

/** What is wrong with a field, in words; undefined where nothing is. */
export function faultOf({ faults, word }: Pick<FormDress, "faults" | "word">, name: string) {
  const fault = faults[name];
  return fault === undefined ? undefined : word(`faults.${fault}`);
}

/** Name, value and fault of a text field. */
export function textField(dress: FormDress, name: string) {
  return { name, defaultValue: dress.entered[name]?.[0] ?? "", error: faultOf(dress, name) };
}

/** Residents' devices may fill in what they know of them; those of staff know only the clerk. */
export function fillingOf({ forSomeone }: Pick<FormDress, "forSomeone">) {
  return (purpose: string) => ({ autoComplete: forSomeone ? "off" : purpose });
}
