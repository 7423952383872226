import type { Translation } from "../message-types.ts";
import type { questionsDe } from "./questions.de.ts";

export const questionsDeSimple: Translation<typeof questionsDe> = {
  age: {
    question: "Wie alt sind Sie?",
    why: "In der Gruppe sollen junge und alte Menschen sein. Darum fragen wir nach dem Alter.",
    range: "{{from}} bis {{to}} Jahre",
    from: "{{from}} Jahre oder älter",
    below: "jünger als {{limit}} Jahre",
  },
  gender: {
    question: "Sind Sie eine Frau, ein Mann oder divers?",
    why: "In der Gruppe sollen alle Geschlechter sein. Darum fragen wir das.",
    values: { female: "Frau", male: "Mann", diverse: "divers" },
  },
  district: {
    question: "In welchem Orts-Teil wohnen Sie?",
    why: "Aus jedem Orts-Teil soll jemand dabei sein. Auch aus den kleinen Orts-Teilen.",
  },
  education: {
    question: "Welchen Abschluss haben Sie?",
    why: "In der Gruppe sollen Menschen mit verschiedenen Abschlüssen sein. Auch Menschen ohne Abschluss sind wichtig.",
    values: {
      none: "kein Berufs-Abschluss",
      apprenticeship: "Berufs-Ausbildung",
      master: "Meister oder Techniker",
      university: "Studium an einer Hoch-Schule",
      noSchool: "kein Schul-Abschluss",
      lowerSchool: "Haupt-Schule",
      middleSchool: "Real-Schule oder 10. Klasse",
      upperSchool: "Abitur",
    },
  },
  employment: {
    question: "Was passt zu Ihnen?",
    why: "In der Gruppe sollen Menschen mit Arbeit und Menschen ohne Arbeit sein. Darum fragen wir das.",
    values: {
      employed: "Ich arbeite.",
      training: "Ich lerne. Zum Beispiel in der Schule oder in einer Ausbildung.",
      unemployed: "Ich habe keine Arbeit.",
      retired: "Ich bin in Rente.",
      home: "Ich bin zu Hause. Zum Beispiel für meine Kinder.",
    },
  },
  migration: {
    question: "Sind Sie aus einem anderen Land nach Deutschland gekommen? Oder Ihre Eltern?",
    why: "Menschen aus anderen Ländern sollen auch mit-reden. Ihr Pass ist uns egal. Danach fragen wir nicht.",
    values: {
      none: "Nein, ich nicht und meine Eltern nicht",
      self: "Ja, ich selbst",
      parents: "Ja, meine Mutter oder mein Vater",
      yes: "Ja",
      no: "Nein",
    },
  },
  care: {
    question: "Sorgen Sie zu Hause für andere Menschen?",
    why: "Wer für andere sorgt, hat wenig Zeit. Diese Menschen sollen auch mit-reden.",
    values: {
      children: "Ja, für Kinder",
      relatives: "Ja, für kranke oder alte Menschen",
      both: "Ja, für Kinder und für kranke oder alte Menschen",
      yes: "Ja",
      no: "Nein",
    },
  },
  disability: {
    question: "Haben Sie eine Behinderung? Oder sind Sie schon lange krank?",
    why: "Menschen mit Behinderung sollen auch mit-reden. Welche Hilfe Sie brauchen, fragen wir später.",
    values: { yes: "Ja", no: "Nein" },
  },
};
