import type { Result } from "#app/domain/result.ts";
import type { ServiceContext } from "#app/services/context.ts";
import type { InvitedPerson } from "#app/services/invitations/invitation-envelope.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { LETTER_KINDS, type LetterKind } from "#db/schema/index.ts";
import { type ComposeRefusal, composeOrder } from "./compose-order.server.ts";
import type { SheetsOrder } from "./print-order.ts";

/** Each sort of letter can be looked at. */
export const SPECIMEN_KINDS = LETTER_KINDS;

/** Looks like a code; its check character is wrong, so it opens nothing. */
export const SPECIMEN_CODE = "MUST-ERMU-STER";

const SPECIMEN_PERSON: InvitedPerson = {
  reference: "0",
  givenName: "Erika",
  familyName: "Mustermann",
  birthDate: null,
  age: null,
  ageAtDraw: null,
  gender: "unknown",
  nationalityGroup: "unknown",
  district: "",
  street: "Musterstraße 1",
  place: "12345 Musterstadt",
  household: { id: "", institution: false },
  informationBlock: false,
  synthetic: true,
};

/**
 * A specimen to look at before anything is printed. Refuses with `town_unnamed` and
 * `invitation_settings_missing`.
 */
export function orderSpecimen(
  context: ServiceContext,
  request: { readonly processId: string; readonly kind: LetterKind; readonly publicUrl: string },
): Result<SheetsOrder, ComposeRefusal> {
  authorise(context.actor, "invitations.read");
  return composeOrder(context.database, { ...request, date: context.now }, [
    {
      person: SPECIMEN_PERSON,
      outcome: null,
      placeLabel: null,
      code: SPECIMEN_CODE,
      specimen: true,
    },
  ]);
}
