/** What a form of a proposal holds. */
type Form = Readonly<
  Record<"title" | "text" | "reasons" | "effect" | "cost" | "costBasis" | "placeName", string>
>;

/** The order that the pavement panel of the demo town proposes. Made up. */
export const PAVEMENT_PROPOSAL: Form = {
  title: "Zuerst die Wege zu Schule, Arzt und Bus",
  text: "Die Stadt erneuert die Gehwege in dieser Reihenfolge: erst die Wege zur Schule, dann die zu Arztpraxen und Apotheken, dann die zum Busbahnhof.\n\nAn jeder Kreuzung wird der Bordstein abgesenkt, auch wenn der Weg selbst noch gut ist.\n\nWo Bäume den Weg heben, wird der Weg um den Baum gelegt und der Baum bleibt.",
  reasons:
    "Wir sind alle Wege abgegangen, einen davon mit Rollator und einen mit Kinderwagen. Die Wege zur Schule sind nicht die schlechtesten, aber auf ihnen gehen die meisten Kinder.",
  effect:
    "Kinder gehen allein zur Schule. Wer schlecht zu Fuß ist, kommt ohne Hilfe zum Arzt und zum Bus.",
  cost: "240000",
  costBasis: "Schätzung des Bauhofs (erfundenes Beispiel): 1.200 Meter, 200 Euro je Meter",
  placeName: "Stadtgebiet",
};

/** The same with what the panel changed after the committee had asked about the trees. */
export const PAVEMENT_PROPOSAL_CHANGED: Form = {
  ...PAVEMENT_PROPOSAL,
  text: "Die Stadt erneuert die Gehwege in dieser Reihenfolge: erst die Wege zur Schule, dann die zu Arztpraxen und Apotheken, dann die zum Busbahnhof.\n\nAn jeder Kreuzung wird der Bordstein abgesenkt, auch wenn der Weg selbst noch gut ist.\n\nWo Bäume den Weg heben, wird der Weg um den Baum gelegt und der Baum bleibt, wenn er gesund ist.",
};

export const PAVEMENT_DECISION =
  "Der Bauausschuss folgt der Reihenfolge (erfundenes Beispiel). Bordsteine werden nur dort abgesenkt, wo der Weg ohnehin erneuert wird: Für alle Kreuzungen zugleich reicht das Geld nicht.";

export const PAVEMENT_WORK = {
  owner: "Bauhof",
  evidence: "Der Weg zur Schule ist fertig (erfundenes Beispiel); Abnahme am 12. des Monats.",
} as const;

/** Proposals of residents to the working group of the demo town, who wrote or called. Made up. */
export const RESIDENT_PROPOSALS: readonly (Form & {
  readonly language: "de" | "ar";
  readonly shownName: string;
})[] = [
  {
    language: "de",
    shownName: "Renate (72)",
    title: "Zehn Bänke auf dem Weg zum Bahnhof",
    text: "Die Stadt stellt auf dem Weg vom Markt zum Bahnhof zehn Bänke auf.\n\nSie stehen im Schatten, und zwischen zwei Bänken liegen höchstens 150 Meter.",
    reasons: "Wer nicht mehr gut läuft, bleibt sonst zu Hause.",
    effect: "Ältere kommen zu Fuß zum Zug und treffen unterwegs andere.",
    cost: "12000",
    costBasis: "1.200 Euro je Bank, Auskunft eines Herstellers (erfundenes Beispiel)",
    placeName: "Bahnhofstraße",
  },
  {
    language: "ar",
    shownName: "أمينة",
    title: "لقاء أسبوعي للمحادثة بالألمانية",
    text: "تفتح المدينة المكتبة مساء كل يوم أربعاء للمحادثة بين السكان القدامى والجدد.\n\nيحضر كل من يرغب دون تسجيل، وتوجد رعاية للأطفال.",
    reasons: "نتعلم الألمانية في الدورة، لكننا لا نجد من نتحدث معه.",
    effect: "يتعرف الناس بعضهم إلى بعض ويتعلم الجدد اللغة أسرع.",
    cost: "",
    costBasis: "",
    placeName: "المكتبة",
  },
];
