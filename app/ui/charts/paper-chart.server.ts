import { DOMParser } from "linkedom";

/** The type of printed documents. */
const TYPE = "Noto Sans, Noto Sans Arabic";

/**
 * A chart of a page as the typesetter takes it. It draws the rim around letters one by one, over the letters before:
 * rims go below as a copy of the whole text, so that joined letters stay joined.
 */
export function paperChart(svg: string): string {
  const document = new DOMParser().parseFromString(svg, "image/svg+xml");
  const root = document.documentElement;
  for (const text of root.querySelectorAll("[paint-order=stroke][stroke]")) {
    const rim = text.cloneNode(true);
    rim.setAttribute("fill", text.getAttribute("stroke") ?? "white");
    text.before(rim);
    for (const name of ["stroke", "stroke-width", "paint-order"]) text.removeAttribute(name);
  }
  root.setAttribute("style", `font-size:13px;font-family:${TYPE}`);
  return root.outerHTML;
}

/** Taller charts, in pixels, are set in parts: on one page their letters would be too small to read. */
const TALLEST_WHOLE = 1000;
const TALLEST_PART = 800;
/** Below a bar, so that its outline stays whole. */
const BELOW_BAR = 5;
/** Above the middle of the first line of a title. */
const ABOVE_TITLE = 10;

/**
 * A chart of bars as parts that fit on a page each, cut below bars, so that a name stays with its bar, and
 * where there is room between groups. A chart that is
 * no taller than a page, or has no bars, is one part.
 */
export function paperChartParts(svg: string): readonly string[] {
  const whole = paperChart(svg);
  const root = new DOMParser().parseFromString(whole, "image/svg+xml").documentElement;
  const height = Number(root.getAttribute("height"));
  if (height <= TALLEST_WHOLE) return [whole];
  const bars = [...root.querySelectorAll("g[aria-label=rect] > rect")].map(
    (bar) => Number(bar.getAttribute("y")) + Number(bar.getAttribute("height")) + BELOW_BAR,
  );
  const titles = [...root.querySelectorAll("text[font-weight]")].map(
    (title) => Number(title.getAttribute("y")) - ABOVE_TITLE,
  );
  const ends: number[] = [];
  for (let start = 0; height - start > TALLEST_PART; ) {
    const last = (places: readonly number[], from: number) =>
      Math.max(0, ...places.filter((y) => y > start + from && y <= start + TALLEST_PART));
    // Where a group ends, unless much of the page stays empty.
    const end = last(titles, TALLEST_PART / 2) || last(bars, 0);
    if (end === 0) break;
    ends.push(end);
    start = end;
  }
  return [...ends, height].map((end, index) => chartPart(whole, ends[index - 1] ?? 0, end));
}

/** What of a chart is drawn from one height to before another. */
function chartPart(svg: string, start: number, end: number): string {
  const root = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  for (const drawn of root.querySelectorAll("rect, line, path, text")) {
    if (drawn.closest("defs") !== null) continue;
    const y = heightOf(drawn);
    if (y < start || y >= end) drawn.remove();
  }
  const width = root.getAttribute("width");
  root.setAttribute("height", String(end - start));
  root.setAttribute("viewBox", `0 ${start} ${width} ${end - start}`);
  return root.outerHTML;
}

/** Where an element begins from above: its own place, the one it is moved to, or the first point of its path. */
function heightOf(drawn: Element): number {
  const moved = /translate\([^,]*,([-\d.]+)/.exec(drawn.getAttribute("transform") ?? "")?.[1];
  const path = /^M[-\d.]+,([-\d.]+)/.exec(drawn.getAttribute("d") ?? "")?.[1];
  const own = drawn.getAttribute("y") ?? drawn.getAttribute("y1");
  return Number(own ?? path ?? 0) + Number(moved ?? 0);
}
