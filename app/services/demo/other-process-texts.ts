import type { ProcessText } from "#app/services/processes/process-fields.ts";

/** The completed process of the demo town, an example: no council passed this resolution. */
export const PAVEMENT_TEXTS: Record<"de" | "de-simple" | "en" | "ar", ProcessText> = {
  de: {
    title: "Gehwege zuerst?",
    question: "Welche Gehwege in Hettstedt soll die Stadt zuerst erneuern, und warum diese?",
    mandate:
      "Auftrag des Bauausschusses (erfundenes Beispiel): Zwölf ausgeloste Menschen gehen die Wege ab und schlagen eine Reihenfolge vor. In einer Umfrage von 2018 in Hettstedt und Eisleben wollten 40 Prozent zuerst bessere Gehwege.",
    position:
      "Der Bürgermeister sagt dazu (erfundenes Beispiel): „Wer mit Rollator, Kinderwagen oder Krücken unterwegs ist, kennt unsere Gehwege besser als jeder Plan. Ich halte mich an die Reihenfolge, die die Gruppe vorschlägt.“",
    scope:
      "Die Gruppe schlägt die Reihenfolge für die Gehwege der Stadt vor. Nicht dazu gehören Wege an Landes- und Kreisstraßen: Sie gehören der Stadt nicht.",
    commitment:
      "Der Bauausschuss beschließt die Reihenfolge öffentlich. Weicht er vom Vorschlag ab, begründet er das hier für jeden Weg.",
  },
  "de-simple": {
    title: "Geh-Wege: Welche zuerst?",
    question: "Viele Geh-Wege in Hettstedt sind kaputt. Welche soll die Stadt zuerst heil machen?",
    mandate:
      "Das ist ein erfundenes Beispiel. Das Los zieht 12 Menschen. Sie schauen sich die Wege an. Dann sagen sie: Dieser Weg zuerst. Dann der nächste.",
    position:
      "Das ist ein erfundenes Beispiel. Der Bürger-Meister sagt: Die Menschen kennen die Wege am besten. Ich mache das so, wie die Gruppe es sagt.",
    scope:
      "Die Gruppe sagt: Welcher Geh-Weg kommt zuerst? Nicht alle Wege gehören der Stadt. Über andere Wege kann die Stadt nicht bestimmen.",
    commitment:
      "Der Bau-Ausschuss entscheidet. Alle dürfen zuhören. Macht er etwas anders als die Gruppe? Dann steht hier: Warum.",
  },
  en: {
    title: "Pavements first?",
    question: "Which pavements in Hettstedt should the town renew first, and why those?",
    mandate:
      "Mandate of the building committee (made-up example): twelve people drawn by lot walk the pavements and propose an order. In a 2018 survey in Hettstedt and Eisleben 40 per cent wanted better pavements first.",
    position:
      "The mayor says (made-up example): “Whoever walks with a rollator, a pram or crutches knows our pavements better than any plan. I keep to the order that the group proposes.”",
    scope:
      "The group proposes the order for the town's pavements. Those along state and district roads are not part of it: they do not belong to the town.",
    commitment:
      "The building committee decides the order in public. Where it departs from the proposal it gives its reasons here, for each pavement.",
  },
  ar: {
    title: "الأرصفة أولًا؟",
    question: "ما الأرصفة التي ينبغي أن تجددها مدينة هيتشتيت أولًا، ولماذا هذه الأرصفة؟",
    mandate:
      "تكليف من لجنة البناء (مثال غير حقيقي): اثنا عشر شخصًا يُختارون بالقرعة يتفقدون الأرصفة ويقترحون ترتيبًا. في استطلاع عام 2018 في هيتشتيت وآيسليبن أراد 40 في المئة تحسين الأرصفة أولًا.",
    position:
      "يقول رئيس البلدية (مثال غير حقيقي): «من يمشي بمساعدة عكاز أو يدفع عربة أطفال يعرف أرصفتنا أفضل من أي مخطط. سألتزم بالترتيب الذي تقترحه المجموعة.»",
    scope:
      "تقترح المجموعة ترتيب تجديد أرصفة المدينة. ولا يشمل ذلك الأرصفة على طرق الولاية والمقاطعة لأنها ليست ملكًا للمدينة.",
    commitment: "تقرر لجنة البناء الترتيب علنًا. وإذا خالفت الاقتراح فإنها تذكر السبب هنا لكل رصيف.",
  },
};

/** The draft of the demo town: not yet public, not yet translated, without a pool. */
export const FIRE_BRIGADE_DRAFT: ProcessText = {
  title: "Feuerwehr in Ritterode und Meisberg",
  question:
    "Wie sichern wir, dass in Ritterode und Meisberg auch werktags am Tag die Feuerwehr kommt?",
  mandate:
    "Entwurf (erfundenes Beispiel). Die Ortsfeuerwehr kann werktags von 7 bis 15 Uhr nur zu 10 Prozent der Zeit eine Staffel stellen. Der Stadtrat hat noch nichts beschlossen.",
  position: "",
  scope: "",
  commitment: "",
};
