import type { Translation } from "../message-types.ts";
import type { votingDe } from "./voting.de.ts";

export const votingEn: Translation<typeof votingDe> = {
  list: {
    title: "My votes",
    lead: "This is what you can vote on, and what came out of earlier votes.",
    empty: "There is no vote for you at present. As soon as one begins, it is listed here.",
    open: "Open",
    noneOpen: "No vote is open at present.",
    over: "Over",
    vote: "Vote",
    voted: {
      online: "You have voted.",
      paper: "A vote on paper is entered for you.",
      none: "You have not voted yet.",
    },
    ownSight: "Whether you have voted is shown on this page to you alone.",
    until: "Open until {{moment}}",
    from: "Begins: {{moment}}",
    untilClosed: "Open until the vote is closed",
    counting: "Closed. The votes are being counted.",
    counted: "Counted",
    cancelled: "Cancelled. No vote counts.",
    result: "See the result",
    details: "More about the vote",
  },
  room: {
    open: "A vote is being taken",
    toBallot: "To the ballot",
  },
  code: {
    start: "Is your code for a vote?",
    title: "Vote with a code",
    lead: "The code is in the letter about the vote, or on the slip that you were given. It is for this one vote only.",
    label: "Code",
    hint: "12 characters, for example {{example}}. You can leave out dashes and use small letters.",
    submit: "Continue",
    failed: "That did not work yet",
    problems: {
      code_mistyped:
        "There is a typing mistake in the code. Please compare it with the letter or slip, character by character. It never contains 0, O, 1, I or L.",
      code_unknown:
        "One cannot vote here with this code. Please compare it with your latest letter or slip. If you were given a new code, the old one no longer works. Once the result of a vote is confirmed, its codes open nothing any more.",
      too_many_codes_one:
        "Too many wrong codes came from here. Please wait {{count}} minute and try again. Or call us.",
      too_many_codes_other:
        "Too many wrong codes came from here. Please wait {{count}} minutes and try again. Or call us.",
    },
    noCode: "Lost your code? Call us. You will get a new one, and the old one will stop working.",
    otherCode:
      "Do you have a letter that invites you to a panel? The code in it is for another page.",
    toOther: "Go on with the code of the invitation",
    signedIn: "You are signed in with a code.",
    toBallot: "To the ballot",
    signOut: "Sign out",
  },
  nature: {
    advisory: "The vote is advisory: those who decide shall know what you want.",
    internal: "The vote settles something within a group.",
    council_basis: "The result is the basis for a resolution of the town council.",
    noReferendum: "It is no statutory referendum.",
  },
  ballot: {
    title: "Ballot",
    step: "Step {{number}} of 3",
    until: "You can vote until {{moment}}.",
    untilClosed: "You can vote until the vote is closed.",
    question: "Question {{number}} of {{total}}",
    onlyGerman: "This text exists in German only.",
    outdated: "This translation is older than the German text. The German one holds:",
    shuffled: "The order is random and differs from person to person.",
    mayBeBlank: "You need not mark anything. A blank ballot can be cast as well.",
    next: "Continue to the review",
    addUp: "Add up the costs",
    sum: "Last added up: {{sum}} of {{budget}}.",
    nextHint: "This does not cast anything yet.",
    answers: {
      yes: "Yes",
      no: "No",
      abstain: "I abstain",
      blank: "I leave this question blank",
      blankVariant: "Leave blank",
      agree: "I agree",
      concern: "I agree, but have a concern",
      objection: "I have a serious objection",
    },
    reasons: "Reasons",
    reasonsHint:
      "Needed for a serious objection, possible for a concern. At most {{longest}} characters. The group reads the reasons without your name.",
    reasonsHintOpen:
      "Needed for a serious objection, possible for a concern. At most {{longest}} characters. The group reads the reasons.",
    decidingQuestion: "Deciding question",
    decidingHint: "Which variant shall hold if several are accepted?",
    cost: "Cost: {{cost}}",
    noPoints: "no points",
    place: "Place {{place}}",
    noPlace: "no place",
  },
  secrecy: {
    title: "What stays secret and what does not",
    secret: "The vote is secret.",
    open: "The vote is open: after the count your name stands beside your vote.",
    sealed:
      "While the vote is open, every ballot lies in a sealed digital envelope. The key is kept apart and destroyed at the closing.",
    shuffled:
      "At the closing all ballots are opened, shuffled and published without names. If there are fewer than 20, only totals are published.",
    roll: "Nobody learns who has voted. Only the poll desk sees it, for one single person who stands before it, and each look is recorded.",
    interim: "Nobody sees interim results, the town hall included.",
    notPromised:
      "We cannot protect you against an operator who tampers with the server, against malware on your device, or against somebody buying votes.",
  },
  review: {
    title: "Please review your vote",
    lead: "Nothing has been cast yet. Once it is cast, nothing can be changed.",
    blank: "You leave this question blank.",
    allBlank: "Your ballot is blank. You can cast it like this.",
    abstain: "You abstain.",
    yes: "Yes",
    no: "No",
    blankVariant: "blank",
    abstainVariant: "abstention",
    agree: "You agree.",
    concern: "You agree and have a concern.",
    objection: "You have a serious objection.",
    reasons: "Your reasons:",
    choice: "You choose:",
    preferred: "In the deciding question you prefer:",
    preferredBlank: "You leave the deciding question blank.",
    preferredAbstain: "You abstain in the deciding question.",
    approved: "You approve of:",
    notApproved: "Not ticked:",
    supported: "You support:",
    notSupported: "Not supported:",
    sum: "Together {{sum}} of {{budget}}.",
    points_one: "{{count}} point",
    points_other: "{{count}} points",
    noPoints: "no points",
    ranked: "Your order:",
    equal: "On the same place",
    unranked: "Not named, sharing the last place:",
    codeTitle: "Your tracking code",
    spelled: "Character by character:",
    codeText:
      "Under this code you find your ballot in the published list after the count. It goes into the sealed envelope with it.",
    chosenServer:
      "Our server chose the code at random. With JavaScript switched on, your browser has a part in it.",
    chosenBoth: "Our server and your browser chose the code together at random.",
    cast: "Cast the vote",
    change: "Go back and change",
  },
  receipt: {
    title: "Your vote is cast",
    counted: "It counts. There is nothing more to do.",
    codeTitle: "Your tracking code",
    keep: "Write the code down or print this page. We cannot tell you the code later, because we do not know which one is yours.",
    secretCode:
      "Keep the code to yourself: whoever knows it can see after the count how you voted.",
    findTitle: "How to find your ballot",
    find: {
      wait: "Wait until the vote is closed and counted.",
      look: "Open the page of the vote and enter your tracking code.",
      compare: "Compare the ballot there with what you marked.",
    },
    few: "If there are fewer than 20 ballots, or if people could be recognised by their answers, only totals are published. Two people then recount them.",
    group: "After the count the group reads the result on this page:",
    votePage: "Page of the vote",
    address: "Address of the page:",
    print: "To print, use the print function of your browser.",
    toList: "To my votes",
    toRoom: "Back to the room",
    signOut: "Sign out",
  },
  state: {
    notYetTitle: "The vote has not begun yet",
    notYetText: "You can vote from {{moment}} on.",
    noKeyTitle: "We cannot take votes at the moment",
    noKeyText:
      "Your vote was not cast. Please try again in a few minutes. If it does not work then, tell the poll desk or call the town hall.",
    votedTitle: "You have voted already",
    votedText:
      "Your vote counts. No second one was cast. You saw the tracking code after casting. We cannot show it again, because we do not know which one is yours.",
    paperTitle: "A vote on paper is entered for you",
    paperText:
      "That is why you can no longer vote online. Is that wrong? Then tell the poll desk or call the town hall before the vote is closed.",
    closedTitle: "The vote is closed",
    closedText: "No more votes are accepted.",
    nothingCast: "Your vote was not cast. What you marked is stored nowhere.",
    castBefore: "Your earlier vote is cast and counts.",
    closedDo:
      "The result will be on the page of the vote after the count. If you think that it was closed too early, contact the town hall.",
    codeUntil:
      "You read the result with this code until it is confirmed. After that the code opens nothing any more.",
    cancelledTitle: "The vote was cancelled",
    cancelledText: "No vote counts, not even one that was cast before. The reasons:",
    notEntitledTitle: "You are not entered for this vote",
    notEntitledText:
      "Who can vote was settled when the vote was opened. If you think that you should be among them, ask at the poll desk or call the town hall.",
    tryAgainTitle: "Please cast your vote once more",
    tryAgainText:
      "It is not cast yet, because the tracking code did not fit. Below is a new one. Your answers are unchanged.",
  },
  faults: {
    pageTitle: "Error: {{title}}",
    title: "Please look at this once more",
    lead: "Your other answers are unchanged. Nothing has been cast yet.",
    at: "{{question}}: {{problem}}",
    question: "Question {{number}}",
    not_understood: "This answer did not arrive properly. Please answer the question once more.",
    too_many_chosen: "{{chosen}} are ticked, at most {{most}} are allowed. Please untick some.",
    score_out_of_range:
      "What stands beside {{option}} is not possible. Please enter a whole number from {{lowest}} to {{highest}}, or leave the field empty.",
    rank_out_of_range:
      "Beside {{option}} there is no place from 1 to {{most}}. Please choose one, or “no place”.",
    rank_shared:
      "Several share place {{rank}}: {{options}}. Please give each a place of its own, or “no place”.",
    reasons_missing:
      "A serious objection needs reasons. Please write some, or choose another answer.",
    reasons_too_long:
      "The reasons have {{signs}} characters, at most {{most}} are allowed. Please shorten them.",
    reasons_unexpected:
      "You wrote reasons, but chose neither a concern nor an objection. Please choose one of them, or delete the reasons.",
  },
  terminal: {
    title: "Vote here",
    choose: "Choose your language.",
    codeLead:
      "Enter the code on your slip. This device remembers nothing: after each vote it starts anew.",
    noCode: "No code? You get one at the poll desk.",
    returns_one:
      "If nothing happens for {{count}} minute, this device starts anew. What you marked is then gone.",
    returns_other:
      "If nothing happens for {{count}} minutes, this device starts anew. What you marked is then gone.",
    receiptReturns_one:
      "This page disappears after {{count}} minute. Write down the tracking code before.",
    receiptReturns_other:
      "This page disappears after {{count}} minutes. Write down the tracking code before.",
    moreTime: "I need more time",
    done: "Done",
    cancel: "Stop and start anew",
    closed: "The vote is closed. Nobody can vote here any more.",
    notOpen: "The vote is not open yet.",
  },
  wall: {
    internal: "Internal vote",
    internalOfItem: "Internal vote on agenda item {{number}}",
    internalText: "What it is about stands on the ballots of those who vote.",
    open: "A vote is being taken",
    soon: "The vote is about to begin",
    over: "The vote is closed",
    cast_one: "{{count}} of {{entitled}} has voted",
    cast_other: "{{count}} of {{entitled}} have voted",
    howTo: "On the phone with the code on your slip, or at the poll desk",
    rotate: "All languages by turns",
    noInterim: "Until the closing nobody knows how people voted.",
  },
};
