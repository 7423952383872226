import type { Translation } from "../message-types.ts";
import type { questionsDe } from "./questions.de.ts";

export const questionsEn: Translation<typeof questionsDe> = {
  age: {
    question: "How old are you?",
    why: "The group should include younger and older people, as they live in the town.",
    range: "{{from}} to {{to}} years",
    from: "{{from}} years or older",
    below: "under {{limit}} years",
  },
  gender: {
    question: "What is your gender?",
    why: "Genders should be balanced in the group.",
    values: { female: "female", male: "male", diverse: "non-binary" },
  },
  district: {
    question: "Which part of the town do you live in?",
    why: "Every part of the town should be heard, the small ones too.",
  },
  education: {
    question: "What is your highest qualification?",
    why: "People with higher qualifications come forward more often. We take care that everyone is included.",
    values: {
      none: "no vocational qualification",
      apprenticeship: "vocational training",
      master: "master craftsperson or technician",
      university: "university or university of applied sciences",
      noSchool: "no school certificate",
      lowerSchool: "lower secondary school (Hauptschule)",
      middleSchool: "intermediate secondary school (Realschule, year 10)",
      upperSchool: "upper secondary school (Abitur)",
    },
  },
  employment: {
    question: "Which of these describes you?",
    why: "People in work, people looking for work and pensioners see the town differently. All of them should be included.",
    values: {
      employed: "I work (employed or self-employed)",
      training: "I am at school, in training or studying",
      unemployed: "I am out of work",
      retired: "I am retired",
      home: "I am at home, for example to look after children or relatives",
    },
  },
  migration: {
    question: "Did you or your parents come to Germany from another country?",
    why: "People who came from elsewhere are often missing when the town discusses something. Your nationality makes no difference; we do not ask for it.",
    values: {
      none: "No, neither I nor my parents",
      self: "Yes, I did",
      parents: "Yes, at least one of my parents, but not I",
      yes: "Yes",
      no: "No",
    },
  },
  care: {
    question: "Do you look after children, or relatives who need care, at home?",
    why: "People who look after others have little time and are rarely heard.",
    values: {
      children: "Yes, children",
      relatives: "Yes, relatives who need care",
      both: "Yes, both children and relatives",
      yes: "Yes",
      no: "No",
    },
  },
  disability: {
    question: "Do you have a disability or a long-term illness?",
    why: "People with disabilities should have their say about their town. What you need in order to take part is asked separately.",
    values: { yes: "Yes", no: "No" },
  },
};
