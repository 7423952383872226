import type { Translation } from "#app/i18n/message-types.ts";
import type { townHallTextsDe } from "./town-hall-texts.de.ts";

export const townHallTextsEn: Translation<typeof townHallTextsDe> = {
  rules: {
    citizens_for_citizens:
      "This is an assembly of citizens for citizens. It discusses the town’s basic decisions.",
    guests_by_invitation: "People who do not live in the town speak only if they are invited.",
    name_and_district:
      "Everyone who speaks gives their name and, if they live here, their district.",
    no_threats_or_insults: "Threats and insults are not tolerated.",
    let_speakers_finish: "Everyone who keeps to the rules may finish speaking.",
  },
};
