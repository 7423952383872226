import type { PrintOrder } from "#app/services/letters/print-order.ts";
import { typeset } from "#app/services/letters/typeset.server.ts";
import { type PdfPage, readPdf } from "./pdf-pages.ts";

const MILLIMETRES_PER_POINT = 25.4 / 72;
const PAGE_HEIGHT = 297;
/** A QR code has more dark places than any other shape on a letter has figures. */
const FIGURES_OF_QR = 50;

interface PrintedLine {
  readonly text: string;
  /** From 0. */
  readonly page: number;
  /** From the left and upper edge of the page to the start of the base line, in millimetres. */
  readonly x: number;
  readonly y: number;
  /** In points. */
  readonly size: number;
}

export interface PrintedPages {
  readonly pages: number;
  readonly lines: readonly PrintedLine[];
  /** The QR codes as rows of `#` and `.`, without their margin, in the order of the pages. */
  readonly qrCodes: readonly string[];
  /** How many pages the file holds for others to stand on. */
  readonly forms: number;
}

/** Sets an order and reads what really stands on its pages, and where. */
export function printedPages(order: PrintOrder): PrintedPages {
  const pages = readPdf(typeset(order, "pdf"));
  return {
    pages: pages.length,
    lines: pages.flatMap(({ texts }, page) =>
      texts.map(({ x, y, ...text }) => ({
        ...text,
        page,
        x: x * MILLIMETRES_PER_POINT,
        y: PAGE_HEIGHT - y * MILLIMETRES_PER_POINT,
      })),
    ),
    qrCodes: pages.flatMap(({ shapes }) =>
      shapes.filter((figures) => figures.length > FIGURES_OF_QR).map(qrRows),
    ),
    forms: new Set(pages.flatMap(({ shared }) => shared)).size,
  };
}

function qrRows(figures: PdfPage["shapes"][number]): string {
  const corners = figures.flat();
  const first = Math.min(...corners.map(([x]) => x));
  const size = Math.max(...corners.map(([x]) => x)) - first;
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => "."));
  for (const [from, to] of figures) {
    const [x = 0, y = 0] = from ?? [];
    rows[y - first]?.fill("#", x - first, (to?.[0] ?? 0) - first);
  }
  return rows.map((row) => row.join("")).join("\n");
}
