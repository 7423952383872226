import type { Translation } from "../message-types.ts";
import type { voteCourseDe } from "./vote-course.de.ts";

export const voteCourseEn: Translation<typeof voteCourseDe> = {
  open: {
    title: "Open the vote",
    notYet: "The vote cannot be opened yet",
    notYetText: "First add what is missing.",
    lead: "Check one last time. After the opening nothing can be changed that influences the result. You can then cancel the vote only with a second person and with a public reason.",
    fixed: "From now on this is fixed",
    fixedWho: "Who may vote: {{who}}. Whoever belongs to it at this moment counts.",
    fixedQuestions_one: "{{count}} question with its options, their order and its rule",
    fixedQuestions_other: "{{count}} questions with their options, their order and their rules",
    fixedTexts: "All texts in all languages",
    fixedTimes: "Beginning and end",
    fixedSecrecy: "Whether secret or open, online only or on paper, too",
    rules: "These rules decide",
    warnings: "Please check",
    paperTitle: "Have a printer ready",
    paperText:
      "Two sheets with the divided key of the vote appear next, a single time. Print them at once or write them down. Without them all ballots are lost if the server loses its key.",
    confirm: "I have checked everything and can print the two sheets now",
    submit: "Open it now",
    busy: "With many people entitled this can take a minute.",
    already: "This vote has been opened already",
    alreadyText:
      "The two sheets with the key were shown then, a single time. They cannot be shown again. If they are not on paper, the page of the vote leads to a new pair.",
  },
  shares: {
    title: "The vote is open. Now print both sheets",
    once: "These sheets appear only now",
    onceText:
      "Leave the page only when both are on paper. Print them with the browser (Ctrl + P), each on a sheet of its own, or write them down. Do not save them on a computer.",
    sheet: "Key of the vote, sheet {{number}} of 2",
    vote: "Vote",
    opened: "Opened",
    keep1:
      "Where this sheet stays: locked away in the town hall, for example in the safe, in a sealed envelope.",
    keep2:
      "Where this sheet stays: with another person in another place, for example with a person sworn in, in a sealed envelope.",
    why: "What for: if the server loses its key, the ballots can be opened only with both sheets together. One alone tells nothing.",
    destroy: "When it is destroyed: once the result is confirmed or the vote is cancelled.",
    confirm: "Both sheets are on paper, and I keep them in two places",
    submit: "Go on to the vote",
    missing: "Nobody has confirmed that the two sheets with the key are on paper",
    missingText:
      "If they exist, confirm it here. If they do not, print a new pair now. Without the sheets, damage to the server loses all ballots.",
    missingWithoutKey:
      "If they exist, enter both. If they do not, the ballots can no longer be opened. What is left is to cancel the vote and to begin anew.",
    toRenewal: "Print a new pair",
    renewal: "Print a new pair of the two sheets",
    renewalLead:
      "This is for when the two sheets with the key did not get on paper: because the connection broke off, or the printer failed. The server then divides the key, which it still has, once more.",
    renewalOlder: "Older sheets stay valid",
    renewalOlderText:
      "An older pair opens the ballots, too. So destroy every sheet of this vote that is printed, written down or saved already. Two sheets of different pairs do not fit together.",
    renewalOnce:
      "The new pair appears a single time. You get another one only as long as nobody has confirmed that both sheets are on paper. Who has seen a pair is in the audit log.",
    renewalConfirm: "I can print the sheets now, and I destroy all older ones of this vote",
    renewalSubmit: "Show the new pair",
    renewed: "New pair. Now print both sheets",
    renewedAt: "New pair of",
    renewalOver: "There is no new pair",
    renewalOverText:
      "That works only while the vote is open, the server has its key, and nobody has confirmed that both sheets are on paper.",
    confirmLate: "Both sheets exist: confirm",
    destroyNow: "Now destroy the two sheets with the key",
    destroyNowText:
      "They are not needed any more. Whoever had both, and an old copy of the database, could join ballots and people.",
  },
  running: {
    title: "The vote is under way",
    waiting: "The vote begins on {{moment}}",
    cast_one: "{{cast}} of {{count}} person entitled has voted",
    cast_other: "{{cast}} of {{count}} people entitled have voted",
    follows: "The number renews itself.",
    interim: "Nobody sees interim results, not even you. Nor do you see here who has voted.",
    closesAt:
      "It closes by itself on {{moment}}. Until then everybody to whom that was announced has time.",
    closesByHand: "You close it by hand.",
    closesByHandReader: "Only organisers can close it. Tell them when the time has come.",
    links: "About this vote",
    public: "Public page",
    letters: "Letters with codes",
    desk: "Poll desk",
    paper: "Ballots on paper",
    wall: "Wall in the room",
    internalWall:
      "The vote is internal to a group. The wall shows what is asked only in a browser in which somebody is signed in who may see votes. Otherwise it names the agenda item alone.",
    terminal: "Device in the room",
    close: "Close the vote",
    closeConsequence:
      "After that nobody can vote any more, not even whoever is on the page right now. The envelopes are opened, shuffled and counted, and the key is destroyed. It cannot be opened again.",
    closeSubmit: "Close it for good",
  },
  counting: {
    title: "Count",
    opening: "The envelopes are being opened and shuffled.",
    counting: "The ballots are being counted.",
    failed: "The count has stopped",
    again: "Try again",
    papers_one: "{{count}} series of paper ballots has not been entered alike by two people yet.",
    papers_other:
      "{{count}} series of paper ballots have not been entered alike by two people yet.",
    toPapers: "Enter paper ballots",
    ready: "All paper ballots are entered. The count can begin.",
    readyWithoutBatch: "There is no series of paper ballots. The count can begin.",
    byOrganisation: "Only organisers can have it counted.",
    start: "Count now",
  },
  key: {
    title: "Restore the key from the two sheets",
    lost: "The key of this vote is no longer on the server",
    lostText: "Nothing is lost if you have the two printed sheets. Fetch both and enter them.",
    toForm: "Enter both sheets",
    lead: "Copy the five lines of each sheet. Capital or small letters and dashes do not matter, nor which sheet comes first.",
    first: "One sheet",
    second: "The other sheet",
    hint: "Five lines of twelve characters each.",
    submit: "Restore",
  },
  cancel: {
    title: "Cancel the vote",
    lead: "All ballots are destroyed, nobody can open them any more. The reason stands on the public page. A second person has to agree.",
    reason: "Reason",
    reasonHint:
      "Everybody reads it. Write what happened and what comes next. At least 10 characters.",
    submit: "Cancel it for good",
    keep: "Do not cancel, back to the vote",
    cancelled: "The vote was cancelled",
    reasonIs: "Reason: {{reason}}",
  },
  scrutiny: {
    title: "For the two who recount",
    text: "Single ballots are not published: there are too few of them, or people could be recognised by them. So two people recount the list. Its hash is on the public page. Do not pass the files on; each time they are saved is in the audit log.",
    list: "List of ballots (JSON)",
    question: "Question {{number}}, to be recounted with npm run tally (JSON)",
  },
  finalise: {
    title: "Confirm the result",
    lead: "A second person checks the result and confirms it. After that it is deleted who could vote and who has. What stays are the numbers, the ballots without names and the result.",
    check: "Check before, the two of you",
    checkCounts:
      "Is the number of ballots cast right: {{cast}} of {{entitled}}, {{online}} of them online and {{paper}} on paper?",
    checkWithheld:
      "The ballots are not published. Recount the list, both of you; you find it on the page of the vote.",
    internal: "After that the codes of the group open nothing any more",
    internalText:
      "The vote is internal to a group. Whoever has a code from a letter or from the poll desk reads the result with it only until you confirm it. Tell the group before and give it time, or hand it the result sheet.",
    internalOwnDoor:
      "People who are checked in, were invited or belong to the panel still find the result on their own page.",
    sheet: "Result sheet (PDF)",
    checkList: "Is the result on the public page right? Whoever likes recounts the list.",
    submit: "Confirm the result",
    counted: "The result is there",
    countedText:
      "The vote is counted and not confirmed yet. Have a look at it; then a second person confirms it.",
    result: "See the result",
    question: "Question {{number}}",
    outcome: "What came of it",
  },
};
