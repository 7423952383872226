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
  hettstedt_evening_particulars: {
    wayBack:
      "In the evening buses no longer go everywhere. If you need a lift or can give one, say so at the entrance: that is where shared cars are arranged.",
    unrecorded:
      "The seats on the left of the hall are not in the picture: nobody films or takes photographs there. Nor does anybody during the meal.",
  },
  hettstedt_evening: {
    welcome: {
      title: "Welcome, aim and rules of the evening",
      text: "The host welcomes everyone, says what the evening is about and what it is not, and presents the rules.",
    },
    data: {
      title: "Figures on the state of the town",
      text: "An outside expert presents the figures and the scenarios, in German and in English.",
    },
    discussion: {
      title: "Discussion",
      text: "Whoever would like to speak joins the speakers list. The chair gives the floor in turn.",
    },
    meal: {
      title: "Food and conversation",
      text: "People who found refuge in the town have cooked. Everyone is invited to stay and talk.",
    },
  },
  information_evening: {
    welcome: {
      title: "Welcome and rules",
      text: "What it is about, how the evening proceeds and which rules apply.",
    },
    presentation: {
      title: "What it is about",
      text: "The project in brief: what is planned, by when, and what is still open.",
    },
    questions: {
      title: "Your questions",
      text: "All questions are written down. What stays open today is answered and published later.",
    },
  },
};
