import { parseHTML } from "linkedom";
import type { PrintOrder } from "#app/services/letters/print-order.ts";
import { typesetSvg } from "#app/services/letters/typeset.server.ts";

const MILLIMETRES_PER_POINT = 25.4 / 72;
const PAGE_HEIGHT = 297;

interface PrintedLine {
  readonly text: string;
  /** From 0. */
  readonly page: number;
  /** From the left and upper edge of the page to the start of the base line, in millimetres. */
  readonly x: number;
  readonly y: number;
}

export interface PrintedPages {
  readonly pages: number;
  readonly lines: readonly PrintedLine[];
  /** The QR codes as rows of `#` and `.`, without their margin, in the order of the pages. */
  readonly qrCodes: readonly string[];
}

/** Sets an order and reads what really stands on its pages, and where. */
export function printedPages(order: PrintOrder): PrintedPages {
  const svg = typesetSvg(order);
  const { document } = parseHTML(`<body>${svg.replaceAll("h5:div", "div")}</body>`);
  const height = Number(/viewBox="0 0 [\d.]+ ([\d.]+)"/.exec(svg)?.[1]) * MILLIMETRES_PER_POINT;
  const lines = [...document.querySelectorAll(".tsel")].map((element) => {
    const { x, y } = placeOf(element);
    const page = Math.floor(y / PAGE_HEIGHT);
    return { text: element.textContent ?? "", page, x, y: y - page * PAGE_HEIGHT };
  });
  const qrCodes = [...svg.matchAll(/data:image\/svg\+xml;base64,([^"]+)/g)].map((match) =>
    qrRows(Buffer.from(match[1] ?? "", "base64").toString("utf8")),
  );
  return { pages: Math.round(height / PAGE_HEIGHT), lines, qrCodes };
}

function placeOf(element: Element): { x: number; y: number } {
  let [x, y] = [0, 0];
  for (let node: Element | null = element; node !== null; node = node.parentElement) {
    const transform = node.getAttribute("transform") ?? "";
    const moved =
      /translate\(\s*([-\d.e]+)[ ,]+([-\d.e]+)/.exec(transform) ??
      /matrix\((?:[-\d.e]+[ ,]+){4}([-\d.e]+)[ ,]+([-\d.e]+)/.exec(transform);
    x += Number(moved?.[1] ?? 0);
    y += Number(moved?.[2] ?? 0);
  }
  return { x: x * MILLIMETRES_PER_POINT, y: y * MILLIMETRES_PER_POINT };
}

function qrRows(svg: string): string {
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => "."));
  for (const [, x, y, run] of svg.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    rows[Number(y)]?.fill("#", Number(x), Number(x) + Number(run));
  }
  return rows
    .slice(2, -2)
    .map((row) => row.slice(2, -2).join(""))
    .join("\n");
}
