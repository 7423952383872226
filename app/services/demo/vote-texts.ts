import type { VoteRule } from "#app/domain/votes/vote-rule.ts";
import type { TranslationLanguage } from "#app/services/texts/translations.ts";

/** A text in German with its translations. */
type Translated = Readonly<Record<"de" | TranslationLanguage, string>>;

interface DemoQuestion {
  readonly text: Translated;
  readonly rule: VoteRule;
  readonly shuffled: boolean;
  readonly options: readonly (Translated & {
    /** In euros; only where a budget pays. */
    readonly euros?: number;
  })[];
}

/** A vote of the demo town: what is asked, in every language. Made up. */
export interface DemoVote {
  readonly title: Translated;
  readonly introduction: Translated;
  readonly nature: "advisory" | "internal" | "council_basis";
  readonly questions: readonly DemoQuestion[];
}

/** In which order the panel wants the pavements. */
export const PANEL_VOTE: DemoVote = {
  nature: "internal",
  title: {
    de: "Welche Gehwege zuerst?",
    "de-simple": "Welche Geh-Wege kommen zuerst?",
    en: "Which pavements first?",
    ar: "أي الأرصفة أولًا؟",
  },
  introduction: {
    de: "Die Losgruppe legt ihre Reihenfolge fest. Alle haben die Wege gesehen und darüber gesprochen. Das Ergebnis wird der Vorschlag an den Bauausschuss (erfundenes Beispiel).",
    "de-simple":
      "Die Gruppe macht eine Reihenfolge. Alle haben die Wege gesehen. Alle haben darüber geredet. Das Ergebnis bekommt der Bau-Ausschuss. Das ist ein erfundenes Beispiel.",
    en: "The panel settles its order. Everyone has seen the pavements and talked about them. The result becomes the proposal to the building committee (made-up example).",
    ar: "تحدد المجموعة ترتيبها. رأى الجميع الأرصفة وتحدثوا عنها. وتصبح النتيجة هي المقترح المرفوع إلى لجنة البناء (مثال غير حقيقي).",
  },
  questions: [
    {
      text: {
        de: "Welche Wege soll die Stadt zuerst erneuern?",
        "de-simple": "Welche Wege soll die Stadt zuerst heil machen? Machen Sie eine Reihenfolge.",
        en: "Which ways should the town renew first?",
        ar: "أي الطرق ينبغي أن تجددها المدينة أولًا؟",
      },
      rule: { kind: "schulze", seats: 1, presence: { num: 1, den: 2 }, tie: "refuse" },
      shuffled: true,
      options: [
        {
          de: "Wege zu den Schulen",
          "de-simple": "Wege zu den Schulen",
          en: "Ways to the schools",
          ar: "الطرق إلى المدارس",
        },
        {
          de: "Wege zu Arztpraxen und Apotheken",
          "de-simple": "Wege zu Ärzten und Apotheken",
          en: "Ways to doctors and pharmacies",
          ar: "الطرق إلى العيادات والصيدليات",
        },
        {
          de: "Wege zum Busbahnhof",
          "de-simple": "Wege zum Bus-Bahnhof",
          en: "Ways to the bus station",
          ar: "الطرق إلى محطة الحافلات",
        },
        {
          de: "Wege in Ritterode und Meisberg",
          "de-simple": "Wege in Ritterode und Meisberg",
          en: "Ways in Ritterode and Meisberg",
          ar: "الطرق في ريتيروده ومايسبيرغ",
        },
      ],
    },
  ],
};

/** What those in the room think of the order, at the evening. */
export const EVENING_VOTE: DemoVote = {
  nature: "advisory",
  title: {
    de: "Stimmungsbild zur Reihenfolge der Gehwege",
    "de-simple": "Was sagen die Menschen im Saal?",
    en: "What the room thinks of the order of the pavements",
    ar: "رأي الحاضرين في ترتيب الأرصفة",
  },
  introduction: {
    de: "Der Bauausschuss hat der Reihenfolge der Losgruppe zugestimmt. Er will wissen, was Sie davon halten. Ihre Antwort bindet ihn nicht (erfundenes Beispiel).",
    "de-simple":
      "Die Gruppe hat eine Reihenfolge vorgeschlagen. Der Bau-Ausschuss macht das so. Er möchte wissen: Was sagen Sie? Sie bestimmen hier nicht. Das ist ein erfundenes Beispiel.",
    en: "The building committee has agreed to the order of the panel. It wants to know what you think of it. Your answer does not bind it (made-up example).",
    ar: "وافقت لجنة البناء على الترتيب الذي اقترحته المجموعة، وهي تريد أن تعرف رأيكم فيه. إجابتكم غير ملزمة لها (مثال غير حقيقي).",
  },
  questions: [
    {
      text: {
        de: "Sind Sie mit dieser Reihenfolge einverstanden: erst die Wege zur Schule, dann die zu Arztpraxen, dann die zum Bus?",
        "de-simple":
          "Zuerst die Wege zur Schule. Dann die Wege zu den Ärzten. Dann die Wege zum Bus. Finden Sie das gut?",
        en: "Do you agree with this order: first the ways to school, then those to doctors, then those to the bus?",
        ar: "هل توافق على هذا الترتيب: أولًا الطرق إلى المدرسة، ثم إلى العيادات، ثم إلى الحافلات؟",
      },
      rule: {
        kind: "yes-no",
        majority: { rule: "simple-majority" },
        quorums: { presence: null, approval: null },
        abstention: true,
      },
      shuffled: false,
      options: [],
    },
  ],
};

