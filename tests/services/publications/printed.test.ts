import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { LANGUAGES, type Language } from "#app/i18n/languages.ts";
import { LOCALES } from "#app/i18n/locales.ts";
import { sourceDateInWords } from "#app/i18n/moments.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { paperPen } from "#app/routes/public/town-halls/announced-figures.server.ts";
import { seedDemoScenarios } from "#app/services/demo/demo-scenarios.ts";
import { correctFigure } from "#app/services/facts/correct-figure.server.ts";
import { qrDrawing } from "#app/services/letters/qr-drawing.ts";
import { typeset } from "#app/services/letters/typeset.server.ts";
import { Forbidden } from "#app/services/permissions.ts";
import {
  orderPublicPrint,
  type PublicPrint,
} from "#app/services/publications/order-agenda.server.ts";
import { orderRunSheet } from "#app/services/publications/order-run-sheet.server.ts";
import { cancelTownHall } from "#app/services/town-halls/end-town-hall.server.ts";
import { readPublicTownHall } from "#app/services/town-halls/read-public-town-halls.server.ts";
import { revisionsOf, storeRevision } from "#app/services/town-halls/revisions.server.ts";
import {
  agendaItemScenarios,
  agendaItems,
  agendaItemTexts,
  observations,
  townHalls,
} from "#db/schema/index.ts";
import { serviceContext, staffActor } from "#tests/support/database.ts";
import { type PdfPage, readPdf } from "#tests/support/pdf-pages.ts";
import { nameTown } from "#tests/support/process.ts";
import { publishNow, storePublishedTownHall } from "#tests/support/publication.ts";
import { storeTownHall } from "#tests/support/town-hall.ts";

const A4 = [595, 842];
const A3 = [842, 1191];
const MARKUP = '#strong[x] $y$ *z* <b> \\ "quoted" `code` // @ref';

const context = serviceContext();
const visitor = { ...context, actor: { kind: "visitor" } as const };
let id: string;

beforeAll(() => {
  nameTown(context.database);
  ({ id } = storePublishedTownHall(context));
  context.database
    .update(agendaItems)
    .set({ internalNotes: `GEHEIM ${MARKUP}` })
    .run();
});

function order(
  print: PublicPrint,
  language: Language,
  townHallId = id,
  number: number | null = null,
) {
  const made = orderPublicPrint(visitor, {
    ...{ townHallId, number, print, language },
    publicUrl: "https://mitreden.example.org/",
    pen: paperPen,
  });
  if (made === null) throw new Error("Nothing was announced.");
  return made;
}

function pages(print: PublicPrint, language: Language): PdfPage[] {
  return readPdf(typeset(order(print, language), "pdf"));
}

/** Everything that stands on the pages, without the places where lines break. */
function words(all: readonly PdfPage[]): string {
  return all
    .flatMap(({ texts }) => texts.map(({ text }) => text))
    .join(" ")
    .replace(/\s+/g, " ");
}

function format({ format: [width, height] }: PdfPage): number[] {
  return [Math.round(width), Math.round(height)];
}

const TITLES: Record<Language, RegExp> = {
  de: /Wie wächst unsere/,
  "de-simple": /Versammlung: Wie wächst unsere/,
  en: /how does our town/,
  // The font takes letters apart into stem and dots: the pieces come twice.
  ar: /مدي/,
};

