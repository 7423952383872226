import type { DemoCase } from "./demo-case.ts";

/** What moderators have before them in the working group. The first proposal is about benches, the second about a meeting. */
export const LIVING_TOGETHER_CASES: readonly DemoCase[] = [
  {
    text: {
      on: -8.4,
      about: 0,
      kind: "against",
      by: "Frank",
      language: "de",
      text: "So einen Schwachsinn denkt sich nur aus, wer den ganzen Tag nichts zu tun hat. Die Dame soll sich zu Hause hinsetzen, da stört sie keinen. Und die Schlafmützen im Rathaus gleich daneben.",
    },
    reports: [
      {
        on: -8.3,
        rule: 2,
        language: "de",
        words: "Renate ist 72 und hat das freundlich aufgeschrieben. So redet man nicht mit ihr.",
      },
      { on: -8.1, rule: 2, language: "de" },
    ],
    decisions: [
      {
        on: -7.6,
        by: 0,
        measure: "hide",
        rule: 2,
        facts:
          "Der Beitrag nennt den Vorschlag Schwachsinn, fordert die Verfasserin auf, zu Hause zu bleiben, und nennt Beschäftigte der Stadt Schlafmützen.",
        reason:
          "Kritik am Vorschlag ist erlaubt, auch scharfe. Dieser Beitrag setzt aber eine ältere Frau herab und beleidigt andere. Sachlich gefasst kann er noch einmal geschrieben werden.",
        language: "de",
        appeal: {
          on: -6.9,
          text: "Das war ein Scherz. Schlafmützen wird man ja wohl noch sagen dürfen.",
          language: "de",
          decided: {
            on: -5.8,
            by: 1,
            result: "upheld",
            reason:
              "Über die Stadt darf gespottet werden. Den Ausschlag gibt der Satz über die Verfasserin: Er sagt einer älteren Frau, dass sie zu Hause bleiben soll. Das setzt sie herab, auch wenn es ein Scherz sein sollte.",
          },
        },
      },
    ],
  },
  {
    text: { begins: "لقاء أسبوعي" },
    reports: [
      {
        on: -7.2,
        rule: 1,
        language: "de",
        words: "Warum bekommen die etwas Eigenes und wir nicht?",
      },
    ],
    decisions: [
      {
        on: -6.3,
        by: 0,
        measure: "leave",
        reason:
          "Der Vorschlag verletzt keine Regel. Er lädt alle ein, auch die Alteingesessenen. Was dagegen spricht, kann in der Diskussion stehen.",
        language: "de",
      },
    ],
  },
  {
    text: {
      on: -6.1,
      about: 0,
      kind: "question",
      by: "Sabine",
      language: "de",
      text: "Beim Spielplatz hat uns die Stadt drei Jahre lang hingehalten. Woher wissen wir, dass es mit den Bänken schneller geht?",
    },
    reports: [{ on: -5.9, rule: 1, language: "de", words: "Der Spielplatz gehört nicht hierher." }],
    decisions: [
      {
        on: -5.2,
        by: 1,
        measure: "hide",
        rule: 1,
        facts: "Der Beitrag handelt zur Hälfte vom Spielplatz.",
        reason: "Auf dieser Seite geht es um Bänke. Der Spielplatz ist ein anderes Thema.",
        language: "de",
        appeal: {
          on: -4.6,
          text: "Den Spielplatz habe ich nur als Beispiel genannt. Mir geht es darum, ob die Stadt hält, was sie verspricht. Das betrifft auch die Bänke.",
          language: "de",
          decided: {
            on: -3.2,
            by: 0,
            result: "overturned",
            reason:
              "Der Spielplatz ist hier der Grund für eine Frage zu den Bänken. Das gehört zum Thema. Zweifel an der Stadt sind erlaubt, auch deutliche.",
          },
        },
      },
    ],
  },
  {
    text: {
      on: -5.6,
      about: 1,
      kind: "for",
      by: "نادية",
      language: "ar",
      text: "سألتُ السيد م. في شباك مكتب الأجانب عن مثل هذا اللقاء فصرخ في وجهي. مثله لا يصلح لاستقبال الناس.",
    },
    reports: [
      {
        on: -5.4,
        rule: 4,
        language: "de",
        words: "Der Kollege ist zu erkennen und kann sich hier nicht wehren.",
      },
    ],
    decisions: [
      {
        on: -4.9,
        by: 1,
        measure: "hide",
        rule: 4,
        facts: "يذكر النص موظفًا يمكن التعرف عليه من الحرف الأول من اسمه ومن مكان عمله.",
        reason:
          "النقد مسموح، وما حدث لك يمكن أن يُقرأ هنا. لكن الموظف لا يستطيع الرد في هذا المكان. يمكنك كتابة ما حدث من جديد دون الحرف الأول من الاسم ودون الشباك.",
        language: "ar",
        appeal: {
          on: -1.6,
          text: "لم أذكر اسمه. قلت فقط ما حدث لي، ومن حقي أن أقول ذلك.",
          language: "ar",
        },
      },
    ],
  },
  {
    text: { begins: "Nachts sitzen dort" },
    reports: [
      {
        on: -4.3,
        rule: 2,
        language: "de",
        words:
          "Mit den Gruppen sind doch wieder unsere Jugendlichen gemeint. Nicht jeder, der abends draußen sitzt, macht Dreck.",
      },
      { on: -3.8, rule: 2, language: "en" },
    ],
  },
  {
    text: {
      on: -2.9,
      about: 0,
      kind: "for",
      by: "Heidrun",
      language: "de",
      text: "Frau K. aus der Bahnhofstraße 7 hat seit dem Schlaganfall Mühe mit jedem Schritt. Für sie wären die Bänke ein Segen.",
    },
    reports: [
      {
        on: -2.7,
        rule: 4,
        language: "de",
        words: "Das ist meine Mutter. Sie möchte nicht, dass das hier steht.",
      },
    ],
    decisions: [
      {
        on: -2.1,
        by: 0,
        measure: "ask_to_change",
        rule: 4,
        facts: "Der Beitrag nennt eine Person mit Anfangsbuchstaben, Adresse und Krankheit.",
        reason:
          "Der Beitrag ist freundlich gemeint. Er verrät aber, wo eine kranke Frau wohnt und was ihr fehlt. Bitte schreiben Sie ihn ohne Buchstaben, Straße und Krankheit, zum Beispiel: „eine Nachbarin, die schlecht zu Fuß ist“.",
        language: "de",
        days: 5,
      },
    ],
  },
  {
    text: {
      on: -2.6,
      about: 0,
      kind: "for",
      by: "Bank & Mehr",
      language: "de",
      text: "Stabile Gartenbänke direkt vom Händler! https://bank-und-mehr.example https://bank-und-mehr.example/angebote https://bank-und-mehr.example/rabatt",
    },
    decisions: [
      {
        on: -1.3,
        by: 1,
        measure: "remove",
        rule: 5,
        facts:
          "Der Beitrag besteht aus Werbung und drei Verweisen auf einen Händler. Zum Vorschlag sagt er nichts.",
        reason: "Werbung gehört nicht hierher. An dem Beitrag ist nichts, was bleiben könnte.",
        language: "de",
      },
    ],
  },
  {
    text: { begins: "Eine der Bänke" },
    reports: [{ on: -1.9, rule: 1, language: "de" }],
    assigned: { on: -1.2, to: 1 },
  },
  {
    text: {
      on: -0.6,
      about: 0,
      kind: "against",
      by: "Ralf",
      language: "de",
      text: "JEDES JAHR NEUE IDEEN UND DER GEHWEG IST IMMER NOCH KAPUTT! WANN PASSIERT ENDLICH ETWAS?",
    },
  },
  {
    text: { begins: "Wer neu kommt" },
    reports: [
      {
        on: -0.2,
        rule: 2,
        language: "en",
        words:
          "I have been working here since my first week. This sentence puts people like me down.",
      },
    ],
  },
];
