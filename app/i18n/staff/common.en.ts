import type { Translation } from "../message-types.ts";
import type { commonDe } from "./common.de.ts";

export const commonEn: Translation<typeof commonDe> = {
  navigation: {
    label: "Sections",
    skipToContent: "Skip to content",
    chooseLanguage: "Choose a language",
    syntheticTown:
      "This is a demonstration. All people, and all figures about people, are made up.",
    overview: "Overview",
    townHalls: "Town halls",
    moderation: "Moderation",
    facts: "Facts and figures",
    scenarios: "Scenarios",
    audit: "Audit log",
    staff: "Accounts",
    sworn: "Sworn people",
    town: "Municipality",
    account: "My account",
    signOut: "Sign out",
    publicSite: "Public pages",
  },
  roles: {
    administrator: "Administrator",
    organiser: "Organiser",
    moderator: "Moderator",
    auditor: "Auditor",
  },
  actions: {
    save: "Save",
    cancel: "Cancel",
    back: "Back",
    delete: "Delete",
    download: "Download",
    exportCsv: "Save as CSV file",
    print: "Print",
  },
  translation: {
    original: "German original",
    noOriginal: "The original says nothing here yet.",
    states: {
      missing: "missing",
      incomplete: "incomplete",
      outdated: "outdated",
      current: "current",
    },
  },
  pages: {
    label: "Pages",
    position: "Page {{page}} of {{pages}}",
    previous: "Previous page",
    next: "Next page",
  },
  errors: {
    notFoundTitle: "This page does not exist",
    notFoundText: "It may have been deleted, or the address is incomplete.",
    forbiddenTitle: "You are not permitted to do this",
    forbiddenText: "Your role does not allow it. Roles are given by the administrators.",
    brokenTitle: "That did not work",
    brokenText: "The fault lies with the software. What was saved is not lost. Please try again.",
    toStart: "Go to the overview",
  },
  form: {
    pleaseCheck: "Please check what you entered",
  },
};