describe.each(LANGUAGES)("in %s", (language) => {
  test("the agenda is set on A4 with title, rules and the number of its revision", () => {
    const all = pages("agenda", language);
    expect(all.map(format)).toEqual(all.map(() => A4));
    expect(words(all)).toMatch(TITLES[language]);
    expect(words(all)).not.toContain("GEHEIM");
    for (const { texts } of all) {
      const footer = texts.filter(({ y }) => y < 70);
      expect(footer.length).toBeGreaterThan(0);
    }
    expect(order("agenda", language)).toMatchObject({
      footer: expect.stringContaining("1"),
      blocks: expect.arrayContaining([
        {
          kind: "heading",
          text: publicTranslation(language).t("public:townHall.fields.rules"),
        },
      ]),
    });
  });

  test("large print has no text below 18 points, and nothing runs over the edge", () => {
    const all = pages("large-print", language);
    const sizes = all.flatMap(({ texts }) => texts.map(({ size }) => size));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(18);
    expect(all.flatMap(({ texts }) => texts.filter(({ x }) => x < 50 || x > 545))).toEqual([]);
  });

  test.each(["agenda", "large-print"] as const)(
    "the annex of %s has title, sentence, chart, table, source and date of the figures",
    (print) => {
      const { t } = publicTranslation(language);
      const text = words(pages(print, language));
      // Letters of a chart are set one by one, words of a table as a whole.
      expect(text).toContain("1 9 9 0");
      expect(text).toContain("1990");
      expect(text).toContain(new Intl.NumberFormat(LOCALES[language]).format(14_491));
      expect(text).toContain("Statistisches Amt (erfunden), Tabelle 1");
      const made = order(print, language);
      const { datasets } = readPublicTownHall(visitor, id)?.announcement ?? { datasets: [] };
      const [announced] = datasets;
      if (announced === undefined || made.kind !== "document") throw new Error("No figures.");
      const own = announced.texts.translations[language as "en"] ?? announced.texts.original;
      const figures = made.blocks.filter(({ kind }) => kind === "figure");
      expect(figures).toMatchObject([
        {
          number: t("public:townHall.print.annexNumber", { number: "1" }),
          title: { text: own.title },
          sentence: { text: own.sentence },
          chart: { description: expect.stringContaining("1990") },
        },
      ]);
      expect(JSON.stringify(figures)).toContain(sourceDateInWords(announced.sourceDate, language));
    },
  );

  test("the poster is one page of A3, says what and when in large letters, and leads to the page", () => {
    const made = order("poster", language);
    const all = readPdf(typeset(made, "pdf"));
    expect(all.map(format)).toEqual([A3]);
    expect(words(all)).toMatch(TITLES[language]);
    expect(words(all)).toContain("2026");
    const largest = Math.max(...(all[0]?.texts.map(({ size }) => size) ?? []));
    expect(largest).toBeGreaterThanOrEqual(56);
    const figures = qrDrawing(`https://mitreden.example.org/town-halls/${id}`).match(/M/g)?.length;
    expect(all[0]?.shapes.map((shape) => shape.length)).toContain(figures);
  });
});

test("Arabic runs from the right: its lines end where German ones begin", () => {
  const edge = (language: Language) =>
    Math.max(...pages("agenda", language).flatMap(({ texts }) => texts.map(({ x }) => x)));
  expect(order("agenda", "ar").rtl).toBe(true);
  expect(edge("ar")).toBeGreaterThan(edge("de"));
});

test("what the town writes is never read as Typst", () => {
  context.database.transaction((transaction) => {
    transaction.update(agendaItemTexts).set({ text: MARKUP }).run();
  });
  const sheet = orderRunSheet(context, id, "de");
  if (sheet === null) throw new Error("There is no run-sheet.");
  const text = words(readPdf(typeset(sheet, "pdf")));
  expect(text).toContain('#strong[x] $y$ *z* <b> \\ "quoted" `code` // @ref');
});