/** On what the working group's money goes, from what people proposed. */
export const BUDGET_VOTE: DemoVote = {
  nature: "advisory",
  title: {
    de: "30.000 Euro für das Zusammenleben",
    "de-simple": "30.000 Euro: Was soll die Stadt damit machen?",
    en: "30,000 euros for living together",
    ar: "30,000 يورو من أجل العيش معًا",
  },
  introduction: {
    de: "Kreuzen Sie alles an, was Sie gut finden. Das Geld wird so verteilt, dass viele Menschen etwas davon haben: Alle haben gleich viel davon zu vergeben. Der Arbeitskreis nimmt das Ergebnis in seine Empfehlung auf. Projekte und Kosten sind erfunden.",
    "de-simple":
      "Kreuzen Sie an: Was finden Sie gut? Sie können mehrere Sachen ankreuzen. Viele Menschen sollen etwas von dem Geld haben. Der Arbeits-Kreis liest das Ergebnis. Alles hier ist ausgedacht.",
    en: "Tick everything that you like. The money is spread so that many people get something out of it: everyone has the same share to give. The working group takes the result into its recommendation. Projects and costs are made up.",
    ar: "ضع علامة أمام كل ما يعجبك. يُوزَّع المال بحيث يستفيد منه كثيرون: لكل شخص حصة متساوية يمنحها. وتأخذ مجموعة العمل بالنتيجة في توصيتها. المشاريع والتكاليف مختلقة.",
  },
  questions: [
    {
      text: {
        de: "Wofür soll die Stadt das Geld ausgeben?",
        "de-simple": "Wofür soll die Stadt das Geld ausgeben?",
        en: "What should the town spend the money on?",
        ar: "على ماذا ينبغي أن تنفق المدينة هذا المال؟",
      },
      rule: {
        ...{ kind: "equal-shares", budget: 3_000_000, presence: null, tie: "lot", most: null },
        ...{ utility: "cost", completion: "add1u", stopAtExhaustive: true },
      },
      shuffled: true,
      options: [
        {
          de: "Zehn Bänke auf dem Weg zum Bahnhof",
          "de-simple": "10 Bänke auf dem Weg zum Bahnhof",
          en: "Ten benches on the way to the station",
          ar: "عشرة مقاعد على الطريق إلى محطة القطار",
          euros: 12_000,
        },
        {
          de: "Deutsch sprechen am Mittwochabend in der Bücherei",
          "de-simple": "Zusammen Deutsch sprechen. Jeden Mittwoch in der Bücherei.",
          en: "Talking German on Wednesday evenings in the library",
          ar: "لقاء للمحادثة بالألمانية مساء الأربعاء في المكتبة",
          euros: 4_500,
        },
        {
          de: "Sonnensegel und Rutsche für den Spielplatz in Walbeck",
          "de-simple": "Spielplatz in Walbeck: eine Rutsche und Schatten",
          en: "A sunshade and a slide for the playground in Walbeck",
          ar: "مظلة ومزلقة لملعب الأطفال في فالبيك",
          euros: 9_800,
        },
        {
          de: "Fahrdienst aus Ritterode und Meisberg zum Arzt",
          "de-simple": "Ein Auto fährt Menschen aus Ritterode und Meisberg zum Arzt",
          en: "Rides from Ritterode and Meisberg to the doctor",
          ar: "خدمة نقل من ريتيروده ومايسبيرغ إلى الطبيب",
          euros: 7_500,
        },
        {
          de: "Treff zum Reparieren im Vereinshaus",
          "de-simple": "Kaputte Sachen zusammen reparieren",
          en: "A repair café in the club house",
          ar: "لقاء لإصلاح الأشياء في بيت الجمعيات",
          euros: 3_200,
        },
        {
          de: "Mappe zum Ankommen in sechs Sprachen",
          "de-simple": "Eine Mappe für neue Menschen. In 6 Sprachen.",
          en: "A folder for newcomers in six languages",
          ar: "ملف ترحيب بالقادمين الجدد بست لغات",
          euros: 2_600,
        },
        {
          de: "Bühne für das Stadtfest",
          "de-simple": "Eine Bühne für das Stadt-Fest",
          en: "A stage for the town festival",
          ar: "منصة لمهرجان المدينة",
          euros: 15_000,
        },
      ],
    },
  ],
};

