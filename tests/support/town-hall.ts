import { eq } from "drizzle-orm";
import { inTown, townDay } from "#app/domain/town-clock.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { createTownHall } from "#app/services/town-halls/create-town-hall.server.ts";
import { loadTownHall, type TownHall } from "#app/services/town-halls/load-town-hall.server.ts";
import { sealJson } from "#db/envelope.server.ts";
import {
  agendaItems,
  agendaItemTexts,
  townHallPeople,
  townHalls,
  townHallTexts,
} from "#db/schema/index.ts";

/** When the sample evening begins: 18:00 on the town's clock, eight weeks after `TEST_NOW`. */
export const TOWN_HALL_BEGINS = new Date("2026-04-28T16:00:00Z");

/** 18:00 on the town's clock so many days from now: on any day, and at whatever hour tests run. */
export function eveningIn(days: number): Date {
  const day = townDay(new Date(Date.now() + days * 86_400_000));
  return new Date(inTown(day, "18:00"));
}

/** A complete evening, made up. */
export const SAMPLE_TOWN_HALL_TEXT = {
  title: "Bürgerversammlung: Wie wächst unsere Stadt?",
  aim: "Wir beraten, ob und wie die Stadt um Zuzug wirbt.",
  decided: "Welche Fragen der Stadtrat im Juni beantwortet.",
  notDecided: "Über Steuern und Gebühren wird an diesem Abend nicht entschieden.",
  place: "Mansfeld-Museum, Großer Saal",
  access: "Der Eingang hat keine Stufen. Der Bus 420 kommt um 17:25 Uhr an.",
  wayBack: "Der Bus 420 fährt um 21:10 Uhr zurück, ein Sammeltaxi in alle Ortsteile.",
  recording: "Die Bühne wird gefilmt.",
  unrecorded: "Im linken Teil des Saals filmt und fotografiert niemand.",
};

const TRANSLATED = {
  "de-simple": {
    title: "Versammlung: Wie wächst unsere Stadt?",
    aim: "Wir reden über neue Menschen in der Stadt.",
    decided: "Wir sammeln Fragen für den Stadt-Rat.",
    notDecided: "Wir reden nicht über Steuern.",
    place: "Mansfeld-Museum, Großer Saal",
    access: "Der Eingang hat keine Stufen. Ein Bus fährt hin.",
    wayBack: "Ein Bus fährt zurück. Auch ein Taxi fährt.",
    recording: "Wir filmen die Bühne.",
    unrecorded: "Links im Saal filmt niemand.",
  },
  en: {
    title: "Town hall: how does our town grow?",
    aim: "We discuss whether and how the town invites people to move here.",
    decided: "Which questions the council answers in June.",
    notDecided: "Taxes and fees are not decided this evening.",
    place: "Mansfeld Museum, main hall",
    access: "The entrance has no steps. Bus 420 arrives at 17:25.",
    wayBack: "Bus 420 leaves at 21:10, a shared taxi goes to every district.",
    recording: "The stage is filmed.",
    unrecorded: "Nobody films or photographs in the left part of the hall.",
  },
  ar: {
    title: "اجتماع المواطنين: كيف تنمو مدينتنا؟",
    aim: "نناقش هل تدعو المدينة الناس إلى السكن فيها وكيف.",
    decided: "أي أسئلة يجيب عنها مجلس المدينة في يونيو.",
    notDecided: "لا قرار هذا المساء بشأن الضرائب والرسوم.",
    place: "متحف مانسفيلد، القاعة الكبرى",
    access: "المدخل بلا درجات. الحافلة 420 تصل في 17:25.",
    wayBack: "تعود الحافلة 420 في 21:10، وتصل سيارة أجرة مشتركة إلى كل الأحياء.",
    recording: "نصوّر المنصة.",
    unrecorded: "لا أحد يصوّر في الجزء الأيسر من القاعة.",
  },
} as const;

const ITEMS = {
  welcome: {
    kind: "welcome",
    minutes: 15,
    presenter: "Bürgermeisterin Anna Ahorn",
    speakingSeconds: null,
    de: { title: "Begrüßung, Ziel und Regeln", text: "Die Bürgermeisterin sagt, worum es geht." },
    "de-simple": { title: "Anfang", text: "Die Bürger-Meisterin sagt Guten Abend." },
    en: { title: "Welcome, aim and rules", text: "The mayor says what the evening is about." },
    ar: { title: "الترحيب والهدف والقواعد", text: "تشرح رئيسة البلدية موضوع المساء." },
  },
  data: {
    kind: "presentation",
    minutes: 30,
    presenter: "Dr. Bernd Birke, Institut (erfunden)",
    speakingSeconds: null,
    de: { title: "Zahlen zur Stadt", text: "Auf Deutsch und Englisch." },
    "de-simple": { title: "Zahlen", text: "Sie hören Zahlen über die Stadt." },
    en: { title: "Figures about the town", text: "In German and English." },
    ar: { title: "أرقام عن المدينة", text: "بالألمانية والإنجليزية." },
  },
  discussion: {
    kind: "discussion",
    minutes: 60,
    presenter: "",
    speakingSeconds: 120,
    de: { title: "Aussprache", text: "Zwei Minuten für jede Rede." },
    "de-simple": { title: "Alle reden", text: "Sie haben 2 Minuten Zeit." },
    en: { title: "Discussion", text: "Two minutes for each speech." },
    ar: { title: "النقاش", text: "دقيقتان لكل كلمة." },
  },
} as const;

