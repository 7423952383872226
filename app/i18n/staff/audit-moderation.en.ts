import type { Translation } from "../message-types.ts";
import type { auditModerationDe } from "./audit-moderation.de.ts";

export const auditModerationEn: Translation<typeof auditModerationDe> = {
  names: {
    moderation_rules_begun: "Moderation rules begun",
    moderation_rules_changed: "Moderation rules edited",
    moderation_rules_confirmed: "Moderation rules confirmed",
    moderation_rules_dropped: "Draft of moderation rules dropped",
    moderation_rules_published: "Moderation rules published",
    moderation_rules_translated: "Moderation rules translated",
    listed_word_added: "Word put on the list of hints",
    listed_word_removed: "Word taken off the list of hints",
    moderation_agreed: "Moderation decision agreed to",
    moderation_case_assigned: "Moderation case taken or handed over",
    moderation_case_opened: "Moderation case opened",
    moderation_case_returned: "Moderation case put back",
    moderation_concern_noted: "Conflict of interest noted",
    moderation_decided: "Moderation case decided",
    moderation_proposed: "Measure for two people proposed",
    moderation_refused: "Measure for two people refused",
    text_reported: "Text reported",
  },
  actions: {
    moderation_rules_begun: "{{actor}} began a new version of the moderation rules ({{object}}).",
    moderation_rules_changed: "{{actor}} edited the draft of the moderation rules ({{object}}).",
    moderation_rules_confirmed: "{{actor}} confirmed the moderation rules ({{object}}).",
    moderation_rules_dropped: "{{actor}} dropped the draft of the moderation rules ({{object}}).",
    moderation_rules_published: "{{actor}} published moderation rules ({{object}}).",
    moderation_rules_translated: "{{actor}} translated moderation rules ({{object}}).",
    listed_word_added: "{{actor}} put a word on the list of hints ({{object}}).",
    listed_word_removed: "{{actor}} took a word off the list of hints ({{object}}).",
    moderation_agreed:
      "{{actor}} agreed to a moderation measure as the second person ({{object}}).",
    moderation_case_assigned: "{{actor}} took a moderation case or handed it over ({{object}}).",
    moderation_case_opened: "{{actor}} opened a moderation case ({{object}}).",
    moderation_case_returned: "{{actor}} put a moderation case back into the queue ({{object}}).",
    moderation_concern_noted:
      "{{actor}} noted whether a case concerns one of the moderators ({{object}}).",
    moderation_decided: "{{actor}} decided a moderation case ({{object}}).",
    moderation_proposed:
      "{{actor}} proposed a measure to which a second person has to agree ({{object}}).",
    moderation_refused: "{{actor}} refused a moderation measure as the second person ({{object}}).",
    text_reported: "{{actor}} took in the report of a text ({{object}}).",
  },
};