/** How the working group works: open to everybody who was invited. */
export const OPEN_VOTE: DemoVote = {
  nature: "advisory",
  title: {
    de: "Wie soll der Arbeitskreis tagen?",
    "de-simple": "Wie soll sich der Arbeits-Kreis treffen?",
    en: "How should the working group meet?",
    ar: "كيف ينبغي أن تجتمع مجموعة العمل؟",
  },
  introduction: {
    de: "Alle, die einen Brief bekommen haben, können abstimmen, auch wer abgesagt hat. Der Arbeitskreis entscheidet selbst, was er daraus macht, und sagt dazu, warum (erfundenes Beispiel).",
    "de-simple":
      "Sie haben einen Brief von uns bekommen? Dann können Sie abstimmen. Sie machen nicht beim Arbeits-Kreis mit? Sie können trotzdem abstimmen. Der Arbeits-Kreis entscheidet selbst. Er sagt Ihnen: Warum. Das ist ein erfundenes Beispiel.",
    en: "Everyone who got a letter can vote, even those who said no. The working group decides itself what it makes of the result, and says why (made-up example).",
    ar: "يستطيع التصويت كل من وصلته رسالة، حتى من اعتذر عن المشاركة. وتقرر مجموعة العمل بنفسها ما تفعله بالنتيجة وتبيّن السبب (مثال غير حقيقي).",
  },
  questions: [
    {
      text: {
        de: "Soll der Arbeitskreis öffentlich tagen?",
        "de-simple": "Sollen alle beim Arbeits-Kreis zuhören dürfen?",
        en: "Should the working group meet in public?",
        ar: "هل ينبغي أن تكون جلسات مجموعة العمل علنية؟",
      },
      rule: {
        kind: "yes-no",
        majority: { rule: "simple-majority" },
        quorums: { presence: { num: 1, den: 20 }, approval: null },
        abstention: true,
      },
      shuffled: false,
      options: [],
    },
    {
      text: {
        de: "Wo soll der Arbeitskreis tagen?",
        "de-simple": "Wo soll sich der Arbeits-Kreis treffen? Antworten Sie zu jedem Ort.",
        en: "Where should the working group meet?",
        ar: "أين ينبغي أن تجتمع مجموعة العمل؟",
      },
      rule: {
        kind: "deciding-question",
        majority: { rule: "simple-majority" },
        quorums: { presence: { num: 1, den: 20 }, approval: null },
        abstention: true,
        tie: "lot",
      },
      shuffled: false,
      options: [
        {
          de: "Immer im Rathaus, nahe am Busbahnhof",
          "de-simple": "Immer im Rathaus. Das ist nah am Bus.",
          en: "Always in the town hall, near the bus station",
          ar: "دائمًا في مبنى البلدية قرب محطة الحافلات",
        },
        {
          de: "Jedes Mal in einem anderen Ortsteil",
          "de-simple": "Jedes Mal in einem anderen Orts-Teil",
          en: "Each time in another district",
          ar: "في حي مختلف كل مرة",
        },
      ],
    },
  ],
};

/** A vote of the whole town that somebody has begun; words in square brackets are still to be replaced. */
export const DRAFT_VOTE: DemoVote = {
  nature: "council_basis",
  title: {
    de: "Befragung aller ab 16 zu [Name des Vorhabens]",
    "de-simple": "Abstimmung für alle ab 16 Jahren: [Name]",
    en: "Vote of everyone from 16 on [name of the plan]",
    ar: "تصويت لكل من بلغ 16 عامًا حول [اسم المشروع]",
  },
  introduction: {
    de: "Der Stadtrat beschließt, nachdem er das Ergebnis gelesen hat. [Was sagt der Arbeitskreis? Was sagt die Bürgermeisterin?]",
    "de-simple":
      "Der Stadt-Rat liest das Ergebnis. Danach entscheidet der Stadt-Rat. [Was sagt der Arbeits-Kreis?]",
    en: "The council resolves once it has read the result. [What does the working group say? What does the mayor say?]",
    ar: "يتخذ مجلس المدينة قراره بعد الاطلاع على النتيجة. [ما رأي مجموعة العمل؟ وما رأي رئيسة البلدية؟]",
  },
  questions: [
    {
      text: {
        de: "Soll [das Vorhaben] umgesetzt werden?",
        "de-simple": "Soll die Stadt das machen: [das Vorhaben]?",
        en: "Should [the plan] be carried out?",
        ar: "هل ينبغي تنفيذ [المشروع]؟",
      },
      rule: {
        kind: "yes-no",
        majority: { rule: "simple-majority" },
        quorums: { presence: null, approval: { num: 1, den: 5 } },
        abstention: true,
      },
      shuffled: false,
      options: [],
    },
  ],
};