export interface StoredTownHall {
  readonly id: string;
  readonly hostId: string;
  readonly chairId: string;
  readonly houseRightHolderId: string;
  readonly securityContactId: string;
  /** The invited guest. */
  readonly guestId: string;
  readonly itemIds: Readonly<Record<keyof typeof ITEMS, string>>;
  /** In the order of `HETTSTEDT_RULES`. */
  readonly ruleIds: readonly string[];
}

/**
 * Stores a town hall that lacks nothing to be published. `translated`: its texts and items exist in all four
 * languages (the rules always do). `publishedAt` marks it as published, without a revision.
 */
export function storeTownHall(
  context: ServiceContext,
  options: {
    readonly beginsAt?: Date | null;
    readonly translated?: boolean;
    readonly publishedAt?: Date;
    readonly chairAccountId?: string;
    readonly processId?: string;
  } = {},
): StoredTownHall {
  const { database } = context;
  const created = createTownHall(context, {
    title: SAMPLE_TOWN_HALL_TEXT.title,
    processId: options.processId ?? null,
  });
  if (!created.ok) throw new Error(created.problem.code);
  const id = created.value;
  const languages = options.translated ? (["de-simple", "en", "ar"] as const) : [];
  database
    .update(townHallTexts)
    .set(SAMPLE_TOWN_HALL_TEXT)
    .where(eq(townHallTexts.townHallId, id))
    .run();
  for (const language of languages) {
    database
      .insert(townHallTexts)
      .values({ townHallId: id, language, ...TRANSLATED[language] })
      .run();
  }
  const official = (name: string, description: string, offices: readonly string[] | null) =>
    storePerson(context, id, { task: "official", name, description, offices });
  const hostId = official("Anna Ahorn", "Bürgermeisterin", ["Bürgermeisterin"]);
  const chairId = official("Dieter Distel", "Lehrer im Ruhestand", []);
  const houseRightHolderId = official("Mansfeld-Museum", "Hausherr des Saals", null);
  const securityContactId = official("Ordnungsamt", "an der Tür", null);
  const guestId = storePerson(context, id, {
    task: "guest",
    name: "Dr. Bernd Birke",
    description: "stellt die Zahlen vor",
    offices: null,
  });
  database
    .update(townHalls)
    .set({
      beginsAt: options.beginsAt === undefined ? TOWN_HALL_BEGINS : options.beginsAt,
      stepFree: true,
      childcare: true,
      interpretation: ["en", "ar"],
      hostId,
      chairId,
      houseRightHolderId,
      securityContactId,
      delegatedOn: "2026-02-20",
      chairAccountId: options.chairAccountId ?? null,
    })
    .where(eq(townHalls.id, id))
    .run();
  const item = (name: keyof typeof ITEMS, position: number) =>
    storeItem(context, id, name, position, ["de", ...languages]);
  const itemIds = {
    welcome: item("welcome", 0),
    data: item("data", 1),
    discussion: item("discussion", 2),
  };
  if (options.publishedAt !== undefined) {
    const { publishedAt } = options;
    database.update(townHalls).set({ publishedAt }).where(eq(townHalls.id, id)).run();
  }
  const ruleIds = townHallOf(context, id).rules.map((rule) => rule.id);
  return { id, hostId, chairId, houseRightHolderId, securityContactId, guestId, itemIds, ruleIds };
}

/** A town hall that exists, with everything in it. */
export function townHallOf({ database }: Pick<ServiceContext, "database">, id: string): TownHall {
  const townHall = loadTownHall(database, id);
  if (townHall === null) throw new Error("There is no such town hall.");
  return townHall;
}

function storePerson(
  { database, keyring }: ServiceContext,
  townHallId: string,
  person: Pick<typeof townHallPeople.$inferInsert, "task" | "name" | "description" | "offices">,
): string {
  const { id } = database
    .insert(townHallPeople)
    .values({ townHallId, ...person })
    .returning({ id: townHallPeople.id })
    .get();
  const contact = sealJson(
    keyring,
    { table: "town_hall_people", id },
    { phone: "03476 111111", email: "", person: "" },
  );
  database.update(townHallPeople).set({ contact }).where(eq(townHallPeople.id, id)).run();
  return id;
}

function storeItem(
  { database }: ServiceContext,
  townHallId: string,
  name: keyof typeof ITEMS,
  position: number,
  languages: readonly ("de" | "de-simple" | "en" | "ar")[],
): string {
  const { kind, minutes, presenter, speakingSeconds, ...texts } = ITEMS[name];
  const { id } = database
    .insert(agendaItems)
    .values({ townHallId, position, kind, minutes, presenter, speakingSeconds })
    .returning({ id: agendaItems.id })
    .get();
  for (const language of languages) {
    database
      .insert(agendaItemTexts)
      .values({ itemId: id, language, ...texts[language] })
      .run();
  }
  return id;
}
