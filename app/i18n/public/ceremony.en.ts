import type { Translation } from "../message-types.ts";
import type { ceremonyDe } from "./ceremony.de.ts";

export const ceremonyEn: Translation<typeof ceremonyDe> = {
  pageTitle: "Draw",
  panels: "One of 1,000 panels",
  range: "A number from 000 to 999",
  waiting: "The lot is about to decide",
  announced: "How the number comes about",
  halfEntered: "One person has entered. The second is still to come.",
  differed: "The entries differed. It begins again.",
  drawn: "Drawn: panel",
  seats: "{{seats}} people. All quotas kept.",
  kept: "kept",
  quotas: "Quotas",
  commitment: "Checksum",
  withdrawn: "This lottery was withdrawn.",
  repeated: "This draw no longer counts. It is repeated.",
  checkIt: "Check it yourself: {{address}}",
  reload: "Reload",
};
