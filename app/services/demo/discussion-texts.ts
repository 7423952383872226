import type { Language } from "#app/i18n/languages.ts";

interface Said {
  /** The name that they chose to show; null for the town. */
  readonly by: string | null;
  readonly language: Language;
  readonly text: string;
  readonly translations?: Partial<Record<Language, string>>;
}

/** An argument or a question in the demo town, and what became of it. Made up. */
export interface DemoThread extends Said {
  readonly kind: "for" | "against" | "question";
  /** What was said first, where it was corrected later. */
  readonly before?: string;
  readonly withdrawn?: boolean;
  /** How many found it helpful, and how many did not. */
  readonly helpful: number;
  readonly notHelpful: number;
  readonly replies?: readonly Said[];
}

/** What is said about the benches on the way to the station. */
export const BENCH_DISCUSSION: readonly DemoThread[] = [
  {
    kind: "for",
    by: "Karl-Heinz",
    language: "de",
    text: "Meine Frau geht seit der Operation höchstens 200 Meter am Stück. Mit Bänken käme sie wieder allein zum Zug.",
    translations: {
      en: "Since her operation my wife walks 200 metres at most without a rest. With benches she could get to the train on her own again.",
      ar: "منذ العملية لا تمشي زوجتي أكثر من 200 متر دون استراحة. مع المقاعد يمكنها أن تصل إلى القطار وحدها من جديد.",
    },
    helpful: 9,
    notHelpful: 1,
    replies: [
      {
        by: "أم سارة",
        language: "ar",
        text: "وأنا أيضًا أحتاج إلى الجلوس عندما أحمل المشتريات والطفل معي.",
        translations: {
          de: "Ich muss mich auch setzen, wenn ich Einkäufe und das Kind trage.",
        },
      },
    ],
  },
  {
    kind: "against",
    by: "Anwohnerin",
    language: "de",
    text: "Nachts sitzen dort dann Gruppen, und es wird laut. Wer räumt morgens die Flaschen weg?",
    helpful: 6,
    notHelpful: 3,
    replies: [
      {
        by: null,
        language: "de",
        text: "Der Bauhof leert die Körbe an dieser Strecke dreimal in der Woche. Neben jeder Bank stünde ein Korb (erfundenes Beispiel).",
        translations: {
          en: "The building yard empties the bins on this route three times a week. There would be a bin next to each bench (made-up example).",
          ar: "تُفرغ البلدية السلال على هذا الطريق ثلاث مرات في الأسبوع. وستكون بجانب كل مقعد سلة (مثال مُختلق).",
        },
      },
      {
        by: "Grace",
        language: "en",
        text: "In the park it stayed quiet, because the benches stand under lamps.",
        translations: { de: "Im Park blieb es ruhig, weil die Bänke unter Laternen stehen." },
      },
    ],
  },
  {
    kind: "question",
    by: "Grace",
    language: "en",
    text: "Can the benches have armrests? Without them my mother cannot get up again.",
    translations: {
      de: "Können die Bänke Armlehnen haben? Ohne sie kommt meine Mutter nicht wieder hoch.",
    },
    helpful: 7,
    notHelpful: 0,
    replies: [
      {
        by: null,
        language: "de",
        text: "Ja. Die Bänke, nach denen wir gefragt haben, gibt es mit und ohne Armlehnen zum gleichen Preis (erfundenes Beispiel).",
        translations: {
          en: "Yes. The benches that we asked about come with and without armrests at the same price (made-up example).",
        },
      },
    ],
  },
  {
    kind: "question",
    by: "يوسف",
    language: "ar",
    text: "هل توجد إضاءة كافية بجانب المقاعد في المساء؟ ابنتي تعود من العمل بعد التاسعة.",
    translations: {
      de: "Gibt es abends genug Licht bei den Bänken? Meine Tochter kommt nach neun von der Arbeit.",
    },
    helpful: 2,
    notHelpful: 0,
  },
  {
    kind: "against",
    by: "Jens",
    language: "de",
    before: "12.000 Euro für Bänke? Der Gehweg daneben ist kaputt.",
    text: "12.000 Euro für Bänke, während der Gehweg daneben kaputt ist? Erst der Weg, dann die Bänke.",
    helpful: 5,
    notHelpful: 2,
    replies: [
      {
        by: "Renate (72)",
        language: "de",
        text: "Ein kaputter Weg ist ein Grund mehr, sich unterwegs setzen zu können.",
      },
      { by: "Jens", language: "de", text: "Da ist was dran. Beides zusammen wäre am besten." },
      {
        by: "Karl-Heinz",
        language: "de",
        text: "Wenn der Bauhof ohnehin da ist, kann er den Weg gleich mitmachen.",
      },
      { by: "Maja", language: "de", text: "Die Losgruppe hat den Weg schon auf ihrer Liste." },
      {
        by: "Grace",
        language: "en",
        text: "Could the benches come first where the path is still good?",
      },
    ],
  },
  {
    kind: "for",
    by: "Maja",
    language: "de",
    text: "Wer auf jemanden wartet, bleibt dann draußen und redet mit den Leuten.",
    helpful: 1,
    notHelpful: 1,
  },
  {
    kind: "against",
    by: "Ein Nachbar",
    language: "de",
    text: "Das braucht doch kein Mensch.",
    withdrawn: true,
    helpful: 0,
    notHelpful: 4,
    replies: [
      {
        by: "Renate (72)",
        language: "de",
        text: "Ich brauche es. Deshalb habe ich es vorgeschlagen.",
      },
    ],
  },
];

/** What is said about the weekly conversation in the library. */
export const CONVERSATION_DISCUSSION: readonly DemoThread[] = [
  {
    kind: "for",
    by: "Samir",
    language: "ar",
    text: "في الدورة نتعلم القواعد، وهنا نتعلم كيف يتكلم الناس فعلًا.",
    translations: {
      de: "Im Kurs lernen wir die Regeln, hier lernen wir, wie die Leute wirklich reden.",
      en: "In the course we learn the rules; here we learn how people really talk.",
    },
    helpful: 8,
    notHelpful: 0,
    replies: [
      {
        by: "Ingrid",
        language: "de",
        text: "Und ich lerne, wie ich sprechen muss, damit man mich versteht.",
        translations: { ar: "وأنا أتعلم كيف أتكلم حتى يفهمني الآخرون." },
      },
    ],
  },
  {
    kind: "question",
    by: "Ingrid",
    language: "de",
    text: "Wer schließt die Bibliothek abends auf und wieder zu?",
    translations: { ar: "من يفتح المكتبة مساءً ومن يغلقها؟" },
    helpful: 4,
    notHelpful: 1,
  },
  {
    kind: "against",
    by: "Peter",
    language: "de",
    text: "Mittwochs ist Chorprobe. An einem anderen Tag kämen mehr von uns.",
    translations: {
      en: "Wednesday is choir practice. On another day more of us would come.",
      ar: "يوم الأربعاء يتدرب الكورال. في يوم آخر سيحضر عدد أكبر منا.",
    },
    helpful: 6,
    notHelpful: 1,
  },
];
