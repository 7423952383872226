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
  facts: {
    title: "Figures on this",
    choose: "Figures for the proposal",
    lead: "A proposal can cite figures that the town has published. Readers see the figure with its source. If it is corrected later, that stands beside it.",
    none: "No figure is chosen yet.",
    dataset: "From which figures do you want to choose?",
    noDatasets: "The town has not published any figures yet.",
    figure: "Which figure?",
    cite: "Cite this figure",
    otherDataset: "Other figures",
    drop: "Cite no longer",
    cited: "As it stood on {{date}}",
    corrected: "Corrected on {{date}}: {{before}} before, {{after}} now",
    toChoice: "Choose figures",
    problems: {
      figure_missing: "There is no such figure. Please choose again.",
      figure_cited_already: "The proposal cites this figure already.",
      too_many_figures: "A proposal cannot cite more figures. Take another one out first.",
      proposal_not_there:
        "The proposal can no longer be changed: it is up for decision, or it has ended.",
    },
  },
};
