import { eq } from "drizzle-orm";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "#app/i18n/languages.ts";
import { calendarFile } from "#app/services/publications/calendar-file.server.ts";
import { townHallFeed } from "#app/services/publications/town-hall-feed.server.ts";
import { cancelTownHall } from "#app/services/town-halls/end-town-hall.server.ts";
import { townHalls, townHallTexts } from "#db/schema/index.ts";
import { serviceContext, TEST_NOW } from "#tests/support/database.ts";
import { nameTown } from "#tests/support/process.ts";
import { publishNow, storePublishedTownHall } from "#tests/support/publication.ts";
import { storeTownHall } from "#tests/support/town-hall.ts";

const publicUrl = "https://mitreden.example.org/";

/** The lines of a calendar, with long ones put together again. */
function lines(file: string | null): string[] {
  return (file ?? "").replaceAll("\r\n ", "").split("\r\n");
}

function calendar(context: ReturnType<typeof serviceContext>, townHallId: string): string[] {
  return lines(calendarFile(context, { townHallId, language: "de", publicUrl }));
}

function line(all: readonly string[], name: string): string | undefined {
  return all.find((each) => each.startsWith(`${name}:`) || each.startsWith(`${name};`));
}

describe("the calendar", () => {
  test("has the times in UTC, the place, the address and the agenda", () => {
    const context = serviceContext();
    const { id } = storePublishedTownHall(context);
    const event = calendar(context, id);
    expect(line(event, "DTSTART")).toBe("DTSTART:20260428T160000Z");
    expect(line(event, "DTEND")).toBe("DTEND:20260428T174500Z");
    expect(line(event, "LOCATION")).toBe("LOCATION:Mansfeld-Museum\\, Großer Saal");
    expect(event.join("\n")).toContain(`https://mitreden.example.org/town-halls/${id}`);
    expect(line(event, "DESCRIPTION")).toContain("18:15 bis 18:45 Uhr · TOP 2 Zahlen zur Stadt");
    expect(line(event, "STATUS")).toBe("STATUS:CONFIRMED");
    expect(event[0]).toBe("BEGIN:VCALENDAR");
  });

  test.each([
    ["in the night the clock is set forward", "2026-03-28T22:30:00Z", "20260328T223000Z"],
    ["in the night the clock is set back", "2026-10-24T23:30:00Z", "20261024T233000Z"],
  ])("is right for an evening %s", (_night, begins, written) => {
    const context = serviceContext();
    const { id } = storePublishedTownHall(context, { beginsAt: new Date(begins) });
    const event = calendar(context, id);
    expect(line(event, "DTSTART")).toBe(`DTSTART:${written}`);
    const minutes = (Date.parse(begins) + 105 * 60_000).toString();
    const end = new Date(Number(minutes)).toISOString().replace(/[-:]|\.000/g, "");
    expect(line(event, "DTEND")).toBe(`DTEND:${end}`);
  });

  test("keeps its UID, raises SEQUENCE with each revision, and crosses out what is cancelled", () => {
    const context = serviceContext();
    const { id } = storePublishedTownHall(context);
    const first = calendar(context, id);
    context.database.update(townHalls).set({ childcare: false }).run();
    publishNow(context, id);
    const second = calendar(context, id);
    cancelTownHall(context, id, "Der Saal ist überschwemmt.");
    const last = calendar(context, id);
    expect(line(first, "UID")).toBe(`UID:town-hall-${id}@mitreden.example.org`);
    expect([second, last].map((each) => line(each, "UID"))).toEqual([
      line(first, "UID"),
      line(first, "UID"),
    ]);
    expect([first, second, last].map((each) => line(each, "SEQUENCE"))).toEqual([
      "SEQUENCE:1",
      "SEQUENCE:2",
      "SEQUENCE:3",
    ]);
    expect(line(last, "STATUS")).toBe("STATUS:CANCELLED");
    expect(line(last, "DESCRIPTION")).toContain("Der Saal ist überschwemmt.");
    expect(line(last, "DTSTART")).toBe(line(first, "DTSTART"));
  });

  test("is there for nothing that was not announced", () => {
    const context = serviceContext();
    const { id } = storeTownHall(context);
    expect(calendarFile(context, { townHallId: id, language: "de", publicUrl })).toBeNull();
  });
});

describe("the feed", () => {
  function feedOf(
    context: ReturnType<typeof serviceContext>,
    language: (typeof LANGUAGES)[number],
  ) {
    return townHallFeed(context, { language, publicUrl }).xml;
  }

  test.each(LANGUAGES)("has one entry a revision in %s, the newest first", (language) => {
    const context = serviceContext();
    nameTown(context.database);
    const { id } = storePublishedTownHall(context);
    context.database.update(townHalls).set({ childcare: false }).run();
    publishNow({ ...context, now: new Date(TEST_NOW.getTime() + 60_000) }, id);
    const feed = feedOf(context, language);
    expect(
      [...feed.matchAll(/<entry>[\s\S]*?<id>([^<]*)<\/id>/g)].map((match) => match[1]),
    ).toEqual(
      [2, 1].map((number) => `https://mitreden.example.org/town-halls/${id}/revisions/${number}`),
    );
    expect(feed).toContain(`<updated>2026-03-01T10:01:00.000Z</updated>`);
    expect(feed).toContain(`xml:lang="${language === "de-simple" ? "de" : language}"`);
    expect(feed).toContain("<ins>");
  });

  test("is the same every time it is read, also without an entry", () => {
    const context = serviceContext();
    expect(feedOf(context, "de")).toBe(feedOf(context, "de"));
    expect(feedOf(context, "de")).toContain("<updated>1970-01-01T00:00:00.000Z</updated>");
  });

  test("shows what the town wrote as words, whatever signs are in it", () => {
    const context = serviceContext();
    const { id } = storePublishedTownHall(context);
    context.database
      .update(townHallTexts)
      .set({ title: "Wasser & <script>alert(1)</script> ]]>", aim: "1 < 2 ]]> <b>fett</b>" })
      .where(eq(townHallTexts.language, "de"))
      .run();
    publishNow(context, id);
    const feed = feedOf(context, "de");
    const content = [...feed.matchAll(/<!\[CDATA\[([\s\S]*?)\]\]>/g)].map(
      (match) => match[1] ?? "",
    );
    const { document } = parseHTML(`<html><body>${content.join("")}</body></html>`);
    expect(document.querySelectorAll("script, b").length).toBe(0);
    expect(document.body.textContent).toContain("1 < 2 ]]> <b>fett</b>");
  });

  test("says of a cancelled evening that it is cancelled, and why", () => {
    const context = serviceContext();
    const { id } = storePublishedTownHall(context);
    cancelTownHall(context, id, "Der Saal ist überschwemmt.");
    const feed = feedOf(context, "en");
    expect(feed).toContain("Cancelled: Town hall: how does our town grow?");
    expect(feed).toContain("Der Saal ist überschwemmt.");
  });
});
