import type { Translation } from "#app/i18n/message-types.ts";
import type { townHallRulesDe } from "./town-hall-rules.de.ts";

export const townHallRulesEn: Translation<typeof townHallRulesDe> = {
  title: "Rules",
  lead: "The rules are read out at the start and enforced without exception, if need be by house right.",
  ladderTitle: "What follows a breach",
  ladderLead:
    "Each breach is followed by the next step. Losrunde suggests it to the chair; whoever departs from it says why.",
  steps: {
    reminder: "reminder",
    call_to_order: "call to order",
    floor_withdrawn: "floor withdrawn for this item",
    house_right: "sent out of the hall for the evening",
  },
  stepTexts: {
    reminder: "somebody points to the rule",
    call_to_order: "a formal rebuke that goes into the minutes",
    floor_withdrawn: "the person no longer speaks on this item",
    house_right: "the person leaves the hall and no longer speaks this evening",
  },
  offices: { chair: "chair", house_right_holder: "holder of the house right" },
  threats: "Threats and insults start high: more than a word follows at once.",
  from: "Starts with: {{step}}",
  to: "Goes at most to: {{step}}",
  fixedTitle: "The rules are fixed",
  fixedText:
    "With the first publication everyone could read by what they are judged. That is why nobody changes them afterwards. Translations can still be improved.",
  empty: "There are no rules. Without rules the town hall cannot be published.",
  add: "Add a rule",
  edit: "Edit",
  editOf: "Edit rule {{number}}",
  up: "Move rule {{number}} up",
  down: "Move rule {{number}} down",
  moved: "This is now rule {{number}}.",
  new: "New rule",
  editTitle: "Edit rule",
  fields: {
    text: "Wording",
    textHint: "This is how it is read out. If you change it, translations become outdated.",
    startsAt: "First step",
    startsAtHint: "What answers the first breach.",
    endsAt: "Last step",
    imposedBy: "Who may impose: {{step}}",
  },
  save: "Save rule",
  remove: "Remove rule",
  removeText: "With the rule you lose its wording and its translations.",
  removeAction: "Remove rule for good",
  notices: {
    saved: "The rule has been saved.",
    removed: "The rule has been removed.",
  },
};
