import type { Translation } from "../message-types.ts";
import type { floorDe } from "./floor.de.ts";

export const floorEn: Translation<typeof floorDe> = {
  slip: "Ask for the floor and ask questions by phone. Scan the code, or enter it on the page above.",
  enter: {
    title: "Code on the slip",
    lead: "At the check-in you were given a slip with a code. Use it to ask for the floor and to ask questions.",
    label: "Code",
    hint: "8 characters, such as {{example}}. Dashes and capital letters do not matter.",
    submit: "Continue",
    failed: "That did not work yet",
    problems: {
      code_mistyped:
        "There is a typing error in the code. Please compare it with the slip, character by character. The characters 0, O, 1, I and L do not occur.",
      code_unknown:
        "We do not know this code. Did the check-in enter the number of your slip? Please ask there.",
      too_many_codes_one:
        "Too many wrong codes came from here. Please wait {{count}} minute, or raise your hand in the room.",
      too_many_codes_other:
        "Too many wrong codes came from here. Please wait {{count}} minutes, or raise your hand in the room.",
    },
    noSlip:
      "No slip? You get one at the check-in. You can also raise your hand in the room: that counts the same.",
  },
  page: {
    title: "Live from the room",
    evening: "Announcement and agenda",
    begins: "Begins: {{day}}, {{time}}",
    cancelled: "This meeting will not take place.",
    publicNote: "There are no names on this page.",
    roomNote: "Only people in the room see names. Please do not pass them on.",
    reload: "Reload",
    enter: "I am in the room and have a slip",
    questions: "All questions and answers",
    rules: "Rules of the evening",
  },
  own: {
    title: "You",
    speaking: "You have the floor.",
    next: "You are next.",
    place_one: "You are number {{count}} on the speakers list.",
    place_other: "You are number {{count}} on the speakers list.",
    order: "Your point of order comes first.",
    withdraw: "Leave the speakers list",
    withdrawOrder: "Withdraw my point of order",
    join: "I would like to speak",
    joinAs: "What would you like to do?",
    as: {
      speech: "Say something",
      for: "I am in favour",
      against: "I am against",
      question: "Ask a question",
      point_of_order: "Say something about the procedure",
    },
    submit: "Ask for the floor",
    listClosed: "The speakers list is closed. You can still speak about the procedure.",
    noItem: "No agenda item is under way. You can ask for the floor as soon as one is.",
    bars: {
      not_checked_in: "You are not checked in yet. Please go to the check-in.",
      left: "You were checked out at the exit. When you are back in the room, tell the check-in. Then you can speak.",
      guest_without_invitation:
        "Under the rules, only people who live in the town or are invited may speak. You are here as a guest: you can listen and write down questions. The chair can invite you to speak.",
      name_not_given:
        "Everyone who speaks gives their name. You have not given yours yet. If you would like to speak, give it at the check-in.",
      district_not_given:
        "Everyone who speaks names their district. You have not named yours yet. If you would like to speak, name it at the check-in.",
      floor_withdrawn:
        "The floor was withdrawn from you for this agenda item. You can speak again in the next one.",
      house_right: "You are excluded for this evening and cannot speak any more.",
    },
    mayNot: "You cannot speak at the moment",
    failed: "That did not work",
    problems: {
      already_on_list: "You are on the speakers list already.",
      entry_missing: "You are no longer on the list.",
      floor_closed: "The meeting is over.",
      other: "Something has changed in the room in the meantime. Please try again.",
    },
    ask: "Write down a question",
    askLabel: "Your question",
    askHint:
      "In any language. Somebody reads it before it becomes public. Nobody learns who asked.",
    askSubmit: "Send question",
    asked: "Your question has arrived",
    askedText: "Somebody will read it. Then it will appear among the questions.",
    askProblems: {
      question_empty: "Please write down a question.",
      question_too_long: "This is too long. Please shorten it to {{longest}} characters at most.",
      questions_waiting:
        "There are already {{most}} questions of yours waiting. Please wait until somebody has read them.",
      not_in_room: "Only people in the room can ask questions. Please tell the check-in.",
    },
    data: "Only the chair and the check-in see what you said at the check-in. You can have it changed or erased there at any time.",
    signOut: "Sign this phone out",
  },
};
