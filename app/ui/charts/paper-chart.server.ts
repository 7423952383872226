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
