import type { Translation } from "../message-types.ts";
import type { discussionDe } from "./discussion.de.ts";

export const discussionEn: Translation<typeof discussionDe> = {
  title: "Arguments and questions",
  toDiscussion: "Arguments and questions",
  lead: "What is said about this proposal. You answer questions in the name of the town, enter contributions of people on the phone or with a letter, and translate what was written. All of it stands on the public page of the proposal.",
  toNew: "Enter a contribution",
  toPublic: "Public page",
  filterLabel: "Choose contributions",
  filters: {
    unanswered: "Questions without an answer of the town ({{number}})",
    all: "All contributions ({{number}})",
  },
  emptyUnanswered: "No question waits for an answer of the town.",
  empty:
    "Nobody has said anything yet. Invited people write with their code; for others you enter it.",

  questions: {
    title: "Questions without an answer of the town",
    lead: "From the discussions of all proposals of this process, the oldest first. Hidden questions are not listed, nor those about proposals that were withdrawn or joined.",
    count_zero: "No question waits for an answer of the town.",
    count_one: "{{count}} question waits for an answer of the town.",
    count_other: "{{count}} questions wait for an answer of the town.",
    oldest_zero: "the oldest of today",
    oldest_one: "the oldest for {{count}} day",
    oldest_other: "the oldest for {{count}} days",
    answer_zero: "Answer: asked today",
    answer_one: "Answer: open for {{count}} day",
    answer_other: "Answer: open for {{count}} days",
    csv: "This list as a table (CSV)",
    back: "All proposals",
  },
  new: {
    title: "Enter a contribution",
    lead: "For the panel, or for somebody on the phone or with a letter. It counts like any other.",
    submit: "Publish",
  },
  fields: {
    who: "Who says it?",
    whoAnswers: "Who answers?",
    town: "The town",
    assisted: "A person without a code",
    panel: "The panel of {{date}}",
    shownName: "Which name should be shown in public?",
    shownNameHint: "For a person who is new here only, as they wish",
    kind: "What is it?",
    kinds: { for: "Argument for", against: "Argument against", question: "Question" },
    language: "Language of the contribution",
    text: "Text",
    textHint: "At most {{longest}} characters",
  },
  one: {
    hidden: "The moderators have hidden this contribution. Readers do not see it.",
    withdrawn: "This contribution was taken back.",
    removed: "Only moderators read what it said, in the case. Replies to it stay.",
    inAnswerTo: "Reply to a contribution",
  },
  answer: {
    title: "Reply",
    lead: "An answer of the town stands before all others and is marked as such.",
    submit: "Publish the reply",
  },
  correct: {
    title: "Correct",
    lead: "You entered this contribution. What it said before stays readable for everybody.",
    submit: "Save the correction",
  },
  withdraw: {
    title: "Take back",
    consequence:
      "The text disappears for everybody. If somebody has replied, a note stays. This cannot be undone.",
    submit: "Take back",
  },
  translations: {
    title: "Translations",
    lead: "Readers see the original and your translation beside it, both marked.",
    translate: "Edit {{language}}",
  },
  texts: {
    title: "Translate a contribution: {{language}}",
    lead: "An empty text removes the translation.",
    label: "Contribution",
    outdated: "The contribution was changed after it was translated.",
    submit: "Save the translation",
  },
  notices: {
    saved: "Saved. It now stands on the public page.",
    withdrawn: "Taken back.",
    translated: "Translation saved.",
  },
  problems: {
    text_missing: "Please write something.",
    text_too_long: "This is too long. Please shorten the text.",
    language_missing: "Please choose a language.",
    kind_missing: "Please choose what it is.",
    shown_name_missing: "Please enter a name.",
    shown_name_too_long: "The name is too long.",
    shown_name_invalid: "The name has one line.",
    shown_name_mixes_scripts:
      "The name mixes letters of different scripts in one word. Please write it in one script.",
    process_not_open: "This participation process takes nothing in any more.",
    panel_missing: "This panel does not belong to this process.",
    participant_missing: "This person is no longer here. Please load the page again.",
    proposal_missing: "The proposal is not published.",
    discussion_closed: "The proposal takes no new contributions any more.",
    contribution_missing: "This contribution no longer exists, or is hidden.",
    contribution_changed_meanwhile:
      "Somebody else changed the contribution in the meantime. Your text is still in the field and not saved.",
    author_excluded: "This panel is excluded from the participation process.",
    author_paused: "This panel may not write anything at the moment.",
    own_language: "The contribution is written in this language.",
    translation_of_unknown_version:
      "There is no such version of the contribution. Please load the page again.",
  },
};
