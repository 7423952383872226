import type { Language } from "#app/i18n/languages.ts";
import type { TownHallText } from "#app/services/town-halls/town-hall-fields.ts";

type EveningTexts = Readonly<Record<Language, Omit<TownHallText, "cancellation">>>;

/** The evening that is announced, an example: nobody in it exists, and no such evening was announced. */
export const FUTURE_EVENING: EveningTexts = {
  de: {
    title: "Wie viele wollen wir sein? Bürgerversammlung zur Zukunft von Hettstedt",
    aim: "Sie erfahren an Zahlen aus unserer Stadt, was weniger oder mehr Einwohnerinnen und Einwohner für Schulen, Feuerwehr, Arztpraxen und den Wasserpreis bedeuten. Danach sprechen wir darüber, welchen Weg die Stadt gehen soll.",
    decided:
      "Entschieden wird an diesem Abend, welche drei Fragen der Arbeitskreis Zusammenleben zuerst bearbeitet. Die Antworten der Verwaltung auf Ihre Fragen werden veröffentlicht.",
    notDecided:
      "Nicht entschieden wird über den Haushalt der Stadt: Das tut der Stadtrat im Frühjahr. Nicht entscheiden kann die Stadt, wer nach Deutschland kommt und wer bleiben darf.",
    place: "Großer Saal im Bürgerhaus am Markt (erfundenes Beispiel), 06333 Hettstedt",
    access:
      "Der Eingang vom Hof ist ohne Stufen, im Saal gibt es eine Höranlage. Ein Bus hält um 17:35 Uhr am Markt. Die Kinder spielen im Raum nebenan.",
    wayBack:
      "Der letzte Linienbus nach Stangerode fährt schon um 17:00 Uhr. Deshalb hat die Stadt einen Bus bestellt: Er fährt um 20:45 Uhr am Markt ab, hält in allen Ortsteilen und fährt weiter bis Stangerode. Er kostet nichts.",
    recording:
      "Die ersten zehn Minuten werden gefilmt, nur nach vorn zum Podium. Danach wird weder gefilmt noch fotografiert.",
    unrecorded: "In den Reihen links ist den ganzen Abend niemand im Bild.",
  },
  "de-simple": {
    title: "Wie viele Menschen sollen in Hettstedt leben?",
    aim: "Wir zeigen Ihnen Zahlen aus unserer Stadt. Was ist, wenn weniger Menschen hier leben? Was ist, wenn mehr Menschen hier leben? Was heißt das für Schulen? Was heißt das für die Feuer-Wehr, für Ärzte und für den Wasser-Preis? Danach sprechen alle zusammen: Was soll die Stadt tun?",
    decided:
      "Das entscheiden wir an diesem Abend: 3 Fragen für den Arbeits-Kreis. Der Arbeits-Kreis spricht dann zuerst über diese Fragen. Und: Die Stadt gibt Antwort auf Ihre Fragen. Die Antworten kann jeder lesen.",
    notDecided:
      "Das entscheiden wir nicht: Wie viel Geld gibt die Stadt aus? Das entscheidet der Stadt-Rat im Frühling. Die Stadt kann auch nicht bestimmen: Wer kommt nach Deutschland? Wer darf bleiben?",
    place: "Großer Saal im Bürger-Haus am Markt. Das ist ein erfundenes Beispiel. 06333 Hettstedt",
    access:
      "Der Eingang vom Hof hat keine Stufen. Im Saal gibt es Hilfe für Menschen, die schlecht hören. Der Bus kommt um 17:35 Uhr am Markt an. Die Kinder spielen im Raum daneben.",
    wayBack:
      "Der letzte Bus nach Stangerode fährt schon um 17:00 Uhr. Die Stadt hat einen anderen Bus bestellt. Er fährt um 20:45 Uhr am Markt ab. Er fährt in alle Orts-Teile. Er fährt auch nach Stangerode. Der Bus kostet nichts.",
    recording:
      "Am Anfang filmen wir 10 Minuten lang. Wir filmen nur die Menschen vorn. Danach filmt niemand. Niemand macht Fotos.",
    unrecorded: "In den Reihen links ist nie jemand im Bild.",
  },
  en: {
    title: "How many do we want to be? A town hall meeting on the future of Hettstedt",
    aim: "Figures from our own town show what fewer or more residents mean for schools, the fire brigade, doctors and the price of water. Then we discuss which way the town should go.",
    decided:
      "This evening decides which three questions the working group on living together takes up first. The administration's answers to your questions will be published.",
    notDecided:
      "The town's budget is not decided: the council does that in spring. The town cannot decide who comes to Germany and who may stay.",
    place:
      "Great hall of the community centre on the market square (made-up example), 06333 Hettstedt",
    access:
      "The entrance from the courtyard has no steps, and the hall has a hearing loop. A bus stops at the market square at 17:35. The children play in the room next door.",
    wayBack:
      "The last scheduled bus to Stangerode leaves as early as 17:00. That is why the town has ordered a bus: it leaves the market square at 20:45, stops in every district and goes on to Stangerode. It is free.",
    recording:
      "The first ten minutes are filmed, towards the platform only. After that nobody films or takes photographs.",
    unrecorded: "Nobody in the rows on the left is in the picture at any time.",
  },
  ar: {
    title: "كم نريد أن يكون عددنا؟ اجتماع المواطنين حول مستقبل هيتشتيت",
    aim: "تعرفون من أرقام مدينتنا ما الذي يعنيه أن يقلّ عدد السكان أو يزيد: للمدارس والإطفاء وعيادات الأطباء وسعر الماء. بعد ذلك نتحدث عن الطريق الذي ينبغي أن تسلكه المدينة.",
    decided:
      "يُقرَّر في هذا المساء أي ثلاثة أسئلة يبدأ بها فريق العمل «العيش معًا». وتُنشر أجوبة إدارة المدينة عن أسئلتكم.",
    notDecided:
      "لا يُقرَّر شيء بشأن ميزانية المدينة، فهذا عمل مجلس المدينة في الربيع. ولا تستطيع المدينة أن تقرّر من يأتي إلى ألمانيا ومن يجوز له البقاء.",
    place: "القاعة الكبرى في دار المواطنين عند ساحة السوق (مثال مُختلَق)، 06333 هيتشتيت",
    access:
      "المدخل من الفناء بلا درجات، وفي القاعة جهاز يساعد ضعاف السمع. تقف حافلة عند ساحة السوق الساعة 17:35. ويلعب الأطفال في الغرفة المجاورة.",
    wayBack:
      "تنطلق آخر حافلة عادية إلى شتانغيروده في الساعة 17:00. لذلك طلبت المدينة حافلة: تنطلق من ساحة السوق الساعة 20:45 وتقف في كل أحياء المدينة ثم تتابع إلى شتانغيروده. وهي مجانية.",
    recording:
      "تُصوَّر الدقائق العشر الأولى فقط، وباتجاه المنصة وحدها. بعد ذلك لا تصوير بالفيديو ولا بالصور.",
    unrecorded: "لا يظهر في الصورة طوال المساء أحد من الجالسين في الصفوف اليسرى.",
  },
};

