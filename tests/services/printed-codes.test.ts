import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { LANGUAGES } from "#app/i18n/languages.ts";
import { paperPen } from "#app/routes/public/town-halls/announced-figures.server.ts";
import { createInvitationRun } from "#app/services/letters/create-run.server.ts";
import { orderRun } from "#app/services/letters/print-run.server.ts";
import { orderPublicPrint, PUBLIC_PRINTS } from "#app/services/publications/order-agenda.server.ts";
import { QrCode } from "#app/ui/qr-code.tsx";
import { serviceContext } from "#tests/support/database.ts";
import { printedPages } from "#tests/support/letter-pages.ts";
import { storeLetters } from "#tests/support/letters.ts";
import { nameTown } from "#tests/support/process.ts";
import { storePublishedTownHall } from "#tests/support/publication.ts";
import { scannedCode } from "#tests/support/qr-code.ts";
import { expectOk } from "#tests/support/real-draw.ts";

const publicUrl = "https://mitreden.example.org";

test.each(LANGUAGES)(
  "in %s agenda, large print and poster lead a phone to the town hall",
  (language) => {
    const context = serviceContext();
    nameTown(context.database);
    const { id: townHallId } = storePublishedTownHall(context);
    for (const print of PUBLIC_PRINTS) {
      const order = orderPublicPrint(context, {
        ...{ townHallId, number: null, print, language, publicUrl },
        pen: paperPen,
      });
      if (order === null) throw new Error("Nothing was announced.");
      expect([print, printedPages(order).qrCodes.map(scannedCode)]).toEqual([
        print,
        [`${publicUrl}/town-halls/${townHallId}`],
      ]);
    }
  },
);

test("the code on each letter leads a phone to the page of the person who got it", () => {
  const context = serviceContext();
  const { processId, invitations } = storeLetters(context);
  const { runId } = expectOk(createInvitationRun(context, processId));
  const order = expectOk(orderRun(context, { processId, runId, part: "post", publicUrl }));
  expect(printedPages(order).qrCodes.map(scannedCode)).toEqual(
    order.sheets.map(({ link }) => link),
  );
  expect(order.sheets.map(({ code }) => code)).toEqual(invitations.map(({ code }) => code));
  for (const { link, code } of order.sheets) expect(link).toContain(code);
});

test("a code on a page, such as that of a check-in slip, is read as what it was made of", () => {
  const content = `${publicUrl}/h/7K3M-Q9PX`;
  const markup = renderToStaticMarkup(createElement(QrCode, { content, label: "Code" }));
  const size = Number(/viewBox="0 0 (\d+)/.exec(markup)?.[1]);
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => "."));
  for (const [, x, y] of markup.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    rows[Number(y)]?.fill("#", Number(x), Number(x) + 1);
  }
  expect(scannedCode(rows.map((row) => row.join("")).join("\n"))).toBe(content);
});
