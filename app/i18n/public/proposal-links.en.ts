import type { Translation } from "../message-types.ts";
import type { proposalLinksDe } from "./proposal-links.de.ts";

export const proposalLinksEn: Translation<typeof proposalLinksDe> = {
  similar: {
    title: "Similar proposals",
    lead: "One of these may mean the same. A proposal that many support has more weight.",
    look: "Look for similar proposals",
    none: "There is no similar proposal yet",
    notSaved: "The text is further down. It is not saved yet.",
    saved: "The text is saved as a draft.",
    close: "Very similar",
    support: "Support this one instead",
    mine: "Write mine anyway",
  },
  search: {
    label: "Search proposals",
    hint: "One word or more",
    submit: "Search",
    none: "There is no proposal about {{query}}.",
    noneTip: "Try a shorter word or another one.",
    found_one: "{{count}} proposal about {{query}}",
    found_other: "{{count}} proposals about {{query}}, the best match first",
    clear: "Show all proposals",
  },
  support: {
    goal: "If {{threshold}} people support it, the town has to answer within {{days}} days.",
    missing_one: "Still {{count}} person to go.",
    missing_other: "Still {{count}} people to go.",
    reached:
      "Enough people have supported this proposal. Therefore the town has to answer. That stays so even if somebody takes their support back.",
    put_one: "{{count}} person supports it: the town answers by {{date}}",
    put_other: "{{count}} people support it: the town answers by {{date}}",
  },
};