/** The evening that was held, likewise an example. */
export const PAVEMENT_EVENING: EveningTexts = {
  de: {
    title: "Gehwege zuerst? Bürgerversammlung zu den Vorschlägen der Losgruppe",
    aim: "Die Losgruppe stellt vor, welche Gehwege zuerst saniert werden sollen und warum. Sie fragen nach, widersprechen und ergänzen.",
    decided:
      "Entschieden wird, welche Fragen die Verwaltung bis zum Beschluss des Stadtrats beantwortet.",
    notDecided: "Nicht entschieden wird über Straßenausbaubeiträge: Darüber bestimmt das Land.",
    place: "Aula der Grundschule am Markt (erfundenes Beispiel), 06333 Hettstedt",
    access: "Der Eingang vom Schulhof ist ohne Stufen. Ein Bus hält um 17:40 Uhr am Markt.",
    wayBack: "Ein Sammeltaxi fährt ab 19:30 Uhr in alle Ortsteile. Bestellen Sie es am Eingang.",
    recording: "Es wird nicht gefilmt und nicht fotografiert.",
    unrecorded: "Im ganzen Haus und den ganzen Abend: Niemand wird aufgenommen.",
  },
  "de-simple": {
    title: "Welche Geh-Wege repariert die Stadt zuerst?",
    aim: "Eine Gruppe hat über Geh-Wege gesprochen. Das Los hat die Gruppe gezogen. Die Gruppe sagt: Diese Geh-Wege sollen zuerst repariert werden. Sie können Fragen stellen. Sie können auch Nein sagen.",
    decided: "Das entscheiden wir: Auf welche Fragen muss die Stadt antworten?",
    notDecided:
      "Das entscheiden wir nicht: Wie viel Geld müssen Haus-Besitzer zahlen? Das bestimmt das Land Sachsen-Anhalt.",
    place: "Aula der Grund-Schule am Markt. Das ist ein erfundenes Beispiel. 06333 Hettstedt",
    access: "Der Eingang vom Schul-Hof hat keine Stufen. Der Bus kommt um 17:40 Uhr am Markt an.",
    wayBack:
      "Ab 19:30 Uhr fährt ein Taxi in alle Orts-Teile. Sie wollen mitfahren? Dann sagen Sie es am Eingang.",
    recording: "Niemand filmt. Niemand macht Fotos.",
    unrecorded: "Das gilt im ganzen Haus. Und das gilt den ganzen Abend.",
  },
  en: {
    title: "Pavements first? Town hall meeting on the proposals of the panel drawn by lot",
    aim: "The panel presents which pavements should be repaired first, and why. You ask, object and add.",
    decided:
      "This evening decides which questions the administration answers before the council votes.",
    notDecided: "Contributions of house owners are not decided: that is up to the state.",
    place:
      "Assembly hall of the primary school on the market square (made-up example), 06333 Hettstedt",
    access:
      "The entrance from the school yard has no steps. A bus stops at the market square at 17:40.",
    wayBack: "Shared taxis leave for every district from 19:30. Order one at the entrance.",
    recording: "Nobody films or takes photographs.",
    unrecorded: "In the whole building and all evening: nobody is recorded.",
  },
  ar: {
    title: "الأرصفة أولًا؟ اجتماع المواطنين حول مقترحات المجموعة المختارة بالقرعة",
    aim: "تعرض المجموعة أي الأرصفة ينبغي إصلاحها أولًا ولماذا. يمكنكم أن تسألوا وتعترضوا وتضيفوا.",
    decided: "يُقرَّر أي الأسئلة تجيب عنها إدارة المدينة قبل قرار مجلس المدينة.",
    notDecided: "لا يُقرَّر شيء بشأن ما يدفعه أصحاب البيوت، فذلك من شأن الولاية.",
    place: "قاعة المدرسة الابتدائية عند ساحة السوق (مثال مُختلَق)، 06333 هيتشتيت",
    access: "المدخل من فناء المدرسة بلا درجات. تقف حافلة عند ساحة السوق الساعة 17:40.",
    wayBack:
      "تنطلق سيارات أجرة مشتركة إلى كل أحياء المدينة ابتداءً من الساعة 19:30. اطلبوا واحدة عند المدخل.",
    recording: "لا تصوير بالفيديو ولا بالصور.",
    unrecorded: "في المبنى كله وطوال المساء: لا يُصوَّر أحد.",
  },
};
