import type { Translation } from "../message-types.ts";
import { roomsEn } from "../public/rooms.en.ts";
import type { staffRoomsDe } from "./rooms.de.ts";

export const staffRoomsEn: Translation<typeof staffRoomsDe> = {
  shared: roomsEn,
  title: "Rooms of groups",
  lead: "A group drawn by lot works in a room of its own: documents, notes and tasks. Only its members, with the code from their letter, and those who accompany the group read it. Nothing becomes public but what the group has published.",
  empty: "There is no room yet.",
  noPanel:
    "A group that has been drawn gets a room. As soon as there is a panel, you open its room here.",
  isClosed: "closed",
  documents_one: "{{count}} text",
  documents_other: "{{count}} texts",
  tasks_one: "{{count}} task",
  tasks_other: "{{count}} tasks",
  open: {
    title: "Open a room",
    panel: "For which group?",
    panelOf: "The panel of {{date}}",
    name: "What is the group called?",
    nameHint: "The name stands on documents that it publishes later.",
    submit: "Open the room",
  },
  notices: {
    opened: "The room is open. Members find it with their code among their own data.",
    saved: "Saved.",
    published: "Published.",
    taken_back: "Taken back.",
  },
  manage: {
    title: "Manage the room",
    name: "Name of the group",
    rename: "Rename",
    close: "Close the room",
    closeConsequence:
      "Members can then read everything and change nothing. You can open the room again.",
    reopen: "Open the room again",
    file: "Everything as a text file",
  },
  writer: {
    label: "For whom do you enter this?",
    town: "For the town hall",
    new: "For a member on the phone or with a paper, new:",
    shownName: "Under which name should it stand?",
    shownNameHint: "Only for a new member, as they wish",
  },
  publish: {
    link: "Publish or take back",
    title: "Publish a document",
    lead: "Publish only what the group agreed on. From then on everybody reads the title, the text, the name of the group and the day. Who wrote what stays in the room.",
    version: "This version becomes public",
    versionOf: "Version {{number}} of {{date}}",
    other: "Look at another version",
    names: "A name from the group stands in the text. Please find out whether it is to be public:",
    agreedOn: "When did the group agree?",
    agreed: "The group agrees that exactly this text becomes public.",
    submit: "Publish now",
    already: "This version is public.",
    public: "What was and is public",
    publicNone: "Nothing yet.",
    publishedOn: "Version {{number}}, published on {{date}}",
    takenBackOn: "Version {{number}}, taken back on {{date}}",
    takeBack: "Take version {{number}} back",
    takeBackConsequence:
      "The text is then no longer public. In its place everybody reads that it was taken back, when and why. Whoever copied it keeps it.",
    reason: "Why? (public)",
    toProposal: "Make a proposal of it",
  },
  problems: {
    agreement_missing: "Please confirm that the group agrees.",
    agreed_in_future: "That day is still to come. When did the group agree?",
    date_invalid: "Please enter a day.",
    document_missing: "There is no such version. Please load the page again.",
    notes_stay_private: "Notes stay in the group. What is to be public belongs into a document.",
    panel_missing: "This panel no longer exists. Please load the page again.",
    participant_missing: "This person is no longer here. Please load the page again.",
    process_not_open:
      "The process is not published or already closed. Rooms belong to a process under way.",
    published_already: "This version is public already.",
    room_exists: "This group has a room already.",
    room_missing: "This room no longer exists.",
  },
};