test.each(["de", "en"] as const)(
  "the run-sheet in %s has notes, times, speaking settings and the security contact",
  (language) => {
    const sheet = orderRunSheet(context, id, language);
    if (sheet === null) throw new Error("There is no run-sheet.");
    const text = words(readPdf(typeset(sheet, "pdf")));
    for (const part of [
      "420",
      "GEHEIM",
      "18:00–18:15",
      "18:45–19:45",
      "Ordnungsamt",
      "Dieter Distel",
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toMatch(language === "de" ? /Redezeit 2 Minuten/ : /Speaking time 2 minutes/);
    // Welcome and presentation say nothing of speeches; one person can be called in an emergency.
    expect(text.match(language === "de" ? /Redezeit/g : /Speaking time/g)).toHaveLength(1);
    expect(text.match(/03476 111111/g)).toHaveLength(1);
  },
);

test("the run-sheet is for those who may read town halls, and can be had before a date is set", () => {
  const { id: draft } = storeTownHall(context, { beginsAt: null });
  expect(() => orderRunSheet(visitor, draft, "de")).toThrow(Forbidden);
  const administrator = staffActor(context.database, "administrator");
  expect(() => orderRunSheet({ ...context, actor: administrator }, draft, "de")).toThrow(Forbidden);
  const moderator = staffActor(context.database, "moderator");
  const sheet = orderRunSheet({ ...context, actor: moderator }, draft, "de");
  expect(JSON.stringify(sheet)).toContain("Minute 15 bis 45");
  expect(orderRunSheet(context, "nowhere", "de")).toBeNull();
});

test("a cancelled evening says so on every print, with the reason", () => {
  const { id: cancelled } = storePublishedTownHall(context);
  cancelTownHall(context, cancelled, "Der Saal ist überschwemmt.");
  for (const print of ["agenda", "large-print", "poster"] as const) {
    const text = words(readPdf(typeset(order(print, "de", cancelled), "pdf")));
    expect(text).toContain("findet nicht statt");
  }
  const text = words(readPdf(typeset(order("agenda", "de", cancelled), "pdf")));
  expect(text).toContain("Der Saal ist überschwemmt.");
});

test("a print keeps the figures that were announced, and says that one was corrected since", () => {
  const own = serviceContext({ now: new Date(context.now.getTime() + 86_400_000) });
  const { id: evening, datasetId } = storePublishedTownHall({ ...own, now: context.now });
  const [fact] = own.database
    .select()
    .from(observations)
    .where(and(eq(observations.datasetId, datasetId), eq(observations.time, "2017")))
    .all();
  const corrected = correctFigure(own, {
    datasetId,
    factId: fact?.id ?? "",
    before: { value: 14_491, sign: null },
    after: { value: 14_941, sign: null, qualified: false },
    reason: "Zahlendreher",
  });
  expect(corrected.ok).toBe(true);
  const printed = (number: number | null) => {
    const made = orderPublicPrint(
      { ...own, actor: { kind: "visitor" } },
      {
        ...{ townHallId: evening, number, print: "agenda", language: "de" },
        publicUrl: "https://mitreden.example.org",
        pen: paperPen,
      },
    );
    return made === null ? "" : words(readPdf(typeset(made, "pdf")));
  };
  expect(printed(null)).toContain("14.491");
  expect(printed(null)).not.toContain("14.941");
  expect(printed(null)).toContain("Seitdem wurde eine Zahl berichtigt, zuletzt am 2. März 2026.");
  publishNow({ ...own, now: new Date(own.now.getTime() + 1000) }, evening);
  expect(printed(null)).toContain("14.941");
  expect(printed(null)).not.toContain("berichtigt");
  const before = printed(1);
  expect(before).toContain("14.491");
  expect(before).toContain("Seitdem wurde eine Zahl berichtigt");
  expect(before).toContain(publicTranslation("de").t("public:townHall.revisions.supersededTitle"));
});

test.each(LANGUAGES)(
  "the annex in %s has what came out of a linked scenario, with charts and tables",
  (language) => {
    const own = serviceContext();
    const modelId = seedDemoScenarios(own);
    const { id: evening, itemIds } = storeTownHall(own);
    own.database.insert(agendaItemScenarios).values({ itemId: itemIds.data, modelId }).run();
    publishNow(own, evening);
    for (const [print, smallest] of [
      ["agenda", 8],
      ["large-print", 18],
    ] as const) {
      const made = orderPublicPrint(own, {
        ...{ townHallId: evening, number: null, print, language },
        ...{ publicUrl: "https://mitreden.example.org", pen: paperPen },
      });
      if (made?.kind !== "document") throw new Error("Nothing was announced.");
      const figures = made.blocks.filter(({ kind }) => kind === "figure");
      expect(figures.map((figure) => "chart" in figure && figure.chart !== null)).toEqual([
        ...[false, true, true],
      ]);
      const all = readPdf(typeset(made, "pdf"));
      expect(words(all)).toContain(new Intl.NumberFormat(LOCALES[language]).format(14_571));
      const texts = all.flatMap((page) => page.texts);
      expect(Math.min(...texts.map(({ size }) => size))).toBeGreaterThanOrEqual(smallest);
      expect(texts.filter(({ x }) => x < 50 || x > 545)).toEqual([]);
      const source = publicTranslation(language).t("public:townHall.print.computed");
      for (const figure of figures) {
        expect(figure).toMatchObject({
          notes: expect.arrayContaining([{ text: source, german: false }]),
        });
      }
    }
  },
);

test("a revision from before results were kept prints where its scenario is", () => {
  const own = serviceContext();
  const modelId = seedDemoScenarios(own);
  const { id: evening, itemIds } = storeTownHall(own);
  own.database.insert(agendaItemScenarios).values({ itemId: itemIds.data, modelId }).run();
  publishNow(own, evening);
  const [now] = revisionsOf(own.database, evening);
  if (now === undefined) throw new Error("Nothing was announced.");
  const { announcement } = now;
  const scenarios = announcement.scenarios.map(({ record: _record, ...scenario }) => scenario);
  storeRevision(own.database, own, evening, { ...announcement, scenarios });
  for (const print of ["agenda", "large-print"] as const) {
    const made = orderPublicPrint(own, {
      ...{ townHallId: evening, number: null, print, language: "de" as const },
      ...{ publicUrl: "https://mitreden.example.org/", pen: paperPen },
    });
    if (made?.kind !== "document") throw new Error("Nothing was announced.");
    expect(made.blocks).toContainEqual({
      kind: "link",
      caption: expect.stringMatching(/^Szenario: ./),
      address: `https://mitreden.example.org/scenarios/${modelId}`,
    });
    const texts = readPdf(typeset(made, "pdf")).flatMap((page) => page.texts);
    expect(texts.filter(({ x }) => x < 50 || x > 545)).toEqual([]);
  }
});

test("nobody is invited by a poster that no longer holds, and there is no print of a revision that is none", () => {
  const { id: evening } = storePublishedTownHall(context);
  context.database
    .update(townHalls)
    .set({ childcare: false })
    .where(eq(townHalls.id, evening))
    .run();
  publishNow(context, evening);
  expect(() => order("poster", "de", evening, 1)).toThrow("Nothing was announced.");
  expect(() => order("agenda", "de", evening, 3)).toThrow("Nothing was announced.");
  expect(order("poster", "de", evening, 2).kind).toBe("poster");
});

test("of a draft nothing can be printed by the public", () => {
  const { id: draft } = storeTownHall(context);
  const request = { townHallId: draft, language: "de", publicUrl: "https://x.example" } as const;

  const print = { print: "agenda", number: null, pen: paperPen } as const;
  expect(orderPublicPrint(visitor, { ...request, ...print })).toBeNull();
});

test("a title of one long word is broken rather than cut off on the poster", () => {
  const made = order("poster", "de");
  const word = "Donaudampfschifffahrtsgesellschaftskapitänsversammlungseinladung";
  const heading = { text: word, german: true };
  const [page] = readPdf(typeset({ ...made, heading } as typeof made, "pdf"));
  const parts = page?.texts.filter(({ text }) => word.includes(text.replace(/[-‐]$/, "")));
  expect(parts?.length).toBeGreaterThan(1);
});
